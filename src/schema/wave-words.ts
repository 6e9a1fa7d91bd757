import { z } from 'astro/zod';
import { checkWordIds } from './fact-words';
import { ContentError, errorMessage } from '../domain/content-error';
import { strictObject, label, words } from './fields';
import { together } from '../domain/together';
import { type WaveFacts, waveFile } from './wave';

/** What a language calls a wave, and what it says of one that is past. */
const waveWordsSchema = strictObject({
  name: label,
  about: words,
  outcome: words.optional(),
});

/** `content/<lang>/waves.yml`: words for the waves, by the waves' ids. */
export const waveWordsFileSchema = z.record(z.string(), waveWordsSchema, {
  error: ({ input }) => errorMessage(input, 'write the id of an hour, and below it its words'),
});

export type WaveWords = z.output<typeof waveWordsSchema>;

/** The file that holds a language's words for the waves. */
const waveWordsFile = (lang: string): string => `content/${lang}/waves.yml`;

/**
 * Joins each wave to its words in a language.
 *
 * @throws ContentError, or several of them, for a wave without words, words without a wave, or an outcome on one side only
 */
export function withWords<W extends WaveFacts>(
  lang: string,
  waves: readonly W[],
  wordsById: Readonly<Record<string, WaveWords>>,
): readonly (W & { readonly words: WaveWords })[] {
  const file = waveWordsFile(lang);
  const ids = waves.map(({ id }) => id);
  const [, joined] = together([
    () => {
      checkWordIds(file, Object.keys(wordsById), ids, (id) => `there is no ${waveFile(id)}`);
    },
    () => together(waves.map((wave) => () => withWordsOf(wave, wordsById[wave.id], file))),
  ]);
  return joined;
}

function withWordsOf<W extends WaveFacts>(
  wave: W,
  waveWords: WaveWords | undefined,
  file: string,
): W & { readonly words: WaveWords } {
  if (!waveWords) {
    throw new ContentError(
      file,
      wave.id,
      undefined,
      `add "${wave.id}:" with the fields name and about`,
    );
  }
  if (wave.outcome && !waveWords.outcome) {
    throw new ContentError(
      file,
      `${wave.id}.outcome`,
      undefined,
      'say in words what came of this hour',
    );
  }
  if (!wave.outcome && waveWords.outcome) {
    throw new ContentError(
      file,
      `${wave.id}.outcome`,
      waveWords.outcome,
      `${waveFile(wave.id)} states no outcome; remove these words, or name there the figure that counts the posts`,
    );
  }
  return { ...wave, words: waveWords };
}
