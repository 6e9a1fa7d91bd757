import { getEntry } from 'astro:content';
import { withFactWords, WORDS_NEEDED } from '../domain/facts/words';
import { MILESTONES_FILE } from '../domain/content-paths';
import { lastDay } from '../domain/partial-date';
import type { Locale } from '../locales';
import { facts } from './facts';
import { sayFigures } from './figures';

/**
 * What happened, the earliest first, with its words in a language. What is known to the month or the year
 * alone comes after all of it.
 */
export async function milestones(locale: Locale) {
  const file = `content/${locale.lang}/milestones.yml`;
  const byId = (await getEntry('milestoneWords', locale.lang))?.data ?? {};
  const stated = Object.entries((await facts()).milestones).map(([id, data]) => ({ id, ...data }));
  const joined = withFactWords(
    { file, factsFile: MILESTONES_FILE, byId },
    stated,
    WORDS_NEEDED.milestones,
  );
  const told = await Promise.all(
    joined.map(async ({ words, ...milestone }) => ({
      ...milestone,
      title: await sayFigures(locale, words.title, file, `${milestone.id}.title`),
      text: await sayFigures(locale, words.text, file, `${milestone.id}.text`),
    })),
  );
  return told.toSorted((a, b) => lastDay(a.date).localeCompare(lastDay(b.date)));
}
