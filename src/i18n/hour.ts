import { type Clock, shownAsUtc, UTC } from '../domain/zone';
import { tidyDate } from './tidy';

/**
 * How dates, times and numbers are written, with nothing left to what a runtime makes of a language: `locale` is a
 * BCP 47 tag that says calendar and digits (`ar-u-ca-gregory-nu-latn`), `hour12` whether times have a.m. and p.m.
 */
export interface Conventions {
  readonly locale: string;
  readonly hour12: boolean;
}

/** The conventions of a locale itself, as the runtime that builds the site knows them. */
export function conventionsOf(locale: string): Conventions {
  const { numberingSystem } = new Intl.NumberFormat(locale).resolvedOptions();
  return {
    locale: `${withoutExtensions(locale)}-u-ca-gregory-nu-${numberingSystem}`,
    hour12: usesHour12(locale),
  };
}

/**
 * The conventions to use for a visitor on a page: the page's language, in the visitor's own variety
 * of it where there is one (`en-US` on an English page), with the digits that the page is written in,
 * and the visitor's own 12 or 24 hours, unless `locales.ts` has others for the page's language.
 *
 * @param page those of the page, as the build sent them
 * @param preferred the visitor's locales, best first, as `navigator.languages` gives them
 */
export function conventionsFor(page: Conventions, preferred: readonly string[]): Conventions {
  const own = withoutExtensions(page.locale);
  const extensions = page.locale.slice(own.length);
  const [language] = own.split('-');
  const known = preferred.filter(isLocale);
  const [first] = known;
  const variety = known.find((tag) => tag.split('-')[0] === language && tag.includes('-')) ?? own;
  // A page that differs from its language's data does so for all varieties of it.
  const isPages = (tag: string): boolean =>
    tag === own || (tag.split('-')[0] === language && usesHour12(own) !== page.hour12);
  return {
    locale: withoutExtensions(variety) + extensions,
    hour12: first && !isPages(first) ? usesHour12(first) : page.hour12,
  };
}

/** What stands between two times, in the languages where it is not a dash. */
const BETWEEN_TIMES: Readonly<Record<string, string>> = { ja: '〜', ko: '~' };

/** An hour by some clocks: the date it starts on, its weekday alone, and its start and end. */
export interface HourText {
  readonly date: string;
  readonly weekday: string;
  readonly start: string;
  readonly time: string;
}

/**
 * Writes a span of time as clocks show it.
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
    time: start + (BETWEEN_TIMES[locale.slice(0, 2)] ?? '–') + times(endMs),
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
    timeZone: 'UTC',
    ...options,
  });
  return (ms) => tidyDate(format.format(shownAsUtc(ms, clock)), locale);
}

function clockOptions(hour12: boolean): Intl.DateTimeFormatOptions {
  return hour12
    ? { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' }
    : { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
}

/** A tag less all that begins with a letter by itself: `ar-EG` of `ar-EG-u-nu-arab`. */
function withoutExtensions(tag: string): string {
  return tag.replace(/-\w-.*/, '');
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
