// @ts-check
/** The display font: Sofia Sans Extra Condensed (SIL Open Font License 1.1), in the one weight that the site sets. */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { scriptOf } from '../i18n/names.ts';
import { zoneNamesFile } from '../i18n/place.ts';
import { ALL_LOCALES, LOCALES } from '../locales.ts';

const { resolve } = createRequire(import.meta.url);

/**
 * A file of the font as its makers publish it.
 *
 * @param {string} subset as Fontsource calls it
 */
function source(subset) {
  const folder = '@fontsource/sofia-sans-extra-condensed/files';
  return resolve(`${folder}/sofia-sans-extra-condensed-${subset}-800-normal.woff2`);
}

/** What headings, digits and buttons are made of, whatever the words. */
const ALWAYS = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  ' .,:;!?#&%$€£×+−-–—/()“”‘’\'"·',
].join('');

/** What is sent of it: to every page, and to those in Cyrillic beside. */
export const SUBSETS = [
  { source: source('latin'), file: 'src/styles/display.woff2', characters: () => published() },
  {
    source: source('cyrillic'),
    file: 'src/styles/display-Cyrl.woff2',
    characters: () => cyrillic(),
  },
];

function published() {
  return charactersOf(LOCALES, ALWAYS);
}

/** Drafts are among them: their styles name the file. */
function cyrillic() {
  const locales = ALL_LOCALES.filter(({ lang }) => scriptOf(lang) === 'Cyrl');
  return charactersOf(locales, '').replace(/\P{Script=Cyrillic}/gu, '');
}

/**
 * The characters of some languages' words and names of places, each once.
 *
 * @param {readonly import('../locales.ts').Locale[]} locales
 * @param {string} others what is to be among them anyway
 */
function charactersOf(locales, others) {
  const words = locales.flatMap(({ lang }) => globSync(`content/${lang}/**/*.{yml,mdx}`));
  const names = locales.map(({ lang }) => zoneNamesFile(lang));
  const texts = [...words, ...names].map((file) => readFileSync(file, 'utf8'));
  return [...new Set(others + texts.join(''))].sort().join('');
}
