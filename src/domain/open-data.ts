import { type Amount, highOf, lowOf, type Unit } from './figures';

/** One number as others may take it away: what it is about, how much, when, on whose word. */
export interface DataRow {
  /** `figure`, `territory`, `film` or `sequel`. */
  readonly kind: 'figure' | 'territory' | 'film' | 'sequel';
  readonly id: string;
  readonly name: string;
  /** `value`, or for territories and films which of their numbers this is. */
  readonly measure: string;
  readonly value: number;
  /** The upper end of a range, whose lower end is `value`. */
  readonly value_high: number | null;
  readonly unit: Unit;
  /** A date, a month or a year in ISO 8601. */
  readonly as_of: string | null;
  /** On what footing it stands; for a territory's gross, how far the count goes. */
  readonly standing: string | null;
  readonly sources: string;
  readonly source_urls: string;
}

/** Under what licence it may be taken. */
export const DATA_LICENCE = 'https://creativecommons.org/licenses/by/4.0/';

/** The columns of the data, in their order. */
export const DATA_COLUMNS = [
  'kind',
  'id',
  'name',
  'measure',
  'value',
  'value_high',
  'unit',
  'as_of',
  'standing',
  'sources',
  'source_urls',
] as const satisfies readonly (keyof DataRow)[];

/** An amount as the data's two columns have it, to four decimals. */
export function dataAmount(amount: Amount): Pick<DataRow, 'value' | 'value_high'> {
  const round = (number: number): number => Math.round(number * 10_000) / 10_000;
  const [low, high] = [round(lowOf(amount)), round(highOf(amount))];
  return { value: low, value_high: high === low ? null : high };
}

/** The first and the last year that any of the numbers is of. */
export function yearsOf(rows: readonly Pick<DataRow, 'as_of'>[]): readonly [string, string] {
  const years = rows.flatMap(({ as_of: asOf }) => asOf?.slice(0, 4) ?? []).toSorted();
  return [years[0] ?? '', years.at(-1) ?? ''];
}
