import type { z } from 'astro/zod';
import type { ComparableFacts } from '../domain/facts/stated';
import { partialDate, sourceIds, usd } from './cited';
import { errorMessage } from '../domain/content-error';
import { field, strictObject, label, offering } from './fields';

const year = field(
  (value): value is number =>
    Number.isInteger(value) && Number(value) >= 1895 && Number(value) < 2200,
  'write the year of release as a number, like 2010',
  { type: 'integer' },
);

const figureHolding = (what: string) =>
  label
    .describe(`Instead of ${what}: the id of the figure that holds it.`)
    .meta(offering('figures'))
    .optional();

/** One entry of `content/facts/comparables.yml`: a film, and whether a sequel came. */
export const comparableSchema = strictObject({
  title: label.describe('The film as it is known in English.'),
  year,
  gross: usd.describe('What it took worldwide, in US dollars without commas.').optional(),
  grossFigure: figureHolding('gross'),
  budget: usd.describe('What it cost, in US dollars without commas.').optional(),
  budgetFigure: figureHolding('budget'),
  asOf: partialDate.describe('When gross and budget were read, in quotes.').optional(),
  sources: sourceIds.optional(),
  sequel: strictObject({
    title: label.describe('The sequel as it is known in English.'),
    year: year.optional(),
    gross: usd.optional(),
    budget: usd.optional(),
    sources: sourceIds,
  })
    .describe('The sequel that came.')
    .optional(),
  noSequel: strictObject({ sources: sourceIds })
    .describe('Instead of sequel: who says that none came.')
    .optional(),
}).superRefine((film, context) => {
  const refuse = (path: string, found: unknown, fix: string) => {
    context.addIssue({ code: 'custom', path: [path], message: errorMessage(found, fix) });
  };
  for (const key of ['gross', 'budget'] as const) {
    const stated = film[key];
    const figure = film[`${key}Figure`];
    if (stated === undefined && figure === undefined) {
      refuse(
        key,
        undefined,
        `write it in US dollars, or name the figure that holds it under ${key}Figure`,
      );
    }
    if (stated !== undefined && figure !== undefined) {
      refuse(key, stated, `the figure ${figure} holds it already; remove one of them`);
    }
    if (stated === undefined) continue;
    if (!film.sources) refuse('sources', undefined, `name who says what ${key} says`);
    if (!film.asOf)
      refuse('asOf', undefined, 'write when gross and budget were read, like "2023-07"');
  }
  if (film.sequel && film.noSequel) {
    refuse('noSequel', film.noSequel, 'a film has a sequel or has none; remove one of them');
  }
}) satisfies z.ZodType<ComparableFacts>;
