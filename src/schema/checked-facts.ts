import { type Citation, citationsInFact } from '../domain/citations';
import { checkConflicts, checkSaidOnce, checkTotals, checkWavesOf } from './case';
import { checkCitations } from './citations';
import { COMPARABLES_FILE } from './comparable';
import { CORRECTIONS_FILE } from './correction';
import { checkDates, type DatedFacts } from './dates';
import { FIGURES_FILE } from './figure';
import { MILESTONES_FILE } from './milestone';
import { resolveFigures } from './resolve-figures';
import { settleComparable, settleTerritory } from './settle';
import { TERRITORIES_FILE } from './territory';

/** What the facts are held against besides one another. */
export interface Surroundings {
  /** The sources that pages name. */
  readonly citedInPages: readonly Citation[];
  readonly waveIds: readonly string[];
  /** The build's clock, in epoch milliseconds. */
  readonly nowMs: number;
}

/**
 * All facts of the case, checked against one another and settled.
 *
 * @throws ContentError for the first thing that cannot be right
 */
export function checkedFacts<F extends DatedFacts>(
  stated: F,
  { citedInPages, waveIds, nowMs }: Surroundings,
) {
  checkCitations(Object.keys(stated.sources), [
    ...citationsInFact(stated.figures, FIGURES_FILE, ''),
    ...citationsInFact(stated.territories, TERRITORIES_FILE, ''),
    ...citationsInFact(stated.comparables, COMPARABLES_FILE, ''),
    ...citationsInFact(stated.milestones, MILESTONES_FILE, ''),
    ...citationsInFact(stated.corrections, CORRECTIONS_FILE, ''),
    ...citedInPages,
  ]);
  checkDates(stated, nowMs);
  checkWavesOf(stated.milestones, waveIds);
  const figures = resolveFigures(stated);
  checkConflicts(figures);
  checkSaidOnce(figures, stated.territories);
  const territories = Object.entries(stated.territories).map(([id, territory]) =>
    settleTerritory(id, territory, figures),
  );
  checkTotals(figures, territories);
  const comparables = Object.entries(stated.comparables).map(([id, film]) =>
    settleComparable(id, film, figures),
  );
  return { ...stated, figures, territories, comparables };
}
