import type { StatedFacts } from './stated';
import {
  COMPARABLES_FILE,
  CORRECTIONS_FILE,
  FIGURES_FILE,
  MILESTONES_FILE,
  SOURCES_FILE,
  TERRITORIES_FILE,
} from '../content-paths';
import { isoInstant } from '../moment';
import { startsAfter } from '../partial-date';
import { ContentError } from '../content-error';
import { together } from '../together';

/**
 * Refuses facts whose date has begun nowhere on Earth.
 *
 * @param nowMs the build's clock, in epoch milliseconds
 * @throws ContentError naming the file and the field
 */
export function checkDates(facts: StatedFacts, nowMs: number): void {
  const dates: readonly (readonly [file: string, field: string, date: string | undefined])[] = [
    ...Object.entries(facts.figures).map(
      ([id, figure]) =>
        [FIGURES_FILE, `${id}.asOf`, 'asOf' in figure ? figure.asOf : undefined] as const,
    ),
    ...Object.entries(facts.territories).flatMap(
      ([id, { grossAsOf, opened, opening }]) =>
        [
          [TERRITORIES_FILE, `${id}.grossAsOf`, grossAsOf],
          [TERRITORIES_FILE, `${id}.opened`, opened],
          [TERRITORIES_FILE, `${id}.opening.to`, opening?.to],
        ] as const,
    ),
    ...Object.entries(facts.comparables).map(
      ([id, { asOf }]) => [COMPARABLES_FILE, `${id}.asOf`, asOf] as const,
    ),
    ...Object.entries(facts.milestones).flatMap(
      ([id, { date, end }]) =>
        [
          [MILESTONES_FILE, `${id}.date`, date],
          [MILESTONES_FILE, `${id}.end`, end],
        ] as const,
    ),
    ...Object.entries(facts.sources).map(
      ([id, { date }]) => [SOURCES_FILE, `${id}.date`, date] as const,
    ),
    ...Object.entries(facts.corrections).map(
      ([id, { date }]) => [CORRECTIONS_FILE, `${id}.date`, date] as const,
    ),
  ];
  together(
    dates.map(([file, field, date]) => () => {
      if (date === undefined || !startsAfter(date, nowMs)) return;
      throw new ContentError(
        file,
        field,
        date,
        `this lies ahead of the build's clock (${isoInstant(nowMs)}), and a fact cannot; correct the date`,
      );
    }),
  );
}
