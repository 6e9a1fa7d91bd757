/** How dates and times are written: `locale` a BCP 47 tag, `hour12` whether with a.m. and p.m. */
export interface Conventions {
  readonly locale: string;
  readonly hour12: boolean;
}

/** The conventions of a locale itself. */
export function conventionsOf(locale: string): Conventions {
  return { locale, hour12: usesHour12(locale) };
}

/**
 * The conventions to use for a visitor on a page: the page's language, in the visitor's own variety
 * of it where there is one (`en-US` on an English page), with the digits that the page is written in,
 * and the visitor's own 12 or 24 hours.
 *
 * @param page the page's locale, such as `en-GB`
 * @param preferred the visitor's locales, best first, as `navigator.languages` gives them
 */
export function conventionsFor(page: string, preferred: readonly string[]): Conventions {
  const known = preferred.filter(isLocale);
  const [language] = page.split('-');
  return {
    locale: withDigitsOf(
      page,
      known.find((tag) => tag.split('-')[0] === language && tag.includes('-')) ?? page,
    ),
    hour12: usesHour12(known[0] ?? page),
  };
}

/** An hour in a zone: the date it starts on, its weekday alone, and its start and end by the clock. */
export interface HourText {
  readonly date: string;
  readonly weekday: string;
  readonly start: string;
  readonly time: string;
}

/**
 * Writes a span of time as a zone's clocks show it. Always the Gregorian calendar; the digits are the locale's.
 *
 * @param span epoch milliseconds of its start and end
 * @param timeZone an IANA name
 */
export function hourText(
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
  timeZone: string,
  { locale, hour12 }: Conventions,
): HourText {
  const writer = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone, ...options });
  const clock = writer(clockOptions(hour12));
  const start = clock.format(startMs);
  return {
    date: writer({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(
      startMs,
    ),
    weekday: writer({ weekday: 'long' }).format(startMs),
    start,
    time: `${start}–${clock.format(endMs)}`,
  };
}

/** The same in UTC, which is written with 24 hours whatever the habit: that is how it is said everywhere. */
export function utcHourText(
  span: { readonly startMs: number; readonly endMs: number },
  conventions: Conventions,
): HourText {
  return hourText(span, 'UTC', { ...conventions, hour12: false });
}

/** The weekday, day and month in a zone at an instant (epoch milliseconds), short enough for a table. */
export function shortDate(ms: number, timeZone: string, { locale }: Conventions): string {
  return dateOf(ms, timeZone, locale, 'short');
}

/** The same written out. */
export function longDate(ms: number, timeZone: string, { locale }: Conventions): string {
  return dateOf(ms, timeZone, locale, 'long');
}

function dateOf(ms: number, timeZone: string, locale: string, length: 'short' | 'long'): string {
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone,
    weekday: length,
    day: 'numeric',
    month: length,
  }).format(ms);
}

/** The weekday and the time in a zone at an instant (epoch milliseconds), short enough for a map. */
export function shortHour(
  ms: number,
  timeZone: string,
  { locale, hour12 }: Conventions,
): { readonly time: string; readonly weekdayAndTime: string } {
  const write = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone, ...options }).format(ms);
  const clock = clockOptions(hour12);
  return { time: write(clock), weekdayAndTime: write({ weekday: 'short', ...clock }) };
}

function clockOptions(hour12: boolean): Intl.DateTimeFormatOptions {
  return hour12
    ? { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }
    : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
}

/** A variety of a language, written with the digits of another: the page's own and the visitor's are not mixed. */
function withDigitsOf(page: string, variety: string): string {
  const { numberingSystem } = new Intl.NumberFormat(page).resolvedOptions();
  return new Intl.NumberFormat(variety).resolvedOptions().numberingSystem === numberingSystem
    ? variety
    : new Intl.Locale(variety, { numberingSystem }).toString();
}

function usesHour12(locale: string): boolean {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 ?? false;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
