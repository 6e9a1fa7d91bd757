import { closedUp } from './tidy';

/** The units a duration is written in, and their seconds. */
const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

/** A duration in its greatest unit, to two digits, as a locale writes it: `40 seconds`, `1.5 minutes`, `2 days`. */
export function durationText(ms: number, locale: string): string {
  const seconds = Math.round(ms / 1000);
  const [unit, size] = UNITS.find(([, size]) => seconds >= size) ?? (['second', 1] as const);
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    maximumSignificantDigits: 2,
  });
  return closedUp(format.format(seconds / size));
}
