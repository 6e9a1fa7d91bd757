import type { z } from 'astro/zod';
import type { SourceFacts } from '../domain/facts/stated';
import { isDate } from '../domain/moment';
import { strictObject, httpsUrl, label, textField } from './fields';

/** One entry of `content/facts/sources.yml`: where something the site says was read. */
export const sourceSchema = strictObject({
  publisher: label.describe('Who published it.'),
  language: textField(
    isLanguage,
    'write the language the piece is in as a tag, like en, it or pt-BR',
  ),
  date: textField(
    isDate,
    'write the day it was published, in quotes, like "2025-11-18"',
  ).optional(),
  url: httpsUrl.optional(),
}) satisfies z.ZodType<SourceFacts>;

/** Whether a text is the tag of a language (BCP 47), spelled as it should be. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}
