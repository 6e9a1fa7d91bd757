import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { BUILDS, filesIn, pagesIn } from './built';

/** All that runs on the home page, inline scripts included. */
const SCRIPT_BUDGET = 12_000;

/** The city in the air, its cables and the low cities, as they stand in the home page. */
const SCENE_BUDGET = 3_000;

/** All styles of a page. */
const STYLE_BUDGET = 5_000;

/** The display face. */
const FONT_BUDGET = 12_000;

const brotli = (data: string | Buffer): number =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

test.each(BUILDS)('$name, the island and all it needs is at most 12,000 bytes', (built) => {
  const home = pagesIn(built).find(({ path }) => path === 'index.html')?.document;
  // A script of another type holds data, which nothing runs.
  const scripts = (home?.querySelectorAll('script:not([type*="json"])') ?? []).map((script) => {
    const src = script.getAttribute('src');
    return src
      ? { what: src, bytes: brotli(withImports(join(built.folder, src.slice(built.base.length)))) }
      : { what: 'inline', bytes: brotli(script.text) };
  });
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(
    `JavaScript of the home page, ${built.name}: ${String(total)} of ${String(SCRIPT_BUDGET)} bytes (brotli)`,
  );
  for (const { what, bytes } of scripts) console.log(`  ${what}: ${String(bytes)}`);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(SCRIPT_BUDGET);
});

describe.each(BUILDS)('$name', (built) => {
  const pages = pagesIn(built);

  test('the scene is at most 3,000 bytes', () => {
    const drawings =
      pages
        .find(({ path }) => path === 'index.html')
        ?.document.querySelectorAll('svg.cables, svg.city, svg.skyline') ?? [];
    const names = new Set(drawings.map((drawing) => drawing.classNames));
    expect(names).toEqual(new Set(['cables', 'city', 'skyline']));
    const bytes = brotli(drawings.map((drawing) => drawing.outerHTML).join(''));
    console.log(`Scene, ${built.name}: ${String(bytes)} of ${String(SCENE_BUDGET)} bytes (brotli)`);
    expect(bytes).toBeLessThanOrEqual(SCENE_BUDGET);
  });

  test.each(pages)(
    '$path brings all its styles itself, at most 5,000 bytes',
    ({ path, document }) => {
      expect(document.querySelectorAll('link[rel="stylesheet"]')).toEqual([]);
      const styles = document.querySelectorAll('style').map((style) => style.text);
      const bytes = brotli(styles.join(''));
      console.log(
        `Styles of ${path}, ${built.name}: ${String(bytes)} of ${String(STYLE_BUDGET)} bytes (brotli)`,
      );
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThanOrEqual(STYLE_BUDGET);
    },
  );

  test.each(pages)(
    '$path preloads the display face once, at most 12,000 bytes',
    ({ path, document }) => {
      const fonts = document
        .querySelectorAll('link[rel="preload"][as="font"]')
        .map((link) => link.getAttribute('href') ?? '');
      expect(fonts).toHaveLength(1);
      const [font = ''] = fonts;
      expect(filesIn(built.folder).filter((file) => file.endsWith('.woff2'))).toEqual([
        font.slice(built.base.length),
      ]);
      const { size } = statSync(join(built.folder, font.slice(built.base.length)));
      console.log(
        `Display face of ${path}, ${built.name}: ${String(size)} of ${String(FONT_BUDGET)} bytes`,
      );
      expect(size).toBeLessThanOrEqual(FONT_BUDGET);
    },
  );
});

/** A module and what it imports; there is nothing to import, and where that changes it counts. */
function withImports(file: string): string {
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(/(?:from|import)\s*\(?["'](\.[^"']+)["']/g)].map(
    ([, path = '']) => path,
  );
  return text + imports.map((path) => withImports(join(file, '..', path))).join('');
}
