import type { z } from 'astro/zod';
import { GROSS_KINDS, type TerritoryFacts } from '../domain/facts/stated';
import { partialDate, sourceIds, usd } from './cited';
import { isDate } from '../domain/moment';
import { errorMessage } from '../domain/content-error';
import { label, listOf, offering, oneOf, strictObject, textField } from './fields';
import { isLanguage } from './source';
import { split, zoneWeights } from './zones';

/** One entry of `content/facts/territories.yml`. */
export const territorySchema = strictObject({
  country: textField(isCountry, 'write the code of a country in ISO 3166, like "CN"'),
  gross: usd.describe('What the film took there, in US dollars without commas.').optional(),
  grossFigure: label
    .describe('Instead of gross: the id of the figure that holds it.')
    .meta(offering('figures'))
    .optional(),
  grossAsOf: partialDate.describe('Up to when the gross was counted, in quotes.').optional(),
  grossKind: oneOf(
    GROSS_KINDS,
    `write how far the count goes: ${GROSS_KINDS.join(', ')}`,
  ).optional(),
  opened: textField(isDate, 'write the day it opened, in quotes, like "2019-02-14"').optional(),
  opening: strictObject({
    usd: usd.describe('What the opening took, in US dollars without commas.'),
    to: textField(isDate, 'write the last day counted, in quotes, like "2019-02-17"').optional(),
  }).optional(),
  languages: listOf(
    textField(isLanguage, 'write a language as a tag, like en or pt-BR'),
    'write a list of languages, like [en, fr]',
  )
    .describe('The languages that most of its audience reads.')
    .optional(),
  zones: zoneWeights
    .describe('By which clocks its audience lives, each zone with its part; they add up to 1.')
    .optional(),
  split: split
    .describe('Whose parts these are, where there are several zones: ours, or { sources: [ids] }.')
    .optional(),
  sources: sourceIds,
}).superRefine((entry, context) => {
  const refuse = (path: string, found: unknown, fix: string) => {
    context.addIssue({ code: 'custom', path: [path], message: errorMessage(found, fix) });
  };
  const hasGross = entry.gross !== undefined || entry.grossFigure !== undefined;
  if (entry.gross !== undefined && entry.grossFigure !== undefined) {
    refuse(
      'gross',
      entry.gross,
      'the figure under grossFigure holds it already; remove one of them',
    );
  }
  if (hasGross && entry.grossKind === undefined) {
    refuse('grossKind', undefined, `write how far the count goes: ${GROSS_KINDS.join(', ')}`);
  }
  if (!hasGross && (entry.grossKind ?? entry.grossAsOf) !== undefined) {
    refuse('gross', undefined, 'write the gross in US dollars, or remove grossKind and grossAsOf');
  }
  if (entry.grossKind !== undefined && entry.grossKind !== 'final' && !entry.grossAsOf) {
    refuse('grossAsOf', undefined, `write up to when this ${entry.grossKind} count goes`);
  }
  if (hasGross && entry.zones === undefined) {
    refuse(
      'zones',
      undefined,
      'write by which clocks its audience lives, like { Europe/London: 1 }',
    );
  }
  if (!hasGross && (entry.zones ?? entry.split) !== undefined) {
    refuse(
      'zones',
      entry.zones,
      'only a territory with a gross is counted by its clocks; remove zones and split, or write its gross',
    );
  }
  const isSplit = Object.keys(entry.zones ?? {}).length > 1;
  if (isSplit && entry.split === undefined) {
    refuse('split', undefined, 'say whose weights these are: ours, or { sources: […] }');
  }
  if (!isSplit && entry.zones !== undefined && entry.split !== undefined) {
    refuse('split', entry.split, 'one zone is not split; remove this');
  }
  if (entry.opened && entry.opening?.to && entry.opening.to < entry.opened) {
    refuse(
      'opening',
      entry.opening.to,
      `the film opened there on ${entry.opened}; correct one of them`,
    );
  }
}) satisfies z.ZodType<TerritoryFacts>;

export function isCountry(code: string): boolean {
  return (
    /^[A-Z]{2}$/.test(code) &&
    new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined
  );
}
