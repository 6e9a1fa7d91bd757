import { isPartialDate } from '../domain/partial-date';
import { field, idField, listOf, offering, textField } from './fields';

/** Who says so: ids of `content/facts/sources.yml`, at least one. */
export const sourceIds = listOf(
  idField.describe('The id of an entry in content/facts/sources.yml.').meta(offering('sources')),
  'write a list of ids from content/facts/sources.yml: a fact needs a source',
).min(1, 'found no source; name at least one id from content/facts/sources.yml');

/** When something was or held, as exactly as it is known. */
export const partialDate = textField(
  isPartialDate,
  'write a date that exists, as exactly as it is known and in quotes: "2019-12-05", "2019-12" or "2019"',
);

/** An amount of US dollars, more than 0. */
export const usd = field(
  (value): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0,
  'write US dollars as a plain number, like 404980543',
  { type: 'number' },
);
