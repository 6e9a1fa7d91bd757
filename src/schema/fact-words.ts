import { z } from 'astro/zod';
import { errorMessage } from '../domain/content-error';
import { label, type Offered, offering, strictObject, words } from './fields';

/** Words about facts, by the facts' ids: `content/<lang>/<facts>.yml`. */
const byId = <T extends z.ZodType>(entry: T, offered?: Offered) =>
  z.record(offered ? z.string().meta(offering(offered)) : z.string(), entry, {
    error: ({ input }) => errorMessage(input, 'write the id of a fact, and below it its words'),
  });

/** `content/<lang>/figures.yml`. `label` is a noun phrase; `note` what has to be known. */
export const figureWordsSchema = byId(
  strictObject({
    label: label.describe('What the number counts, as a noun phrase.'),
    note: words.describe('A sentence or two on what you have to know about it.').optional(),
  }),
  'figures',
);

/** `content/<lang>/territories.yml`: a name where the country's own does not fit, and what has to be known. */
export const territoryWordsSchema = byId(
  strictObject({
    name: label.describe('Its name, where the country’s own does not fit.').optional(),
    note: words.describe('What has to be known about its gross.').optional(),
  }),
  'territories',
);

/** `content/<lang>/comparables.yml`: what a film and its sequel are called there, if not as in English, and a note. */
export const comparableWordsSchema = byId(
  strictObject({
    title: label.describe('What the film is called there, if not as in English.').optional(),
    sequel: label.describe('What the sequel is called there, if not as in English.').optional(),
    note: words.describe('What became of the idea of a sequel.'),
  }),
  'comparables',
);

/** `content/<lang>/milestones.yml`. */
export const milestoneWordsSchema = byId(
  strictObject({
    title: label.describe('What happened, as a headline.'),
    text: words.describe('A sentence or two, with who said it.'),
  }),
  'milestones',
);

/** `content/<lang>/sources.yml`: what each piece is about, in our words and not its headline. */
export const sourceWordsSchema = byId(words, 'sources');

/**
 * `content/<lang>/places.yml`, where a language has names other than CLDR's: of places by their ids, of countries by their
 * ISO 3166 codes.
 */
export const placeWordsSchema = strictObject({
  places: byId(label).describe('Names of places, by their ids.').optional(),
  countries: byId(label).describe('Names of countries, by their codes in ISO 3166.').optional(),
});

/** `content/<lang>/corrections.yml`: what was wrong and what is right. */
export const correctionWordsSchema = byId(
  strictObject({ text: words.describe('What was wrong, and what is right.') }),
);
