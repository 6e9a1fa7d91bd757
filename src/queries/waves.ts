import { getCollection, getEntry } from 'astro:content';
import { withWords } from '../domain/time/wave-words';
import { checkAnnounced, resolveWaves, type WaveFacts } from '../domain/time/resolve-waves';
import { waveFile } from '../domain/content-paths';
import { builtAtMs } from '../config/build-clock';
import type { Locale } from '../locales';
import { figure } from './figures';
import { perBuild } from './per-build';

/** All waves in the order of their starts, with their words in a language. */
export const waves = perBuild(async ({ lang }: Locale) => {
  const entries = await getCollection('waves');
  const wordsEntry = await getEntry('waveWords', lang);
  const sorted = resolveWaves(entries.map(({ id, data }) => ({ id, ...data })));
  checkAnnounced(sorted, builtAtMs);
  return withWords(lang, sorted, wordsEntry?.data ?? {});
});

/** The figure that counts what came of a wave; none for one without an outcome. */
export async function outcomeOf({ id, outcome }: Pick<WaveFacts, 'id' | 'outcome'>) {
  return outcome && figure(outcome.figure, waveFile(id), 'outcome.figure');
}
