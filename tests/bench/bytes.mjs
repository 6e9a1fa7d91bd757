// @ts-check
/** What each page of a build weighs, and what the home page's script is made of. */
import { mkdirSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { join } from 'node:path';
import { build } from 'astro';
import { LOCALES } from '../../src/locales.ts';
import { languageFolder } from '../../src/i18n/paths.ts';
import { step } from '../../src/commands/run.mjs';
import { table } from './report.mjs';
import { BUDGETS, brotliBytes, pagesOf, scriptsOf, transferOf, weighPage } from './weigh.mjs';

/** Of the pages that differ by their place alone, the one to say. */
const PLACE = 'tokyo';

/**
 * @param {string} folder of the build
 * @param {string} scratch
 * @returns {Promise<import('./report.mjs').Finding>}
 */
export async function weighSite(folder, scratch) {
  const pages = await step('Weighing the pages', () =>
    Promise.resolve(
      pagesOf(folder)
        .filter((path) => !/(?:^|\/)when\/[^/]+\//.test(path) || path.includes(`/${PLACE}/`))
        .map((path) => weighPage({ folder, base: '/' }, path)),
    ),
  );
  const homes = LOCALES.map((locale) => `${languageFolder(locale)}index.html`);
  const home = pages.filter(({ path }) => homes.includes(path));
  const others = pages.filter(({ path }) => !homes.includes(path));
  const origins = await step('Taking the countdown’s script apart', () => scriptParts(scratch));
  const most = (/** @type {readonly number[]} */ values) => Math.max(...values);
  /** @param {string} goal @param {readonly number[]} values @param {number} budget */
  const within = (goal, values, budget) => ({
    goal: `${goal} at most ${budget.toLocaleString('en')} bytes`,
    found: most(values).toLocaleString('en'),
    holds: most(values) <= budget,
  });
  return {
    title: 'Bytes',
    lines: [
      'After brotli 11. The parts of a document are cut out of it one after another, so that they add up to the whole.',
      '',
      ...table(
        [
          'page',
          'document',
          'gzip',
          'text',
          'styles',
          'scene',
          'inline',
          'data',
          'figures',
          'without',
          'scripts',
          'face',
          'all',
        ],
        pages.map((page) => [
          `/${page.path.replace(/index\.html$/, '')}`,
          page.document,
          page.gzip,
          page.parts.text,
          page.parts.styles,
          page.parts.scene,
          page.parts['inline scripts'],
          page.parts.data,
          page.parts.figures,
          page.withoutFigures,
          scriptsOf(page),
          page.fonts[0]?.bytes ?? 0,
          transferOf(page),
        ]),
      ),
      '',
      'The countdown’s script, each part compressed by itself and taken to the size of the whole:',
      '',
      ...table(['part', 'bytes'], Object.entries(origins)),
    ],
    goals: [
      within(
        'the home page’s document weighs',
        home.map(({ document }) => document),
        BUDGETS.document,
      ),
      within(
        'and under gzip',
        home.map(({ gzip }) => gzip),
        BUDGETS.document,
      ),
      within(
        'any other page’s document without its figures weighs',
        others.map(({ withoutFigures }) => withoutFigures),
        BUDGETS.document,
      ),
      within(
        'any document weighs',
        pages.map(({ document }) => document),
        BUDGETS.wholeDocument,
      ),
      within('the home page runs', home.map(scriptsOf), BUDGETS.scripts),
      within('the home page takes', home.map(transferOf), BUDGETS.transfer),
    ],
  };
}

/**
 * How many bytes of the countdown's script come from where.
 *
 * @param {string} scratch
 * @returns {Promise<Record<string, number>>}
 */
async function scriptParts(scratch) {
  /** @type {{ code: string, map: object } | undefined} */
  let found;
  const outDir = join(scratch, 'mapped');
  mkdirSync(outDir, { recursive: true });
  await build({
    outDir,
    logLevel: 'error',
    vite: {
      build: { sourcemap: 'hidden' },
      plugins: [
        {
          name: 'bench-source-map',
          generateBundle: (_, files) => {
            for (const file of Object.values(files)) {
              if (file.type === 'chunk' && file.name.startsWith('Hero') && file.map)
                found = { code: file.code, map: file.map };
            }
          },
        },
      ],
    },
  });
  rmSync(outDir, { recursive: true, force: true });
  if (!found) throw new Error('no script of the countdown was built');
  const { code } = found;
  const map = new SourceMap(
    /** @type {import('node:module').SourceMapPayload} */ (/** @type {unknown} */ (found.map)),
  );
  /** @type {Record<string, string>} */
  const texts = {};
  for (const [line, text] of code.split('\n').entries()) {
    for (let column = 0; column < text.length; column++) {
      const entry = map.findEntry(line, column);
      const part = partOf(/** @type {{ originalSource?: string }} */ (entry).originalSource ?? '');
      texts[part] = (texts[part] ?? '') + (text[column] ?? '');
    }
  }
  const bytes = Object.fromEntries(
    Object.entries(texts).map(([part, text]) => [part, brotliBytes(text)]),
  );
  const sum = Object.values(bytes).reduce((a, b) => a + b, 0);
  const whole = brotliBytes(code);
  return {
    ...Object.fromEntries(
      Object.entries(bytes).map(([part, size]) => [part, Math.round((size * whole) / sum)]),
    ),
    whole,
  };
}

/** @param {string} source */
function partOf(source) {
  if (source.includes('/solid-js/')) return 'runtime (solid-js)';
  return source.includes('/islands/') ? 'island' : 'domain and i18n';
}
