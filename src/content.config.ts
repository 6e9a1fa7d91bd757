import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'astro/zod';
import { FACT_SCHEMAS, OPTIONAL_WORD_SCHEMAS, WORD_SCHEMAS } from './schema/content';
import { LOCALES } from './locales';
import { pageSchema } from './schema/page';
import { waveSchema } from './schema/wave';

/** Ids keep the file's own spelling, folders included; Astro's default lowercases and drops `index`. */
const generateId = ({ entry }: { entry: string }): string => entry.replace(/\.\w+$/, '');

/**
 * Facts by their ids in one file, taken as one entry. Astro's own loader does not keep
 * their order, and takes a file that it cannot read for an empty one.
 */
const factsIn = <T extends z.ZodType>(name: keyof typeof FACT_SCHEMAS, schema: T) =>
  defineCollection({
    loader: glob({ base: './content/facts', pattern: `${name}.yml`, generateId }),
    schema,
  });

/** The folders of the languages that this build is made in. Braces want more than one. */
const LANGUAGES = `{${[...LOCALES.map(({ lang }) => lang), ''].join(',')}}`;

/** One file per language, by the language's tag. */
const wordsIn = <T extends z.ZodType>(
  name: keyof typeof WORD_SCHEMAS | keyof typeof OPTIONAL_WORD_SCHEMAS,
  schema: T,
) =>
  defineCollection({
    loader: glob({
      base: './content',
      pattern: `${LANGUAGES}/${name}.yml`,
      generateId: ({ entry }) => entry.slice(0, entry.indexOf('/')),
    }),
    schema,
  });

export const collections = {
  campaign: factsIn('campaign', FACT_SCHEMAS.campaign),
  waves: defineCollection({
    loader: glob({ base: './content/facts/waves', pattern: '*.yml', generateId }),
    schema: waveSchema,
  }),
  channels: factsIn('channels', FACT_SCHEMAS.channels),
  places: factsIn('places', FACT_SCHEMAS.places),
  sources: factsIn('sources', FACT_SCHEMAS.sources),
  figures: factsIn('figures', FACT_SCHEMAS.figures),
  territories: factsIn('territories', FACT_SCHEMAS.territories),
  comparables: factsIn('comparables', FACT_SCHEMAS.comparables),
  milestones: factsIn('milestones', FACT_SCHEMAS.milestones),
  licences: factsIn('licences', FACT_SCHEMAS.licences),
  corrections: factsIn('corrections', FACT_SCHEMAS.corrections),
  strings: wordsIn('strings', WORD_SCHEMAS.strings),
  posts: wordsIn('posts', WORD_SCHEMAS.posts),
  waveWords: wordsIn('waves', WORD_SCHEMAS.waves),
  figureWords: wordsIn('figures', WORD_SCHEMAS.figures),
  territoryWords: wordsIn('territories', WORD_SCHEMAS.territories),
  comparableWords: wordsIn('comparables', WORD_SCHEMAS.comparables),
  milestoneWords: wordsIn('milestones', WORD_SCHEMAS.milestones),
  placeWords: wordsIn('places', OPTIONAL_WORD_SCHEMAS.places),
  sourceWords: wordsIn('sources', WORD_SCHEMAS.sources),
  correctionWords: wordsIn('corrections', WORD_SCHEMAS.corrections),
  pages: defineCollection({
    loader: glob({ base: './content', pattern: `${LANGUAGES}/pages/*.mdx`, generateId }),
    schema: pageSchema,
  }),
};
