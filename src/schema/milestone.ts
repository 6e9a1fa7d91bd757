import type { z } from 'astro/zod';
import type { MilestoneFacts } from '../domain/facts/stated';
import { firstDay } from '../domain/partial-date';
import { partialDate, sourceIds } from './cited';
import { errorMessage } from '../domain/content-error';
import { strictObject, label, offering } from './fields';

/** One entry of `content/facts/milestones.yml`. */
export const milestoneSchema = strictObject({
  date: partialDate,
  end: partialDate
    .describe('The last day of what lasted, or the later of two dates between which it lies.')
    .optional(),
  wave: label
    .describe('The id of the hour that it was, where it was one.')
    .meta(offering('waves'))
    .optional(),
  sources: sourceIds,
}).superRefine(({ date, end }, context) => {
  if (end !== undefined && firstDay(end) <= firstDay(date)) {
    context.addIssue({
      code: 'custom',
      path: ['end'],
      message: errorMessage(end, `write a date after ${date}, or remove it`),
    });
  }
}) satisfies z.ZodType<MilestoneFacts>;
