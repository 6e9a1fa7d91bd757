import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  brotliBytes,
  BUDGETS,
  scriptsOf,
  transferOf,
  weighPage,
  withImports,
} from '../bench/weigh.mjs';
import { languageFolder } from '../../src/i18n/paths';
import { memoize } from '../../src/domain/memoize';
import { type Built, BUILDS, filesIn, pagesIn } from './built';

/** The city in the air, and the low cities, as they stand in the home page. */
const SCENE_BUDGET = 3_000;

/** All styles of a page. */
const STYLE_BUDGET = 5_000;

/** The display face. */
const FONT_BUDGET = 12_000;

/** Of most pages' styles there are others that have the same. */
const weighStyles = memoize(brotliBytes);

/** The home page of each language. */
const homesOf = ({ locales }: Built): readonly string[] =>
  locales.map((locale) => `${languageFolder(locale)}index.html`);

/** Says a weight beside the most that it may be; of what it is, `npm run bench` says for each page. */
function tell(what: string, { name }: Built, bytes: number, budget: number): void {
  console.log(`${what}, ${name}: ${String(bytes)} of ${String(budget)} bytes`);
}

describe.each(BUILDS)('$name', (built) => {
  const weigh = memoize((path: string) => weighPage(built, path));

  test.each(pagesIn(built))(
    '$path arrives in the first flight, charts and map aside',
    ({ path }) => {
      const weight = weigh(path);
      const first = homesOf(built).includes(path) ? weight.document : weight.withoutFigures;
      tell(path, built, first, BUDGETS.document);
      expect(first).toBeLessThanOrEqual(BUDGETS.document);
      expect(weight.document).toBeLessThanOrEqual(BUDGETS.wholeDocument);
    },
  );

  test.each(homesOf(built))('%s runs at most 14,000 bytes of scripts', (path) => {
    const weight = weigh(path);
    const bytes = scriptsOf(weight);
    tell(`Scripts of ${path}`, built, bytes, BUDGETS.scripts);
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThanOrEqual(BUDGETS.scripts);
  });

  test.each(homesOf(built))('%s is complete and counts after at most 40,000 bytes', (path) => {
    const weight = weigh(path);
    const bytes = transferOf(weight);
    tell(`All of ${path}`, built, bytes, BUDGETS.transfer);
    expect(bytes).toBeLessThanOrEqual(BUDGETS.transfer);
  });
});

test('no script is left over that no page asks for', () => {
  for (const built of BUILDS) {
    const asked = pagesIn(built).flatMap(({ document }) =>
      document
        .querySelectorAll('script[src]')
        .map((script) => (script.getAttribute('src') ?? '').slice(built.base.length)),
    );
    const scripts = filesIn(built.folder).filter((path) => path.endsWith('.js'));
    expect(new Set(scripts)).toEqual(new Set(withImports(built.folder, asked)));
  }
});

describe.each(BUILDS)('$name', (built) => {
  const pages = pagesIn(built);

  test('the scene is at most 3,000 bytes', () => {
    const drawings =
      pages
        .find(({ path }) => path === 'index.html')
        ?.document.querySelectorAll('svg.city, svg.skyline') ?? [];
    const names = new Set(drawings.map((drawing) => drawing.classNames));
    expect(names).toEqual(new Set(['city', 'skyline']));
    const bytes = brotliBytes(drawings.map((drawing) => drawing.outerHTML).join(''));
    console.log(`Scene, ${built.name}: ${String(bytes)} of ${String(SCENE_BUDGET)} bytes (brotli)`);
    expect(bytes).toBeLessThanOrEqual(SCENE_BUDGET);
  });

  test.each(pages)(
    '$path brings all its styles itself, at most 5,000 bytes',
    ({ path, document }) => {
      expect(document.querySelectorAll('link[rel="stylesheet"]')).toEqual([]);
      const styles = document.querySelectorAll('style').map((style) => style.text);
      const bytes = weighStyles(styles.join(''));
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
      // Vite writes those of other scripts, too, though none of these pages asks for them.
      const others = /^_astro\/display-[A-Z][a-z]{3}\.[\w-]+\.woff2$/;
      expect(
        filesIn(built.folder).filter((file) => file.endsWith('.woff2') && !others.test(file)),
      ).toEqual([font.slice(built.base.length)]);
      const { size } = statSync(join(built.folder, font.slice(built.base.length)));
      console.log(
        `Display face of ${path}, ${built.name}: ${String(size)} of ${String(FONT_BUDGET)} bytes`,
      );
      expect(size).toBeLessThanOrEqual(FONT_BUDGET);
    },
  );
});
