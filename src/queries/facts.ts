import { getCollection, getEntry } from 'astro:content';
import { builtAtMs } from '../build-clock';
import { citationsInFact, citationsInProse } from '../domain/citations';
import { checkConflicts, checkSaidOnce, checkTotals, checkWavesOf } from '../schema/case';
import { checkCitations } from '../schema/citations';
import { COMPARABLES_FILE } from '../schema/comparable';
import { CORRECTIONS_FILE } from '../schema/correction';
import { checkDates } from '../schema/dates';
import { FIGURES_FILE } from '../schema/figure';
import { MILESTONES_FILE } from '../schema/milestone';
import { resolveFigures } from '../schema/resolve-figures';
import { settleComparable, settleTerritory } from '../schema/settle';
import { TERRITORIES_FILE } from '../schema/territory';

/** All facts of the case, checked against one another and settled; read once for a build. */
export function facts(): ReturnType<typeof checkedFacts> {
  if (import.meta.env.DEV) return checkedFacts();
  checked ??= checkedFacts();
  return checked;
}

let checked: ReturnType<typeof checkedFacts> | undefined;

async function checkedFacts() {
  const stated = {
    figures: (await getEntry('figures', 'figures'))?.data ?? {},
    territories: (await getEntry('territories', 'territories'))?.data ?? {},
    comparables: (await getEntry('comparables', 'comparables'))?.data ?? {},
    milestones: (await getEntry('milestones', 'milestones'))?.data ?? {},
    sources: Object.fromEntries(
      (await getCollection('sources')).map(({ id, data }) => [id, data] as const),
    ),
    corrections: (await getEntry('corrections', 'corrections'))?.data ?? [],
  };
  checkCitations(Object.keys(stated.sources), [
    ...citationsInFact(stated.figures, FIGURES_FILE, ''),
    ...citationsInFact(stated.territories, TERRITORIES_FILE, ''),
    ...citationsInFact(stated.comparables, COMPARABLES_FILE, ''),
    ...citationsInFact(stated.milestones, MILESTONES_FILE, ''),
    ...citationsInFact(stated.corrections, CORRECTIONS_FILE, ''),
    ...(await getCollection('pages')).flatMap(({ id, body = '' }) =>
      citationsInProse(body, `content/${id}.mdx`),
    ),
  ]);
  checkDates(stated, builtAtMs);
  checkWavesOf(
    stated.milestones,
    (await getCollection('waves')).map(({ id }) => id),
  );
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
