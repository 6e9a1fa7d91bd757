import type { z } from 'astro/zod';
import { isDate, isTime } from '../domain/moment';
import type { StatedWave } from '../domain/time/resolve-waves';
import { isZone } from '../domain/zone-rules';
import { field, isId, offering, strictObject, textField } from './fields';

const LONGEST_MINUTES = 24 * 60;

const wholeNumber =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/** `content/facts/waves/<id>.yml`, less its id. */
export const waveSchema = strictObject({
  date: textField(isDate, 'write a date that exists, in quotes, like "2026-12-05"'),
  time: textField(isTime, 'write a time from "00:00" to "23:59", in quotes, like "13:00"'),
  zone: textField(
    isZone,
    'write UTC, or a zone by its city like "Europe/London", never an abbreviation like PST',
  ).meta(offering('zones')),
  minutes: field(
    wholeNumber(1, LONGEST_MINUTES),
    `write the length in whole minutes, from 1 to ${LONGEST_MINUTES} (24 hours)`,
    { type: 'integer', minimum: 1, maximum: LONGEST_MINUTES },
  ),
  revision: field(
    wholeNumber(0, 10_000),
    'write 0, and one more each time a published hour is moved',
    { type: 'integer', minimum: 0 },
  ).default(0),
  announced: textField(
    isDate,
    'write the day on which this hour was made public or last moved, in quotes, like "2026-11-22"',
  ).optional(),
  outcome: strictObject({
    figure: textField(
      isId,
      'write the id of the figure in content/facts/figures.yml that counts the posts',
    ).meta(offering('figures')),
  })
    .describe('What came of an hour that is past.')
    .optional(),
  anniversary: strictObject({
    of: textField(isId, 'write the id of a milestone in content/facts/milestones.yml').meta(
      offering('milestones'),
    ),
    years: field(wholeNumber(1, 100), 'write how many years after it, like 7'),
  })
    .describe('The milestone whose anniversary its words tell; another day is refused.')
    .optional(),
}) satisfies z.ZodType<StatedWave>;
