/** A language tag as Open Graph writes it, with the country it is most used in where it names none: `de` → `de_DE`. */
export function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region === undefined ? language : `${language}_${region}`;
}
