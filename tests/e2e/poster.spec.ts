import { LOCALES } from '../../src/locales';
import { languageFolder } from '../../src/i18n/paths';
import { isInFull } from '../languages';
import { after, expect, openFixedAt, SLOW, START, test } from './page';

const BEFORE = after(START, -86_400_000);

/** The kit in each language. */
const KITS = LOCALES.map((locale) => `./${languageFolder(locale)}share/`);

/** A sheet in points, as PDF counts. */
const SHEETS = { A4: [595.3, 841.9], Letter: [612, 792] } as const;

for (const [format, sheet] of Object.entries(SHEETS)) {
  test(
    `in every language the kit prints as one sheet of ${format}`,
    { tag: SLOW },
    async ({ page }) => {
      for (const kit of KITS) {
        await openFixedAt(page, BEFORE, kit);
        for (const scale of isInFull(kit) ? [1, 0.9] : [1]) {
          const pdf = (await page.pdf({ format, scale, printBackground: false })).toString(
            'latin1',
          );
          const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
          expect(pdf.match(/\/Type \/Page\b/g), kit).toHaveLength(1);
          expect(boxes).toHaveLength(1);
          const [, ...size] = boxes[0] ?? [];
          for (const [side, points] of sheet.entries()) {
            expect(Math.abs(Number(size[side]) - points)).toBeLessThan(1.5);
          }
        }
      }
    },
  );
}

test('on paper there is the poster and nothing else, black on white, larger than 3 cm the code', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize({ width: 718, height: 1_047 });
  await openFixedAt(page, BEFORE, './share/');
  const shown = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && !element.querySelector('.poster'))
      .filter((element) => !element.closest('.poster'))
      .map(({ outerHTML }) => outerHTML.slice(0, 80)),
  );
  expect(shown).toEqual([]);
  await expect(page.locator('.poster')).toContainText('#AlitaSequel');
  await expect(page.locator('.poster svg.art')).toBeVisible();
  const { width = 0 } = (await page.locator('.poster svg.qr').boundingBox()) ?? {};
  expect((width / 96) * 25.4).toBeGreaterThan(30);
});

for (const width of [320, 1_440]) {
  test(
    `${String(width)} px wide, in no language does anything on the poster lie over anything else`,
    {
      tag: SLOW,
    },
    async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      for (const kit of KITS) {
        await openFixedAt(page, BEFORE, kit);
        const poster = page.locator('.poster');
        const parts = await poster.locator('.words > *, .find').evaluateAll((all) =>
          all.map((each) => {
            const { top, bottom } = each.getBoundingClientRect();
            return { text: each.textContent.trim().slice(0, 30), top, bottom };
          }),
        );
        // Its words have what the two cities leave.
        const room = await poster.evaluate((each) => {
          const { top, bottom, width: across } = each.getBoundingClientRect();
          return { top: top + 0.2 * across, bottom: bottom - 0.14 * across };
        });
        for (const [index, { text, top, bottom }] of parts.entries()) {
          const above = parts[index - 1]?.bottom ?? room.top;
          expect(top, `${kit}: ${text}`).toBeGreaterThanOrEqual(above);
          expect(bottom, `${kit}: ${text}`).toBeLessThanOrEqual(room.bottom);
        }
        expect(await poster.evaluate((each) => each.scrollWidth - each.clientWidth), kit).toBe(0);
      }
    },
  );
}

test('the button prints', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.print = () => {
      document.documentElement.dataset['printed'] = 'yes';
    };
  });
  await openFixedAt(page, BEFORE, './share/');
  await page.getByRole('button', { name: 'Print the poster' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
});
