import { getEntry } from 'astro:content';
import { withFactWords, WORDS_NEEDED } from '../domain/facts/words';
import { CORRECTIONS_FILE } from '../domain/content-paths';
import type { Locale } from '../locales';
import { hasTag } from '../domain/tags';
import { facts } from './facts';
import { sayFigures } from './figures';
import { pageNamed } from './pages';

/** What was put right on the site, the latest first, with its words in a language. */
export async function corrections(locale: Locale) {
  const file = `content/${locale.lang}/corrections.yml`;
  const byId = (await getEntry('correctionWords', locale.lang))?.data ?? {};
  const dated = Object.entries((await facts()).corrections).map(([id, data]) => ({ id, ...data }));
  const joined = withFactWords(
    { file, factsFile: CORRECTIONS_FILE, byId },
    dated,
    WORDS_NEEDED.corrections,
  );
  const told = await Promise.all(
    joined.map(async ({ words, ...correction }) => ({
      ...correction,
      text: await sayFigures(locale, words.text, file, `${correction.id}.text`),
    })),
  );
  return told.toSorted((a, b) => b.date.localeCompare(a.date));
}

/** The day of the last correction that a page shows in its list; none where there was none or it has no list. */
export async function lastCorrectedOn(locale: Locale, name: string): Promise<string | undefined> {
  const { entry } = await pageNamed(locale, name, 'Page');
  if (!hasTag(entry.body ?? '', 'Corrections')) return undefined;
  return (await corrections(locale))[0]?.date;
}
