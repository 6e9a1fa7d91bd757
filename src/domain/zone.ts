/**
 * Zones by name: what counts as one, and which city to call it by.
 * Names are those of the IANA time zone database (https://www.iana.org/time-zones).
 */

/** Cities that CLDR's zone ids still spell the old way, as `Intl` reports them; now as IANA spells them. */
const RENAMED: Readonly<Record<string, string>> = {
  Asmera: 'Asmara',
  Calcutta: 'Kolkata',
  Coral_Harbour: 'Atikokan',
  Enderbury: 'Kanton',
  Faeroe: 'Faroe',
  Godthab: 'Nuuk',
  Katmandu: 'Kathmandu',
  Kiev: 'Kyiv',
  Ponape: 'Pohnpei',
  Rangoon: 'Yangon',
  Saigon: 'Ho_Chi_Minh',
  Truk: 'Chuuk',
};

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The longest zone name there may be; IANA's longest today has 32 characters. */
const LONGEST = 50;

/** UTC, by the names that people and devices give it. */
const UTC_NAME = /^(?:etc\/)?(?:utc|gmt)$/i;

/**
 * Whether a text is written as zones are: as `UTC`, `GMT` or `Area/City`, in any letter case.
 *
 * Refuses abbreviations such as `EST`, which mean different things to different people, bare offsets,
 * and `Etc/GMT+5`, whose sign is inverted.
 */
export function isZoneName(text: string): boolean {
  if (UTC_NAME.test(text)) return true;
  return text.length <= LONGEST && /^(?!etc\/)[a-z_]+(?:\/[a-z_-]+)+$/i.test(text);
}

/** The zone a text names ({@link isZoneName}), as the runtime spells it, or `undefined` if it names none. */
export function canonicalZone(text: string): string | undefined {
  if (UTC_NAME.test(text)) return 'UTC';
  if (!isZoneName(text)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/**
 * The city a zone is named after (`Asia/Katmandu` → `Kathmandu`), or `undefined` for a zone that
 * names no city (`UTC`, `Etc/GMT-3`).
 */
export function cityOf(zone: string): string | undefined {
  const [area, ...rest] = zone.split('/');
  const city = rest.at(-1);
  if (city === undefined || area === 'Etc') return undefined;
  return (RENAMED[city] ?? city).replaceAll('_', ' ');
}

/**
 * What all names of one zone have in common: `Asia/Calcutta` and `Asia/Kolkata` do. No two zones are named after
 * one city, so its name as it is spelt today decides; `Intl` does not, as engines differ in which names
 * they keep and which they replace.
 */
export function zoneKey(zone: string): string {
  return cityOf(zone) ?? zone;
}

/** Whether two names are of one zone. */
export function isSameZone(a: string, b: string): boolean {
  return zoneKey(a) === zoneKey(b);
}

/** Clocks, as what they are ahead of UTC at an instant (epoch milliseconds), in minutes. */
export type Clock = (ms: number) => number;

/** UTC's own. */
export const UTC: Clock = () => 0;

/** The instant at which UTC's clocks show what these show at an instant; both in epoch milliseconds. */
export function shownAsUtc(ms: number, clock: Clock): number {
  return ms + clock(ms) * MINUTE_MS;
}

/**
 * How the calendar date by some clocks stands to the date in UTC at one instant.
 *
 * @param ms epoch milliseconds
 * @returns `-1` where it is still the day before, `1` where it is already the next day, else `0`
 */
export function dayShift(ms: number, clock: Clock): -1 | 0 | 1 {
  const day = (at: number): number => Math.floor(at / DAY_MS);
  return Math.sign(day(shownAsUtc(ms, clock)) - day(ms)) as -1 | 0 | 1;
}

/** What a zone is called in a language, whatever the season: `Japan Time`, `米国中部時間`. */
export function zoneName(zone: string, lang: string): string {
  const parts = new Intl.DateTimeFormat(lang, {
    timeZone: zone,
    timeZoneName: 'longGeneric',
  }).formatToParts();
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
}

/** Minutes ahead of UTC in words: `UTC`, `UTC+5:45`, `UTC-3`. */
export function minutesText(minutesAhead: number): string {
  if (minutesAhead === 0) return 'UTC';
  const minutes = Math.abs(minutesAhead);
  const past = minutes % 60;
  const clock = `${Math.floor(minutes / 60)}${past === 0 ? '' : `:${String(past).padStart(2, '0')}`}`;
  return `UTC${minutesAhead < 0 ? '-' : '+'}${clock}`;
}

/** The minutes ahead of UTC that such a text says, in whatever letter case; none where it says something else. */
export function minutesOf(text: string): number | undefined {
  const said = /^utc(?:([+-])(\d+)(?::(\d+))?)?$/i.exec(text);
  if (!said) return undefined;
  const [, sign, hours = 0, minutes = 0] = said;
  return (sign === '-' ? -1 : 1) * (60 * Number(hours) + Number(minutes));
}
