import { firstDay, precisionOf } from '../domain/partial-date';
import { dayText } from './day';

/** A date (`2019-12-05`, `2019-12` or `2019`) written in a locale, as exactly as it is known. */
export function partialDateText(date: string, locale: string): string {
  return dayText(firstDay(date), locale, precisionOf(date));
}

/** A span of dates, the end included, written in a locale without saying twice what both share. */
export function dateSpanText(date: string, end: string | undefined, locale: string): string {
  if (end === undefined) return partialDateText(date, locale);
  const [precision] = [precisionOf(date), precisionOf(end)].toSorted(
    (a, b) => COARSENESS[b] - COARSENESS[a],
  );
  return new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(precision !== 'year' && { month: 'long' }),
    ...(precision === 'day' && { day: 'numeric' }),
  }).formatRange(utcMs(date), utcMs(end));
}

const COARSENESS = { day: 0, month: 1, year: 2 } as const;

function utcMs(date: string): number {
  return Date.parse(`${firstDay(date)}T00:00:00Z`);
}
