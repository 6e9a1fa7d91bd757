import { z } from 'astro/zod';
import { isDate } from '../domain/moment';
import { sourceIds } from './cited';
import { fields, listOf, textField } from './refusal';

/** The file that dates what was put right. */
export const CORRECTIONS_FILE = 'content/facts/corrections.yml';

/** `content/facts/corrections.yml`: what was put right on the site, and when. Its words go by its date. */
export const correctionsSchema = z.preprocess(
  // Astro hands over an empty file as an empty object.
  (list) => (Array.isArray(list) || Object.keys(list ?? {}).length > 0 ? list : []),
  listOf(
    fields({
      date: textField(isDate, 'write the day it was put right, in quotes, like "2026-12-01"'),
      sources: sourceIds.optional(),
    }),
    'write a list of entries with date and, where there are some, sources; [] for none',
  ),
);
