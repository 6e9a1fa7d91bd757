import { citationsInFact } from '../domain/citations';
import { ContentError } from '../domain/content-error';
import {
  COMPARABLES_FILE,
  CORRECTIONS_FILE,
  FIGURES_FILE,
  MILESTONES_FILE,
  TERRITORIES_FILE,
  waveFile,
} from '../domain/content-paths';
import { suggestion } from '../domain/nearest';
import type { Refusals } from '../domain/together';
import { checkAnniversaries, checkWavesOf } from '../domain/facts/case';
import { checkCitations } from '../domain/facts/check-citations';
import { checkDates } from '../domain/facts/dates';
import { distinctPlaces } from '../domain/facts/places';
import { validateFacts } from '../domain/facts/validate';
import { checkAnnounced, resolveWaves } from '../domain/time/resolve-waves';
import { checkCoordinates } from './check-places';
import type { Content } from './read-content';

/**
 * Holds the facts against one another, as far as they can be read.
 *
 * @param nowMs the build's clock, in epoch milliseconds
 * @returns them settled, where nothing of the case is refused
 */
export function checkFacts(content: Content, nowMs: number, refusals: Refusals) {
  const { facts, waves } = content;
  checkWaves(content, nowMs, refusals);
  refusals.attempt(() => distinctPlaces(withIds(facts.places.value ?? {})));
  if (facts.places.value) checkCoordinates(facts.places.value, refusals);
  const citedInPages = citationsInPages(content);
  const waveIds = Object.keys(waves);
  const { figures, territories, comparables, milestones, sources, corrections } = facts;
  if (
    figures.value &&
    territories.value &&
    comparables.value &&
    milestones.value &&
    sources.value &&
    corrections.value
  ) {
    const stated = {
      figures: figures.value,
      territories: territories.value,
      comparables: comparables.value,
      milestones: milestones.value,
      sources: sources.value,
      corrections: corrections.value,
    };
    return refusals.attempt(() => validateFacts(stated, { citedInPages, waveIds, nowMs }));
  }
  // One of them is refused already: of the others is said what can be.
  const all = [figures, territories, comparables, milestones, sources, corrections];
  if (all.every(({ raw }) => raw !== undefined)) {
    refusals.attempt(() => {
      checkCitations(Object.keys(sources.raw ?? {}), [
        ...citationsInFact(figures.raw, FIGURES_FILE, ''),
        ...citationsInFact(territories.raw, TERRITORIES_FILE, ''),
        ...citationsInFact(comparables.raw, COMPARABLES_FILE, ''),
        ...citationsInFact(milestones.raw, MILESTONES_FILE, ''),
        ...citationsInFact(corrections.raw, CORRECTIONS_FILE, ''),
        ...citedInPages,
      ]);
    });
  }
  refusals.attempt(() => {
    checkDates(
      {
        figures: figures.value ?? {},
        territories: territories.value ?? {},
        comparables: comparables.value ?? {},
        milestones: milestones.value ?? {},
        sources: sources.value ?? {},
        corrections: corrections.value ?? {},
      },
      nowMs,
    );
  });
  refusals.attempt(() => {
    checkWavesOf(milestones.value ?? {}, waveIds);
  });
  return undefined;
}

function checkWaves({ facts, waves }: Content, nowMs: number, refusals: Refusals): void {
  const stated = Object.entries(waves).flatMap(([id, { value }]) =>
    value === undefined ? [] : [{ id, ...value }],
  );
  // One whose time is no instant is left out, and the others are put in order.
  const sound = stated.filter((wave) => refusals.attempt(() => resolveWaves([wave])));
  refusals.attempt(() => resolveWaves(sound));
  for (const wave of sound) {
    refusals.attempt(() => {
      checkAnnounced(resolveWaves([wave]), nowMs);
    });
  }
  if (Object.keys(waves).length === 0) {
    refusals.attempt(() => {
      throw new ContentError(
        'content/facts/waves',
        'date',
        undefined,
        'write at least one hour: pages and their cards say when it is',
      );
    });
  }
  const soundIds = sound.map(({ id }) => id);
  const { value: milestones } = facts.milestones;
  if (milestones) {
    refusals.attempt(() => {
      checkAnniversaries(
        stated.filter(({ id }) => soundIds.includes(id)),
        milestones,
      );
    });
  }
  const { raw: figures } = facts.figures;
  if (figures === undefined) return;
  for (const { id, outcome } of stated) {
    if (outcome === undefined || Object.hasOwn(figures, outcome.figure)) continue;
    refusals.attempt(() => {
      throw new ContentError(
        waveFile(id),
        'outcome.figure',
        outcome.figure,
        `write the id of a figure in ${FIGURES_FILE}${suggestion(outcome.figure, Object.keys(figures))}`,
      );
    });
  }
}

/** The sources that tags name, of those there are: of others, the tags are refused. */
function citationsInPages({ facts, pages }: Content) {
  const { raw: sources = {} } = facts.sources;
  return pages.flatMap(({ file, tags }) =>
    tags.flatMap(({ name, line, said }) => {
      const source = { Source: said['id'], AsOf: said['source'] }[name];
      return typeof source === 'string' && Object.hasOwn(sources, source)
        ? [{ source, file, field: `line ${line}: ${name}` }]
        : [];
    }),
  );
}

function withIds<T extends object>(byId: Readonly<Record<string, T>>) {
  return Object.entries(byId).map(([id, entry]) => ({ id, ...entry }));
}
