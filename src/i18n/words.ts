import { memoize } from '../domain/memoize';

/** Words of one language by dotted key; `{name}` stands where a value goes. */
export type Words<Key extends string = string> = Readonly<Record<Key, string>>;

/**
 * The words under a key, with values put where the words name them.
 *
 * @throws RangeError if there are no such words, or they name a value that was not given
 */
export function t<Key extends string>(
  words: Words<Key>,
  key: Key,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const template = words[key] as string | undefined;
  if (template === undefined) throw new RangeError(`no words under ${key}`);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new RangeError(`strings.yml: ${key} names {${name}}, which was not given`);
    return String(value);
  });
}

/** The words under `key` in the plural form that a language uses for `count` (CLDR categories). */
export function tPlural(
  words: Words,
  lang: string,
  key: string,
  count: number,
  values?: Readonly<Record<string, string | number>>,
): string {
  return t(words, `${key}.${rulesOf(lang).select(count)}`, values);
}

/** Memoized: rules take far longer to make than to use. */
const rulesOf = memoize((lang: string) => new Intl.PluralRules(lang));

/** Those words that stand under some keys, to be sent where the others are not needed. */
export function pickKeys<Key extends string>(words: Words<Key>, keys: readonly Key[]): Words<Key> {
  return Object.fromEntries(keys.map((key) => [key, words[key]])) as Words<Key>;
}
