import { type BrowserContext, type Page } from '@playwright/test';
import { FOLDER_URL, ROOT_URL } from '../ports';
import { after, expect, openFixedAt, PAGES, START, test } from './page';

const BEFORE = after(START, -86_400_000);

/** What a page has left in the browser, by where. */
async function leftBehind(page: Page, context: BrowserContext): Promise<Record<string, unknown>> {
  const kept = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
  return { ...kept, cookies: await context.cookies() };
}

/** Presses, opens and fills in what a page has. */
async function useAll(page: Page): Promise<void> {
  for (const summary of await page.locator('summary').all()) await summary.click();
  for (const field of await page.locator('input:visible').all()) {
    await field.fill('Asia/Tokyo');
    await field.press('Enter');
  }
  for (const button of await page.locator('main button:visible').all()) await button.click();
}

for (const base of [ROOT_URL, FOLDER_URL]) {
  test.describe(base, () => {
    test.use({ baseURL: base });

    test('nobody is told of a visitor, and nothing stays of a visit to all pages', async ({
      page,
      context,
    }) => {
      test.setTimeout(120_000);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript(() => {
        window.print = () => undefined;
        Object.assign(navigator, { share: undefined, canShare: undefined });
      });
      const asked: string[] = [];
      context.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
      const cookies: string[] = [];
      context.on('response', (response) => {
        if (response.headers()['set-cookie'] !== undefined) cookies.push(response.url());
      });
      for (const path of PAGES.filter((path) => !path.includes('404'))) {
        await openFixedAt(page, BEFORE, path);
        await useAll(page);
        expect(await leftBehind(page, context), path).toEqual({
          local: [],
          session: [],
          databases: [],
          caches: [],
          workers: 0,
          cookies: [],
        });
      }
      expect(asked.length).toBeGreaterThan(PAGES.length);
      // The one thing that is sent is asked of the site itself: what time it is, at the page's own address.
      expect(asked.filter((request) => !/^(GET|HEAD) /.test(request))).toEqual([]);
      expect(asked.filter((request) => !request.split(' ')[1]?.startsWith(base))).toEqual([]);
      expect(cookies).toEqual([]);
    });
  });
}

test('a site that a link leads to is not told where the visitor came from', async ({
  page,
  context,
}) => {
  const told: (string | undefined)[] = [];
  await context.route(/^https:/, async (route, request) => {
    told.push((await request.allHeaders())['referer']);
    await route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' });
  });
  await openFixedAt(page, BEFORE, './sources/?tz=Asia/Tokyo');
  await page.locator('main a[href^="https:"]').first().click();
  await expect(page).toHaveTitle('Elsewhere');
  expect(told).toEqual([undefined]);
});
