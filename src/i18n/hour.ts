import { type Clock, shownAsUtc, UTC } from '../domain/zone';

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

/** An hour by some clocks: the date it starts on, its weekday alone, and its start and end. */
export interface HourText {
  readonly date: string;
  readonly weekday: string;
  readonly start: string;
  readonly time: string;
}

/**
 * Writes a span of time as clocks show it. Always the Gregorian calendar; the digits are the locale's.
 *
 * @param span epoch milliseconds of its start and end
 */
export function hourText(
  { startMs, endMs }: { readonly startMs: number; readonly endMs: number },
  clock: Clock,
  { locale, hour12 }: Conventions,
): HourText {
  const times = writer(locale, clockOptions(hour12), clock);
  const start = times(startMs);
  return {
    date: writer(
      locale,
      { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
      clock,
    )(startMs),
    weekday: writer(locale, { weekday: 'long' }, clock)(startMs),
    start,
    time: `${start}–${times(endMs)}`,
  };
}

/** The same in UTC, which is written with 24 hours whatever the habit: that is how it is said everywhere. */
export function utcHourText(
  span: { readonly startMs: number; readonly endMs: number },
  conventions: Conventions,
): HourText {
  return hourText(span, UTC, { ...conventions, hour12: false });
}

/** The weekday, day and month by some clocks at an instant (epoch milliseconds), short enough for a table. */
export function shortDate(ms: number, clock: Clock, { locale }: Conventions): string {
  return writer(locale, { weekday: 'short', day: 'numeric', month: 'short' }, clock)(ms);
}

/** The same written out. */
export function longDate(ms: number, clock: Clock, { locale }: Conventions): string {
  return writer(locale, { weekday: 'long', day: 'numeric', month: 'long' }, clock)(ms);
}

/** The weekday and the time by some clocks at an instant (epoch milliseconds), short enough for a map. */
export function shortHour(
  ms: number,
  clock: Clock,
  { locale, hour12 }: Conventions,
): { readonly time: string; readonly weekdayAndTime: string } {
  const options = clockOptions(hour12);
  return {
    time: writer(locale, options, clock)(ms),
    weekdayAndTime: writer(locale, { weekday: 'short', ...options }, clock)(ms),
  };
}

/** Writes instants as clocks show them: in UTC, at the instant at which that shows the same. */
function writer(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  clock: Clock,
): (ms: number) => string {
  const format = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone: 'UTC',
    ...options,
  });
  return (ms) => format.format(shownAsUtc(ms, clock));
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
