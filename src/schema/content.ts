import { z } from 'astro/zod';
import { campaignSchema } from './campaign';
import { channelSchema } from './channel';
import { comparableSchema } from './comparable';
import { correctionSchema } from './correction';
import {
  comparableWordsSchema,
  correctionWordsSchema,
  figureWordsSchema,
  milestoneWordsSchema,
  placeWordsSchema,
  sourceWordsSchema,
  territoryWordsSchema,
} from './fact-words';
import { figureSchema } from './figure';
import { licenceSchema } from './licence';
import { milestoneSchema } from './milestone';
import { placeSchema } from './place';
import { postsSchema } from './posts';
import { byId, words } from './fields';
import { sourceSchema } from './source';
import { territorySchema } from './territory';
import { waveWordsFileSchema } from './wave-words';

const facts = <T extends z.ZodType>(entry: T) =>
  byId(entry, 'write the id of a fact, and below it its fields');

/** What each file of `content/facts/` holds, by its name. Hours have a file each, in `waves/`. */
export const FACT_SCHEMAS = {
  campaign: campaignSchema,
  channels: facts(channelSchema),
  comparables: facts(comparableSchema),
  corrections: facts(correctionSchema),
  figures: facts(figureSchema),
  licences: facts(licenceSchema),
  milestones: facts(milestoneSchema),
  places: facts(placeSchema),
  sources: facts(sourceSchema),
  territories: facts(territorySchema),
};

/** What each file of a language's folder holds, by its name. Pages stand beside them, in `pages/`. */
export const WORD_SCHEMAS = {
  comparables: comparableWordsSchema,
  corrections: correctionWordsSchema,
  figures: figureWordsSchema,
  milestones: milestoneWordsSchema,
  posts: postsSchema,
  sources: sourceWordsSchema,
  strings: z.record(z.string(), words),
  territories: territoryWordsSchema,
  waves: waveWordsFileSchema,
};

/** The same for files that a language may do without. */
export const OPTIONAL_WORD_SCHEMAS = { places: placeWordsSchema };
