import { getCollection, getEntry } from 'astro:content';
import type { Locale } from '../locales';
import { inOrder } from '../schema/wave';
import { withWords } from '../schema/wave-words';

/** All waves in the order of their starts, with their words in a language. */
export async function waves({ lang }: Locale) {
  const entries = await getCollection('waves');
  const wordsEntry = await getEntry('waveWords', lang);
  const sorted = inOrder(entries.map(({ id, data }) => ({ id, ...data })));
  return withWords(lang, sorted, wordsEntry?.data ?? {});
}
