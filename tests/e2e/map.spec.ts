import { after, enlargeText, expect, openFixedAt, SLOW, START, test } from './page';

const BEFORE = after(START, -86_400_000);

for (const width of [320, 360, 740, 768, 1440]) {
  test(
    `the times on the map stand clear of one another, ${String(width)} px wide, also in larger text`,
    {
      tag: width === 320 ? [] : SLOW,
    },
    async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await openFixedAt(page, BEFORE, './when/');
      for (const size of ['100%', '200%']) {
        await enlargeText(page, size);
        const texts = await page.locator('svg.map text:visible').evaluateAll((labels) =>
          labels.map((label) => {
            const { left, right, top, bottom } = label.getBoundingClientRect();
            // A font's line is higher than its letters are.
            const em = parseFloat(getComputedStyle(label).fontSize);
            return {
              text: label.textContent,
              left,
              right,
              top: top + 0.2 * em,
              bottom: bottom - 0.1 * em,
            };
          }),
        );
        expect(texts.length).toBeGreaterThan(10);
        for (const [index, one] of texts.entries()) {
          expect(one.left, one.text).toBeGreaterThanOrEqual(0);
          expect(one.right, one.text).toBeLessThanOrEqual(width);
          const inTheWay = texts
            .slice(index + 1)
            .filter(
              (other) =>
                one.left < other.right &&
                other.left < one.right &&
                one.top < other.bottom &&
                other.top < one.bottom,
            );
          expect(inTheWay, `${one.text}, at ${size}`).toEqual([]);
        }
      }
    },
  );
}

test('the map is not mirrored in a page that is read from the right', async ({ page }) => {
  await openFixedAt(page, BEFORE, './when/');
  const lefts = () =>
    page.locator('svg.map').evaluate((map) => {
      const { left } = map.getBoundingClientRect();
      return Array.from(
        map.querySelectorAll('text, circle'),
        (part) => part.getBoundingClientRect().left - left,
      );
    });
  const before = await lefts();
  await page.evaluate(() => {
    document.documentElement.dir = 'rtl';
  });
  expect(await lefts()).toEqual(before);
});
