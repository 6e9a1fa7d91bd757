import { type BrowserContext, type Page } from '@playwright/test';
import { ROOT_LOCALE } from '../../../src/locales';
import { FULL_LOCALES } from '../../languages';
import { FOLDER_URL, ROOT_URL } from '../../ports';
import { after, expect, openFixedAt, PAGES, START, test, TRANSLATED_PAGES } from '../page';

const BEFORE = after(START, -86_400_000);

/** What every page leaves in the browser. */
const NOTHING = {
  local: [],
  session: [],
  databases: [],
  caches: [],
  workers: 0,
  cookies: [],
};

/** The pages of two languages at the root of a host, and those of one in a folder. */
const VISITS = [
  ...FULL_LOCALES.map(({ lang }) => ({ base: ROOT_URL, lang })),
  { base: FOLDER_URL, lang: ROOT_LOCALE.lang },
].map(({ base, lang }) => ({
  base,
  lang,
  paths: (lang === ROOT_LOCALE.lang
    ? PAGES
    : TRANSLATED_PAGES.filter((path) => path.startsWith(`./${lang}/`))
  ).filter((path) => !path.includes('404')),
}));

/** What a page has left in the browser, by where. */
async function leftBehind(page: Page, context: BrowserContext): Promise<Record<string, unknown>> {
  const kept = await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
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

/** What is asked for from here on, and what asks to keep a cookie. */
function listen(context: BrowserContext): { asked: string[]; cookies: string[] } {
  const heard = { asked: [] as string[], cookies: [] as string[] };
  context.on('request', (request) => heard.asked.push(`${request.method()} ${request.url()}`));
  context.on('response', (response) => {
    if (response.headers()['set-cookie'] !== undefined) heard.cookies.push(response.url());
  });
  return heard;
}

/** The one thing that is sent is asked of the site itself: what time it is, at the page's own address. */
function expectNobodyTold({ asked, cookies }: ReturnType<typeof listen>, base: string): void {
  expect(asked.filter((request) => !/^(GET|HEAD) /.test(request))).toEqual([]);
  expect(asked.filter((request) => !request.split(' ')[1]?.startsWith(base))).toEqual([]);
  expect(cookies).toEqual([]);
}

for (const { base, lang, paths } of VISITS) {
  test.describe(`${base} in ${lang}`, () => {
    test.use({ baseURL: base, locale: lang });

    test('nobody is told of a visitor, and nothing stays of a visit to all pages', async ({
      page,
      context,
    }) => {
      test.setTimeout(90_000);
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.addInitScript(() => {
        window.print = () => undefined;
        Object.assign(navigator, { share: undefined, canShare: undefined });
      });
      const heard = listen(context);
      expect(paths.length).toBeGreaterThan(9);
      for (const path of paths) {
        await openFixedAt(page, BEFORE, path);
        await useAll(page);
        expect(await leftBehind(page, context), path).toEqual(NOTHING);
      }
      expect(heard.asked.length).toBeGreaterThan(paths.length);
      expectNobodyTold(heard, base);
    });
  });
}

for (const { lang } of FULL_LOCALES.filter(({ lang }) => lang !== ROOT_LOCALE.lang)) {
  test.describe(`offered ${lang}`, () => {
    test.use({ locale: lang });

    test('of an offer that was put away one line stays, and nobody is told', async ({
      page,
      context,
    }) => {
      const heard = listen(context);
      await openFixedAt(page, BEFORE);
      expect(await leftBehind(page, context)).toEqual(NOTHING);
      await page.locator('.language-offer button').click();
      expect(await leftBehind(page, context)).toEqual({ ...NOTHING, local: [['/offer', 'true']] });
      for (const path of ['./when/', './share/', './']) {
        await openFixedAt(page, BEFORE, path);
        await expect(page.locator('.language-offer')).toBeHidden();
      }
      expect(await leftBehind(page, context)).toEqual({ ...NOTHING, local: [['/offer', 'true']] });
      expectNobodyTold(heard, ROOT_URL);
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
