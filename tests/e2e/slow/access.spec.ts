import AxeBuilder from '@axe-core/playwright';
import { after, enlargeText, expect, NEXT_START, openFixedAt, PAGES, START, test } from '../page';

const INSTANTS = {
  ahead: after(START, -86_400_000),
  soon: after(START, -60_000),
  live: START,
  over: after(START, 3_600_000),
  done: after(NEXT_START, 3_600_000),
};

for (const path of PAGES) {
  test(`axe finds nothing on ${path}, all of it opened, in either scheme`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme: 'dark' });
    await openFixedAt(page, INSTANTS.ahead, path);
    for (const closed of await page.locator('details > summary').all()) await closed.click();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    // The other scheme has other colours on the same marks.
    await page.emulateMedia({ colorScheme: 'light' });
    const colours = new AxeBuilder({ page }).withTags(['cat.color']);
    expect((await colours.analyze()).violations).toEqual([]);
  });
}

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    for (const [phase, instant] of Object.entries(INSTANTS)) {
      test(`axe finds nothing while ${phase}`, async ({ page }) => {
        await openFixedAt(page, instant, './?tz=Pacific/Kiritimati');
        await expect(page.locator('.countdown')).toHaveAttribute('data-phase', phase);
        expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      });
    }
  });
}

test('by keyboard: the skip link first, then every link and button in the order it is read, each to be seen', async ({
  page,
}) => {
  await openFixedAt(page, INSTANTS.ahead);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').locator('a, button').first()).toBeFocused();

  const stops = page.locator('a[href]:visible, button:visible, summary:visible');
  const count = await stops.count();
  await page.goto('./');
  const reached: string[] = [];
  for (let index = 0; index < count; index += 1) {
    await page.keyboard.press('Tab');
    const { name, outline } = await page.evaluate(() => {
      const focused = document.activeElement as HTMLElement;
      return { name: focused.outerHTML, outline: getComputedStyle(focused).outlineStyle };
    });
    expect(outline, name).toBe('solid');
    reached.push(name);
  }
  expect(reached).toEqual(await stops.evaluateAll((all) => all.map((stop) => stop.outerHTML)));
});

test('landmarks and headings', async ({ page }) => {
  await openFixedAt(page, INSTANTS.ahead);
  for (const role of ['banner', 'main', 'contentinfo'] as const) {
    await expect(page.getByRole(role)).toHaveCount(1);
  }
  const navigations = page.getByRole('navigation');
  const names = await navigations.evaluateAll((all) => all.map((each) => each.ariaLabel));
  expect(names.every(Boolean) && new Set(names).size === names.length, names.join()).toBe(true);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expect(page.getByRole('contentinfo')).toContainText('unofficial');
});

test('no page scrolls sideways at 320 px, also with text at 200 %', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 320, height: 740 });
  const overflow = (): Promise<number> =>
    page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  for (const path of PAGES) {
    await openFixedAt(page, INSTANTS.ahead, path);
    expect(await overflow(), path).toBe(0);
    await enlargeText(page, '200%');
    expect(await overflow(), path).toBe(0);
  }
});
