import { type Locator } from '@playwright/test';
import { LOCALES } from '../../src/locales';
import { languageFolder } from '../../src/i18n/paths';
import { FULL_LOCALES } from '../languages';
import { after, expect, openFixedAt, SLOW, START, test } from './page';

const BEFORE = after(START, -86_400_000);

/** How many lines the text of each element takes. */
const linesOf = (elements: Locator): Promise<{ text: string; lines: number }[]> =>
  elements.evaluateAll((all) =>
    all.map((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      const tops = Array.from(range.getClientRects(), ({ top }) => Math.round(top));
      return { text: element.textContent, lines: new Set(tops).size };
    }),
  );

for (const locale of LOCALES) {
  const folder = languageFolder(locale);
  const tag = FULL_LOCALES.includes(locale) ? [] : SLOW;

  test(
    `/${folder} breaks no city, no time and no word of the day over two lines of a phone`,
    {
      tag,
    },
    async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openFixedAt(page, BEFORE, `./${folder}`);
      const cells = await linesOf(page.locator('#cities :is(thead, tbody) :is(th, b, small)'));
      expect(cells.length).toBeGreaterThan(18);
      for (const { text, lines } of cells) expect(lines, text).toBe(1);
    },
  );

  test(
    `/${folder}when/ breaks no time, no date and no name over two lines of a phone`,
    {
      tag,
    },
    async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await openFixedAt(page, BEFORE, `./${folder}when/`);
      const cells = await linesOf(page.locator('.places :is(th b, th bdi, th em, li a)'));
      expect(cells.length).toBeGreaterThan(100);
      for (const { text, lines } of cells) expect(lines, text).toBe(1);
    },
  );

  test(
    `/${folder}timeline/ has years beside their entries, which take the room there is`,
    {
      tag: SLOW,
    },
    async ({ page }) => {
      await page.setViewportSize({ width: 1440, height: 900 });
      await openFixedAt(page, BEFORE, `./${folder}timeline/`);
      const years = await page.locator('section[id^="year-"]').evaluateAll((sections) =>
        sections.map((section) => {
          const box = (selector: string) =>
            section.querySelector(selector)?.getBoundingClientRect();
          const [year, list, text] = ['h3', 'ol', 'li p:last-child'].map(box);
          return {
            down: Math.abs((year?.top ?? NaN) - (list?.top ?? NaN)),
            overlap:
              Math.min(year?.right ?? NaN, list?.right ?? NaN) -
              Math.max(year?.left ?? NaN, list?.left ?? NaN),
            textWidth: text?.width,
          };
        }),
      );
      expect(years.length).toBeGreaterThan(3);
      for (const { down, overlap, textWidth } of years) {
        expect(down).toBeLessThan(1);
        expect(overlap).toBeLessThan(0);
        expect(textWidth).toBeGreaterThan(600);
      }
    },
  );
}
