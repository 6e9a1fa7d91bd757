import { ContentError } from '../content-error';
import { waveFile, wordsFile } from '../content-paths';
import { checkWordIds, notMeant } from '../facts/words';
import { together } from '../together';
import type { WaveFacts } from './resolve-waves';

/** What a language calls a wave, and what it says of one that is past. */
export interface WaveWords {
  readonly name: string;
  readonly about: string;
  readonly outcome?: string | undefined;
}

/**
 * Joins each wave to its words in a language.
 *
 * @throws ContentError, or several of them, for a wave without words, words without a wave, or an outcome on one side only
 */
export function withWords<W extends Pick<WaveFacts, 'id' | 'outcome'>>(
  lang: string,
  waves: readonly W[],
  wordsById: Readonly<Record<string, WaveWords>>,
): readonly (W & { readonly words: WaveWords })[] {
  const file = wordsFile(lang, 'waves');
  const ids = waves.map(({ id }) => id);
  const [, joined] = together([
    () => {
      checkWordIds(file, Object.keys(wordsById), ids, (id) => `there is no ${waveFile(id)}`);
    },
    () =>
      together(
        waves
          .filter(notMeant(wordsById, waves))
          .map((wave) => () => withWordsOf(wave, wordsById[wave.id], file)),
      ),
  ]);
  return joined;
}

function withWordsOf<W extends Pick<WaveFacts, 'id' | 'outcome'>>(
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
