/** Names of countries, by their ISO 3166 codes, where a language has others than `Intl`. */
export type OwnCountries = Readonly<Partial<Record<string, string>>>;

/** A country's or region's name in a language, from its ISO 3166 code; the code itself where there is no name. */
export function countryName(code: string, lang: string, own: OwnCountries = {}): string {
  return own[code] ?? new Intl.DisplayNames(lang, { type: 'region' }).of(code) ?? code;
}

/**
 * A country's name to stand beside that of a place in it, as short as the language has one; none where
 * one of the two names says the other already, as in Singapore, Mexico City and Hong Kong.
 */
export function countryBeside(
  place: string,
  code: string,
  lang: string,
  own: OwnCountries = {},
): string | undefined {
  const country =
    own[code] ?? new Intl.DisplayNames(lang, { type: 'region', style: 'short' }).of(code) ?? code;
  return saysWhole(country, place) || saysWhole(place, country) ? undefined : country;
}

/** Whether a text has a name in it that is not a part of a longer word. */
function saysWhole(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const isLetter = (beside: string | undefined): boolean => /\p{L}/u.test(beside ?? '');
  return !isLetter(text[at - 1]) && !isLetter(text[at + name.length]);
}

/** A language's name in a language, from its tag; the tag itself where there is no name. */
export function languageName(tag: string, lang: string): string {
  return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
}

/** The script that a language is written in, from its tag: an ISO 15924 code such as `Latn`. */
export function scriptOf(lang: string): string {
  return new Intl.Locale(lang).maximize().script ?? 'Zyyy';
}
