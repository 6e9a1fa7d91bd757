/** Dates as exactly as they are known: `2019-12-05`, `2019-12` or `2019`. */

export type Precision = 'day' | 'month' | 'year';

const PRECISIONS: readonly Precision[] = ['year', 'month', 'day'];

/** A day begins on the Line Islands (UTC+14) this long before it begins in UTC. */
const FIRST_ZONE_MS = 14 * 3_600_000;

/** Whether a text is a date that exists, known to the day, the month or the year. */
export function isPartialDate(text: string): boolean {
  if (!/^\d{4}(-\d{2}){0,2}$/.test(text)) return false;
  const day = firstDay(text);
  const ms = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
}

/** How exactly a partial date is known. */
export function precisionOf(date: string): Precision {
  return PRECISIONS[date.split('-').length - 1] ?? 'day';
}

/** The first day a partial date may mean: `2019` → `2019-01-01`. */
export function firstDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

/** The last day a partial date may mean: `2019-02` → `2019-02-28`. */
export function lastDay(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  // Day 0 of a month is the last one of the month before it.
  return day === undefined
    ? new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
    : date;
}

/** The instant (epoch milliseconds) at which a partial date begins where on Earth it does first. */
export function beginMs(date: string): number {
  return Date.parse(`${firstDay(date)}T00:00:00Z`) - FIRST_ZONE_MS;
}

/** Whether, at an instant (epoch milliseconds), a partial date has begun nowhere on Earth. */
export function startsAfter(date: string, nowMs: number): boolean {
  return beginMs(date) > nowMs;
}
