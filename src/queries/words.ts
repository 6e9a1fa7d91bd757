import { getEntry } from 'astro:content';
import { type Locale, ROOT_LOCALE } from '../locales';
import { checkPlaceholders } from '../schema/placeholders';
import { completeStrings, type Strings } from '../schema/strings';
import { perBuild } from './per-build';

/** The words of the interface in a language. */
export const strings = perBuild(async ({ lang }: Locale): Promise<Strings> => {
  const entries = (await getEntry('strings', lang))?.data ?? {};
  const complete = completeStrings(lang, entries);
  checkPlaceholders(lang, entries, (await getEntry('strings', ROOT_LOCALE.lang))?.data ?? {});
  return complete;
});
