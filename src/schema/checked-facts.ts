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
import { together } from '../domain/together';

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
 * @throws ContentError for what cannot be right, ContentErrors where that is more than one thing
 */
export function checkedFacts<F extends DatedFacts>(
  stated: F,
  { citedInPages, waveIds, nowMs }: Surroundings,
) {
  const [settled] = together([
    () => settleFacts(stated),
    () => {
      checkCitations(Object.keys(stated.sources), [
        ...citationsInFact(stated.figures, FIGURES_FILE, ''),
        ...citationsInFact(stated.territories, TERRITORIES_FILE, ''),
        ...citationsInFact(stated.comparables, COMPARABLES_FILE, ''),
        ...citationsInFact(stated.milestones, MILESTONES_FILE, ''),
        ...citationsInFact(stated.corrections, CORRECTIONS_FILE, ''),
        ...citedInPages,
      ]);
    },
    () => {
      checkDates(stated, nowMs);
    },
    () => {
      checkWavesOf(stated.milestones, waveIds);
    },
  ]);
  return { ...stated, ...settled };
}

function settleFacts(stated: DatedFacts) {
  const figures = resolveFigures(stated);
  const [territories, comparables] = together([
    () => {
      const settled = together(
        Object.entries(stated.territories).map(
          ([id, territory]) =>
            () =>
              settleTerritory(id, territory, figures),
        ),
      );
      checkTotals(figures, settled);
      return settled;
    },
    () =>
      together(
        Object.entries(stated.comparables).map(
          ([id, film]) =>
            () =>
              settleComparable(id, film, figures),
        ),
      ),
    () => {
      checkConflicts(figures);
    },
    () => {
      checkSaidOnce(figures, stated.territories);
    },
  ]);
  return { figures, territories, comparables };
}
