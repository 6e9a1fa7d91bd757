/** A country's or region's name in a language, from its ISO 3166 code; the code itself where there is no name. */
export function countryName(code: string, lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code;
}

/** A language's name in a language, from its tag; the tag itself where there is no name. */
export function languageName(tag: string, lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
}

/** The script that a language is written in, from its tag: an ISO 15924 code such as `Latn`. */
export function scriptOf(lang: string): string {
  return new Intl.Locale(lang).maximize().script ?? 'Zyyy';
}
