import { tidyDate } from './tidy';

/** A calendar date of the form `2026-12-05`, written in a locale: whole, or its month and year, or its year alone. */
export function dayText(
  date: string,
  locale: string,
  length: 'day' | 'month' | 'year' = 'day',
): string {
  const format = new Intl.DateTimeFormat(locale, {
    calendar: 'gregory',
    timeZone: 'UTC',
    year: 'numeric',
    ...(length !== 'year' && { month: 'long' }),
    ...(length === 'day' && { day: 'numeric' }),
  });
  return tidyDate(format.format(Date.parse(`${date}T00:00:00Z`)), locale);
}
