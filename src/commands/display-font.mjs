// @ts-check
/** The display font: Sofia Sans Extra Condensed (SIL Open Font License 1.1), in the one weight that the site sets. */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { zoneNamesFile } from '../i18n/place.ts';
import { LOCALES } from '../locales.ts';

const { resolve } = createRequire(import.meta.url);

/** The font as its makers publish it. */
export const SOURCE = resolve(
  '@fontsource/sofia-sans-extra-condensed/files/sofia-sans-extra-condensed-latin-800-normal.woff2',
);

/** What the site sends of it. */
export const SUBSET = 'src/styles/display.woff2';

/** What headings, digits and buttons are made of, whatever the words. */
const ALWAYS = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  ' .,:;!?#&%$€£×+−-–—/()“”‘’\'"·',
].join('');

/** Those, and every other character of the site's words and of the names of places. */
export function charactersSet() {
  const words = LOCALES.flatMap(({ lang }) => globSync(`content/${lang}/**/*.{yml,mdx}`));
  const names = LOCALES.map(({ lang }) => zoneNamesFile(lang));
  const texts = [...words, ...names].map((file) => readFileSync(file, 'utf8'));
  return [...new Set(ALWAYS + texts.join(''))].sort().join('');
}
