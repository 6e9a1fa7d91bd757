import { isDate } from '../domain/moment';
import { sourceIds } from './cited';
import { strictObject, textField } from './fields';

/** One entry of `content/facts/corrections.yml`: when something was put right on the site. */
export const correctionSchema = strictObject({
  date: textField(isDate, 'write the day it was put right, in quotes, like "2026-12-01"'),
  /** Where the right value was read. */
  sources: sourceIds.optional(),
});
