import { z } from 'astro/zod';
import { errorMessage } from '../domain/content-error';
import type { WaveWords } from '../domain/time/wave-words';
import { label, strictObject, words } from './fields';

/** What a language calls a wave, and what it says of one that is past. */
const waveWordsSchema = strictObject({
  name: label,
  about: words,
  outcome: words.optional(),
}) satisfies z.ZodType<WaveWords>;

/** `content/<lang>/waves.yml`: words for the waves, by the waves' ids. */
export const waveWordsFileSchema = z.record(z.string(), waveWordsSchema, {
  error: ({ input }) => errorMessage(input, 'write the id of an hour, and below it its words'),
});
