import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { campaignSchema } from './schema/campaign';
import { channelSchema } from './schema/channel';
import { comparableSchema } from './schema/comparable';
import { correctionSchema } from './schema/correction';
import {
  comparableWordsSchema,
  correctionWordsSchema,
  figureWordsSchema,
  milestoneWordsSchema,
  sourceWordsSchema,
  territoryWordsSchema,
} from './schema/fact-words';
import { figureSchema } from './schema/figure';
import { licenceSchema } from './schema/licence';
import { milestoneSchema } from './schema/milestone';
import { pageSchema } from './schema/page';
import { postsSchema } from './schema/posts';
import { placeSchema } from './schema/place';
import { byId, words } from './schema/fields';
import { sourceSchema } from './schema/source';
import { territorySchema } from './schema/territory';
import { waveSchema } from './schema/wave';
import { waveWordsFileSchema } from './schema/wave-words';

/** Ids keep the file's own spelling, folders included; Astro's default lowercases and drops `index`. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.\w+$/, '');

/** One file per language, by the language's tag. */
const perLanguage = (name: string) =>
  glob({
    base: './content',
    pattern: [`*/${name}`, '!facts/*'],
    generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
  });

/**
 * Facts by their ids in one file, taken as one entry. Astro's own loader does not keep
 * their order, and takes a file that it cannot read for an empty one.
 */
const inOneFile = <T extends z.ZodType>(name: string, schema: T) =>
  defineCollection({
    loader: glob({ base: './content/facts', pattern: name, generateId }),
    schema: byId(schema, 'write the id of a fact, and below it its fields'),
  });

export const collections = {
  campaign: defineCollection({
    loader: glob({ base: './content/facts', pattern: 'campaign.yml', generateId }),
    schema: campaignSchema,
  }),
  waves: defineCollection({
    loader: glob({ base: './content/facts/waves', pattern: '*.yml', generateId }),
    schema: waveSchema,
  }),
  channels: inOneFile('channels.yml', channelSchema),
  places: inOneFile('places.yml', placeSchema),
  sources: inOneFile('sources.yml', sourceSchema),
  figures: inOneFile('figures.yml', figureSchema),
  territories: inOneFile('territories.yml', territorySchema),
  comparables: inOneFile('comparables.yml', comparableSchema),
  milestones: inOneFile('milestones.yml', milestoneSchema),
  licences: inOneFile('licences.yml', licenceSchema),
  corrections: inOneFile('corrections.yml', correctionSchema),
  strings: defineCollection({
    loader: perLanguage('strings.yml'),
    schema: z.record(z.string(), words),
  }),
  posts: defineCollection({ loader: perLanguage('posts.yml'), schema: postsSchema }),
  waveWords: defineCollection({ loader: perLanguage('waves.yml'), schema: waveWordsFileSchema }),
  figureWords: defineCollection({
    loader: perLanguage('figures.yml'),
    schema: figureWordsSchema,
  }),
  territoryWords: defineCollection({
    loader: perLanguage('territories.yml'),
    schema: territoryWordsSchema,
  }),
  comparableWords: defineCollection({
    loader: perLanguage('comparables.yml'),
    schema: comparableWordsSchema,
  }),
  milestoneWords: defineCollection({
    loader: perLanguage('milestones.yml'),
    schema: milestoneWordsSchema,
  }),
  sourceWords: defineCollection({
    loader: perLanguage('sources.yml'),
    schema: sourceWordsSchema,
  }),
  correctionWords: defineCollection({
    loader: perLanguage('corrections.yml'),
    schema: correctionWordsSchema,
  }),
  pages: defineCollection({
    loader: glob({ base: './content', pattern: '*/pages/*.mdx', generateId }),
    schema: pageSchema,
  }),
};
