import type { Words } from '../i18n/words';
import { COUNTDOWN_KEYS } from '../schema/countdown-strings';

/** Each unit's name, in as many plural forms as a language has: of every language this one. */
type UnitKey = `countdown.${'days' | 'hours' | 'minutes' | 'seconds'}.other`;

/** The words that the countdown says. */
export type CountdownWords = Words<(typeof COUNTDOWN_KEYS)[number] | UnitKey>;

const ALL_KEYS: readonly string[] = [
  ...COUNTDOWN_KEYS,
  ...['days', 'hours', 'minutes', 'seconds'].flatMap((unit) =>
    ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `countdown.${unit}.${form}`),
  ),
];

/** The words in the order of their keys, without those: they would weigh 200 bytes of each page. */
export type PackedWords = readonly (string | null)[];

export function packCountdownWords(words: Words): PackedWords {
  const all: Readonly<Record<string, string | undefined>> = words;
  return ALL_KEYS.map((key) => all[key] ?? null);
}

export function unpackCountdownWords(packed: PackedWords): CountdownWords {
  const all = ALL_KEYS.map((key, index) => [key, packed[index]]);
  return Object.fromEntries(all.filter(([, text]) => text)) as CountdownWords;
}
