import { z } from 'astro/zod';
import { errorMessage } from '../domain/content-error';
import type { WaveWords } from '../domain/time/wave-words';
import { label, offering, strictObject, words } from './fields';

/** What a language calls a wave, and what it says of one that is past. */
const waveWordsSchema = strictObject({
  name: label.describe('What the hour is called in lists, calendars and feeds.'),
  about: words.describe('A sentence or two on the hour, and who proposed it.'),
  outcome: words
    .describe('What came of a past hour; {posts} is the figure that its file names.')
    .optional(),
}) satisfies z.ZodType<WaveWords>;

/** `content/<lang>/waves.yml`: words for the waves, by the waves' ids. */
export const waveWordsFileSchema = z.record(z.string().meta(offering('waves')), waveWordsSchema, {
  error: ({ input }) => errorMessage(input, 'write the id of an hour, and below it its words'),
});
