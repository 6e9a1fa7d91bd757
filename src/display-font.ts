import { glob, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fontProviders } from 'astro/config';
import subsetFont from 'subset-font';
import { LOCALES } from './locales.ts';

/** Sofia Sans Extra Condensed (SIL Open Font License 1.1), in the one weight that the site sets. */
const SOURCE =
  '@fontsource/sofia-sans-extra-condensed/files/sofia-sans-extra-condensed-latin-800-normal.woff2';

/** What headings, digits and buttons are made of, whatever the words. */
const ALWAYS = [
  'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
  'abcdefghijklmnopqrstuvwxyz',
  '0123456789',
  ' .,:;!?#&%$€£×+−-–—/()“”‘’\'"·',
].join('');

const ROOT = new URL('../', import.meta.url);
const FOLDER = new URL('../node_modules/.cache/display-font/', import.meta.url);

/**
 * Those, and every other letter that the site's words and the names of places are written with: the face
 * has those of Latin script.
 */
async function glyphs(): Promise<string> {
  const entries = await Array.fromAsync(
    glob('content/*/**/*.{yml,mdx}', { cwd: ROOT, withFileTypes: true }),
  );
  // What is no file is refused later, by name.
  const words = entries.filter((entry) => entry.isFile());
  const names = LOCALES.map(({ lang }) => `cldr-dates-full/main/${lang}/timeZoneNames.json`);
  const texts = await Promise.all(
    [
      ...words.map(({ parentPath, name }) => join(parentPath, name)),
      ...names.map((file) => createRequire(import.meta.url).resolve(file)),
    ].map((file) => readFile(file, 'utf8')),
  );
  return [...new Set(ALWAYS + texts.join(''))].sort().join('');
}

/**
 * The display face as Astro's `fonts` option wants it, cut down to the glyphs the site sets.
 *
 * It is `optional`: a page that is painted before the face has arrived keeps its fallback, whose
 * metrics Astro matches, so that nothing moves however late it comes. It is preloaded: on a good
 * network it is there at once, on a bad one from the second page on. (Where it comes later: `DisplayFace.astro`.)
 */
export async function displayFont() {
  const source = createRequire(import.meta.url).resolve(SOURCE);
  const subset = await subsetFont(await readFile(source), await glyphs(), {
    targetFormat: 'woff2',
  });
  const file = fileURLToPath(new URL('display.woff2', FOLDER));
  await mkdir(FOLDER, { recursive: true });
  // Moved into its place whole: another build may be reading it.
  const next = `${file}.${String(process.pid)}`;
  await writeFile(next, subset);
  await rename(next, file);
  return {
    provider: fontProviders.local(),
    name: 'Sofia Sans Extra Condensed',
    cssVariable: '--font-display',
    // Where there is no Arial to match (Android, most of Linux), its own condensed face.
    fallbacks: ['Roboto Condensed', 'sans-serif-condensed', 'Liberation Sans Narrow', 'sans-serif'],
    display: 'optional' as const,
    options: {
      variants: [{ weight: 800, style: 'normal' as const, src: [file] as [string] }] as [
        { weight: number; style: 'normal'; src: [string] },
      ],
    },
  };
}
