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
  const between = BETWEEN_DATES[new Intl.Locale(locale).language];
  if (between !== undefined) {
    return (
      dayText(firstDay(date), locale, precision) + between + restOf(date, end, locale, precision)
    );
  }
  return (
    formatOf(locale, {
      year: 'numeric',
      ...(precision !== 'year' && { month: 'long' }),
      ...(precision === 'day' && { day: 'numeric' }),
    })
      .formatRangeToParts(utcMs(date), utcMs(end))
      // CLDR has 07–09 gennaio.
      .map(({ type, value }) => (type === 'day' ? value.replace(/^0/, '') : value))
      .join('')
  );
}

/** What stands between two dates in languages where `Intl` writes spans as no text does: 2020/1/7 – 2020/1/9. */
const BETWEEN_DATES: Readonly<Record<string, string>> = { ja: '〜', ko: '~', zh: '至' };

/** The end of a span without what it shares with the start, in a language that names the year first. */
function restOf(
  date: string,
  end: string,
  locale: string,
  precision: keyof typeof COARSENESS | undefined,
): string {
  const written = (length: typeof precision): string => dayText(firstDay(end), locale, length);
  const isShared = (length: number): boolean => date.slice(0, length) === end.slice(0, length);
  if (precision === 'day' && isShared(7))
    return written('day').slice(written('month').length).trim();
  return precision !== 'year' && isShared(4)
    ? written(precision).slice(written('year').length).trim()
    : written(precision);
}

function formatOf(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { calendar: 'gregory', timeZone: 'UTC', ...options });
}

const COARSENESS = { day: 0, month: 1, year: 2 } as const;

function utcMs(date: string): number {
  return Date.parse(`${firstDay(date)}T00:00:00Z`);
}
