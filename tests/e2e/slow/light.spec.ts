import { languageFolder } from '../../../src/i18n/paths';
import { BUDGETS } from '../../bench/weigh.mjs';
import { FULL_LOCALES } from '../../languages';
import { ROOT_URL } from '../../ports';
import { after, expect, openAt, setHidden, START, test } from '../page';

const HOMES = FULL_LOCALES.map((locale) => `./${languageFolder(locale)}`);

/** The pages on which something counts. */
const COUNTING = ['./', './when/', './when/tokyo/', './share/', './message/'];

for (const home of HOMES) {
  test(`${home} is complete and counts after eight requests at most, all of them to its own host`, async ({
    page,
  }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      asked.push(`${request.method()} ${request.url()}`);
    });
    await page.goto(home);
    await expect(page.locator('.countdown-digits')).toBeVisible();
    // The visitor's clock is checked last, once the page has come to rest.
    await expect.poll(() => asked.filter((each) => each.startsWith('HEAD')).length).toBe(1);
    expect(asked.filter((each) => !each.split(' ')[1]?.startsWith(ROOT_URL))).toEqual([]);
    // Document, font, scripts, icon, and the check of the clock.
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(BUDGETS.requests);
    console.log(asked.join('\n'));
  });

  test(`${home} asks for its scripts and its font at once`, async ({ page }) => {
    const asked: string[] = [];
    let release = (): void => undefined;
    const released = new Promise<void>((done) => {
      release = done;
    });
    await page.route('**/_astro/**', async (route, request) => {
      asked.push(new URL(request.url()).pathname);
      // Nothing is answered until all that the page names is asked for: what waits for another never comes.
      if (asked.length === 3) release();
      await released;
      await route.continue();
    });
    await page.goto(home);
    await expect(page.locator('.countdown-digits')).toBeVisible();
    expect(
      asked
        .slice(0, 3)
        .map((path) => path.split('.').at(-1))
        .sort(),
    ).toEqual(['js', 'js', 'woff2']);
  });
}

test('a tick writes the seconds that changed, and touches nothing else', async ({ page }) => {
  await openAt(page, after(START, -7_200_000 + 10_000));
  await expect(page.locator('.countdown-digits')).toBeVisible();
  await page.evaluate(() => {
    const touched: string[] = [];
    Object.assign(globalThis, { touched });
    new MutationObserver((records) => {
      for (const { type, target } of records) {
        const element = target.nodeType === Node.TEXT_NODE ? target.parentElement : target;
        touched.push(`${type} ${element?.textContent ?? ''}`);
      }
    }).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  });
  await page.clock.runFor(5_000);
  expect(
    await page.evaluate(() => (globalThis as unknown as { touched: string[] }).touched),
  ).toEqual(['49', '48', '47', '46', '45'].map((seconds) => `childList ${seconds}`));
});

for (const path of COUNTING) {
  test(`${path} wakes once a second at most, never for a frame, and not at all while hidden`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const woken: string[] = [];
      Object.assign(globalThis, { woken });
      for (const name of ['setTimeout', 'setInterval', 'requestAnimationFrame'] as const) {
        const original = globalThis[name] as (...args: unknown[]) => number;
        Object.assign(globalThis, {
          [name]: (work: (...args: unknown[]) => void, ...rest: unknown[]) =>
            original(
              (...args: unknown[]) => {
                woken.push(name);
                work(...args);
              },
              ...rest,
            ),
        });
      }
    });
    await page.goto(path);
    const wokenIn = async (ms: number): Promise<string[]> => {
      await page.evaluate(() => (globalThis as unknown as { woken: string[] }).woken.splice(0));
      await page.waitForTimeout(ms);
      return page.evaluate(() => (globalThis as unknown as { woken: string[] }).woken);
    };
    await page.waitForTimeout(500);
    const shown = await wokenIn(3_000);
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown)).toEqual(new Set(['setTimeout']));
    expect(shown.length, shown.join(' ')).toBeLessThanOrEqual(4);
    await setHidden(page, true);
    // What had been set before may still end, and does nothing.
    await wokenIn(1_100);
    expect(await wokenIn(2_000)).toEqual([]);
  });
}
