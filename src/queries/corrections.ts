import { getEntry } from 'astro:content';
import type { Locale } from '../locales';
import { CORRECTIONS_FILE } from '../schema/correction';
import { hasTag } from '../domain/tags';
import { withFactWords } from '../schema/fact-words';
import { facts } from './facts';
import { pageNamed } from './pages';

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

/** The day of the last correction that a page shows in its list; none where there was none or it has no list. */
export async function lastCorrectedOn(locale: Locale, name: string): Promise<string | undefined> {
  const { entry } = await pageNamed(locale, name, 'Page');
  if (!hasTag(entry.body ?? '', 'Corrections')) return undefined;
  return (await corrections(locale))[0]?.date;
}
