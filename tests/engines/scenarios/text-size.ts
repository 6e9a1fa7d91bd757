import { describe, expect, it } from 'vitest';
import { misplacedText } from '../../browser/overlaps';
import { PATIENCE, type Site } from '../site';
import { secondsLeft } from './clock';
import { ALL_IS_LAID_OUT, languageOf, unreadable } from './pages';

/** Sizes of text alone, by engine, and the windows in which each is looked at. Chromium has no such setting. */
const SIZES = {
  chromium: [],
  firefox: [
    [110, [500]],
    [200, [390, 500, 1440]],
  ],
  webkit: [
    [120, [390]],
    [200, [390, 1440]],
  ],
} as const;

const PAGES = ['', 'ar/', 'de/', 'ja/', 'when/', 'when/tokyo/', 'box-office/', 'message/'];

export function textSize(site: Site): void {
  for (const [textZoom, widths] of SIZES[site.engine]) {
    describe(`text alone at ${textZoom} %`, () => {
      for (const path of textZoom === 200 ? PAGES : PAGES.slice(0, 1)) {
        it(`/${path}`, async () => {
          const [width = 500] = widths;
          const language = languageOf(path);
          const page = await site.visit(path, {
            ...{ textZoom, width, language },
            before: ALL_IS_LAID_OUT,
          });
          const found: Record<number, unknown> = {};
          for (const each of widths) {
            await page.resize(each);
            await page.settle();
            found[each] = await unreadable(page);
          }
          expect(found).toEqual(Object.fromEntries(widths.map((each) => [each, []])));
        });
      }
    });
  }

  it.runIf(site.engine === 'firefox')('German at 300 % does not scroll sideways', async () => {
    const page = await site.visit('de/', {
      textZoom: 300,
      width: 390,
      language: 'de',
      before: ALL_IS_LAID_OUT,
    });
    expect(await unreadable(page)).toEqual([]);
  });

  // Each line has a plate behind it then, as high as its face.
  it.skipIf(site.engine === 'webkit')(
    'in forced colours no line of the count hides another',
    async () => {
      for (const width of [390, 1440]) {
        const page = await site.visit('', { forcedColors: true, width });
        await expect.poll(() => secondsLeft(page), PATIENCE).not.toBeNull();
        expect(await page.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
        expect(await page.evaluate(misplacedText, '.countdown', 10)).toEqual([]);
      }
    },
  );
}
