import { getEntry } from 'astro:content';
import type { Locale } from '../locales';
import { CORRECTIONS_FILE } from '../schema/correction';
import { withFactWords } from '../schema/fact-words';
import { facts } from './facts';

/** What was put right on the site, the latest first, with its words in a language. */
export async function corrections({ lang }: Locale) {
  const dated = (await facts()).corrections.map((each) => ({ ...each, id: each.date }));
  if (dated.length === 0) return [];
  const byId = (await getEntry('correctionWords', lang))?.data ?? {};
  const joined = withFactWords(
    { file: `content/${lang}/corrections.yml`, factsFile: CORRECTIONS_FILE, byId },
    dated,
    'the field text',
  );
  return joined.toSorted((a, b) => b.date.localeCompare(a.date));
}
