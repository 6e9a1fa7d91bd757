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

/** The longest zone name there may be; IANA's longest today has 32 characters. */
const LONGEST = 50;

/**
 * The zone a text names, as the runtime spells it, or `undefined` if it names none.
 *
 * Accepts `UTC` and `Area/City` in any letter case. Refuses abbreviations such as `EST`, which mean
 * different things to different people, bare offsets, and `Etc/GMT+5`, whose sign is inverted.
 */
export function namedZone(text: string): string | undefined {
  if (text.length > LONGEST || !/^(?:utc|(?!etc\/)[a-z_]+(?:\/[a-z_-]+)+)$/i.test(text))
    return undefined;
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
 * How the calendar date in a zone stands to the date in UTC at one instant.
 *
 * @param ms epoch milliseconds
 * @returns `-1` where it is still the day before, `1` where it is already the next day, else `0`
 */
export function dayShift(ms: number, zone: string): -1 | 0 | 1 {
  const dayNumber = (timeZone: string): number => {
    const parts = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    }).formatToParts(ms);
    const read = (type: string): number => Number(parts.find((part) => part.type === type)?.value);
    return Date.UTC(read('year'), read('month') - 1, read('day'));
  };
  return Math.sign(dayNumber(zone) - dayNumber('UTC')) as -1 | 0 | 1;
}

/** A zone's offset from UTC at an instant (epoch milliseconds): `UTC`, `UTC+5:45`, `UTC-3`. */
export function offsetText(ms: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    timeZoneName: 'shortOffset',
  }).formatToParts(ms);
  const offset = parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
  return offset.replace(/^GMT(\+0$)?/, 'UTC');
}
