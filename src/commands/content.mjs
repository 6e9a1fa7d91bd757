// @ts-check
/** What `content/` holds, read without Astro and checked by the same schemas as the site's. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { resolveWaves } from '../domain/time/resolve-waves.ts';
import { validateFacts } from '../domain/facts/validate.ts';
import {
  CAMPAIGN_FILE,
  COMPARABLES_FILE,
  CORRECTIONS_FILE,
  FIGURES_FILE,
  MILESTONES_FILE,
  PLACES_FILE,
  SOURCES_FILE,
  TERRITORIES_FILE,
  wordsFile,
} from '../domain/content-paths.ts';
import { builtAtMs } from '../config/build-clock.ts';
import { citationsInProse } from '../domain/citations.ts';
import { ownPlaces } from '../i18n/place.ts';
import { campaignSchema } from '../schema/campaign.ts';
import { comparableSchema } from '../schema/comparable.ts';
import { correctionSchema } from '../schema/correction.ts';
import { placeWordsSchema, territoryWordsSchema } from '../schema/fact-words.ts';
import { figureSchema } from '../schema/figure.ts';
import { milestoneSchema } from '../schema/milestone.ts';
import { words } from '../schema/fields.ts';
import { placeSchema } from '../schema/place.ts';
import { sourceSchema } from '../schema/source.ts';
import { completeStrings, stringsFile } from '../schema/strings.ts';
import { territorySchema } from '../schema/territory.ts';
import { waveSchema } from '../schema/wave.ts';

/** All facts of the case, as of the build's clock. */
export function readFacts() {
  const stated = {
    figures: readById(FIGURES_FILE, figureSchema),
    territories: readById(TERRITORIES_FILE, territorySchema),
    comparables: readById(COMPARABLES_FILE, comparableSchema),
    milestones: readById(MILESTONES_FILE, milestoneSchema),
    sources: readById(SOURCES_FILE, sourceSchema),
    corrections: readById(CORRECTIONS_FILE, correctionSchema),
  };
  return validateFacts(stated, {
    citedInPages: filesIn('content/*/pages/*.mdx').flatMap((file) =>
      citationsInProse(readFileSync(file, 'utf8'), file),
    ),
    waveIds: readWaves().map(({ id }) => id),
    nowMs: builtAtMs,
  });
}

/** What holds for the whole campaign. */
export function readCampaign() {
  return read(CAMPAIGN_FILE, campaignSchema);
}

/** All waves in the order of their starts. */
export function readWaves() {
  return resolveWaves(readStatedWaves());
}

/** All waves as their files state them. */
export function readStatedWaves() {
  return filesIn('content/facts/waves/*.yml').map((file) => ({
    id: basename(file, '.yml'),
    ...read(file, waveSchema),
  }));
}

/** The ids of the figures. */
export function readFigureIds() {
  return Object.keys(readById(FIGURES_FILE, figureSchema));
}

/** The places whose local time the site gives, by their ids. */
export function readPlaces() {
  return readById(PLACES_FILE, placeSchema);
}

/**
 * The words of the interface in a language.
 *
 * @param {string} lang
 */
export function readStrings(lang) {
  return completeStrings(lang, readById(stringsFile(lang), words));
}

/**
 * What a language calls places and countries, where it has other names than CLDR.
 *
 * @param {string} lang
 */
export function readOwnNames(lang) {
  const file = wordsFile(lang, 'places');
  const { places, countries = {} } = existsSync(file) ? read(file, placeWordsSchema) : {};
  return { places: ownPlaces(readPlaces(), places), countries };
}

/**
 * The words for territories in a language.
 *
 * @param {string} lang
 */
export function readTerritoryWords(lang) {
  return read(`content/${lang}/territories.yml`, territoryWordsSchema);
}

/**
 * What a file holds by ids; nothing where a campaign does without the file.
 *
 * @template {z.ZodType} T
 * @param {string} file
 * @param {T} schema
 */
function readById(file, schema) {
  return existsSync(file) ? read(file, z.record(z.string(), schema)) : {};
}

/**
 * @template {z.ZodType} T
 * @param {string} file
 * @param {T} schema
 * @returns {z.output<T>}
 * @throws {Error} naming the file, each field that is refused, and what would be right
 */
function read(file, schema) {
  const { data, error } = schema.safeParse(parse(readFileSync(file, 'utf8')));
  if (error) {
    const refused = error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new Error(`${file}: ${refused.join('\n  ')}`);
  }
  return /** @type {z.output<T>} */ (data);
}

/** @param {string} pattern */
function filesIn(pattern) {
  return globSync(pattern).map((file) => file.replaceAll('\\', '/'));
}
