/** The arithmetic of the case: where a film's gross came from, what it has to be held against. Amounts are US dollars. */
import { type Amount, highOf, lowOf } from './figures';

/** What a territory brought in. `isFinal` is false for a count taken while the film was still playing. */
export interface TerritoryGross {
  readonly grossUsd: number;
  readonly isFinal: boolean;
}

/** A gross by its parts, the largest part first. Shares are in percent of the whole. */
export interface Breakdown<T extends TerritoryGross> {
  readonly territories: readonly (T & { readonly sharePercent: number })[];
  /** What no territory's count accounts for. */
  readonly restUsd: number;
  readonly restPercent: number;
}

/**
 * Breaks a gross down by territory.
 *
 * @throws RangeError if the territories bring in more than the whole; callers refuse that with a reason
 */
export function breakdown<T extends TerritoryGross>(
  wholeUsd: number,
  territories: readonly T[],
): Breakdown<T> {
  const restUsd = territories.reduce((rest, { grossUsd }) => rest - grossUsd, wholeUsd);
  if (restUsd < 0) throw new RangeError(`the territories exceed ${wholeUsd} by ${-restUsd}`);
  const percent = (usd: number): number => (usd / wholeUsd) * 100;
  return {
    territories: territories
      .map((territory) => ({ ...territory, sharePercent: percent(territory.grossUsd) }))
      .toSorted((a, b) => b.grossUsd - a.grossUsd),
    restUsd,
    restPercent: percent(restUsd),
  };
}

/** Where a gross stands to what someone said it had to reach. Reaching the top of a range is being above it. */
export type Verdict = 'above' | 'within' | 'below';

/** Where a gross stands to an estimate of what it had to reach. */
export function verdictOn(grossUsd: number, estimate: Amount): Verdict {
  if (grossUsd >= highOf(estimate)) return 'above';
  return grossUsd < lowOf(estimate) ? 'below' : 'within';
}

/** A film's gross as a multiple of its budget, or `undefined` where one of them is not known. */
export function multipleOf(film: {
  readonly grossUsd: number | undefined;
  readonly budgetUsd: number | undefined;
}): number | undefined {
  return film.grossUsd === undefined || film.budgetUsd === undefined
    ? undefined
    : film.grossUsd / film.budgetUsd;
}
