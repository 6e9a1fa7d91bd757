import type { Words } from '../i18n/words';
import type { StringKey } from '../schema/strings';
import { ZONE_NOTE_KEYS } from './zone-notes';

const KEYS = [
  ...ZONE_NOTE_KEYS,
  'countdown.label',
  'countdown.static',
  'countdown.ahead',
  'countdown.soon',
  'countdown.live',
  'countdown.over',
  'countdown.next',
  'countdown.done',
  'countdown.thanks',
  'countdown.own',
  'countdown.where',
  'countdown.whereOffset',
  'countdown.inUtc',
  'countdown.sameDay',
  'countdown.nextDay',
  'countdown.dayBefore',
  'countdown.utcTime',
  'countdown.clockAhead',
  'countdown.clockBehind',
  'announce.day',
  'announce.hour',
  'announce.tenMinutes',
  'announce.minute',
  'announce.live',
  'announce.over',
] as const satisfies readonly StringKey[];

/** Each unit's name, in as many plural forms as a language has: of every language this one. */
type UnitKey = `countdown.${'days' | 'hours' | 'minutes' | 'seconds'}.other`;

/** The words that the countdown says. */
export type CountdownWords = Words<(typeof KEYS)[number] | UnitKey>;

const ALL_KEYS: readonly string[] = [
  ...KEYS,
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
