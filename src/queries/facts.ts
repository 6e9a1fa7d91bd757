import { getCollection, getEntry } from 'astro:content';
import { validateFacts } from '../domain/facts/validate';
import { builtAtMs } from '../config/build-clock';
import { citationsInProse } from '../domain/citations';
import { perBuild } from './per-build';

/** All facts of the case, checked against one another and settled. */
export const facts = perBuild(async () => {
  const stated = {
    figures: (await getEntry('figures', 'figures'))?.data ?? {},
    territories: (await getEntry('territories', 'territories'))?.data ?? {},
    comparables: (await getEntry('comparables', 'comparables'))?.data ?? {},
    milestones: (await getEntry('milestones', 'milestones'))?.data ?? {},
    sources: (await getEntry('sources', 'sources'))?.data ?? {},
    corrections: (await getEntry('corrections', 'corrections'))?.data ?? {},
  };
  return validateFacts(stated, {
    citedInPages: (await getCollection('pages')).flatMap(({ id, body = '' }) =>
      citationsInProse(body, `content/${id}.mdx`),
    ),
    waveIds: (await getCollection('waves')).map(({ id }) => id),
    nowMs: builtAtMs,
  });
});
