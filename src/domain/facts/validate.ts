import type { StatedFacts } from './stated';
import { resolveFigures } from './resolve-figures';
import { resolveComparable, resolveTerritory } from './resolve';
import { checkDates } from './dates';
import { checkCitations } from './check-citations';
import { checkConflicts, checkSaidOnce, checkTotals, checkWavesOf } from './case';
import {
  COMPARABLES_FILE,
  CORRECTIONS_FILE,
  FIGURES_FILE,
  MILESTONES_FILE,
  TERRITORIES_FILE,
} from '../content-paths';
import { type Citation, citationsInFact } from '../citations';
import { together } from '../together';

/** What the facts are held against besides one another. */
interface Surroundings {
  /** The sources that pages name. */
  readonly citedInPages: readonly Citation[];
  readonly waveIds: readonly string[];
  /** The build's clock, in epoch milliseconds. */
  readonly nowMs: number;
}

/**
 * All facts of the case, checked against one another and resolved.
 *
 * @throws ContentError for what cannot be right, ContentErrors where that is more than one thing
 */
export function validateFacts<F extends StatedFacts>(
  stated: F,
  { citedInPages, waveIds, nowMs }: Surroundings,
) {
  const [resolved] = together([
    () => resolveFacts(stated),
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
  return { ...stated, ...resolved };
}

function resolveFacts(stated: StatedFacts) {
  const figures = resolveFigures(stated);
  const [territories, comparables] = together([
    () => {
      const settled = together(
        Object.entries(stated.territories).map(
          ([id, territory]) =>
            () =>
              resolveTerritory(id, territory, figures),
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
              resolveComparable(id, film, figures),
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
