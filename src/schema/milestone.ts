import type { z } from 'astro/zod';
import { firstDay } from '../domain/partial-date';
import { partialDate, sourceIds } from './cited';
import { errorMessage } from '../domain/content-error';
import { strictObject, label } from './fields';

/** The file that states what happened when. */
export const MILESTONES_FILE = 'content/facts/milestones.yml';

/** One entry of `content/facts/milestones.yml`. */
export const milestoneSchema = strictObject({
  date: partialDate,
  /** Its last day, for what took longer than one. */
  end: partialDate.optional(),
  /** The campaign hour it was, by its id. */
  wave: label.optional(),
  sources: sourceIds,
}).superRefine(({ date, end }, context) => {
  if (end !== undefined && firstDay(end) <= firstDay(date)) {
    context.addIssue({
      code: 'custom',
      path: ['end'],
      message: errorMessage(end, `write a date after ${date}, or remove it`),
    });
  }
});

export type MilestoneFacts = z.output<typeof milestoneSchema>;
