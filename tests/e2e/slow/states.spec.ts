import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Page, type Route } from '@playwright/test';
import { after, expect, openFixedAt, PAGES, START, test } from '../page';
import { watchShifts } from '../shifts';

const BEFORE = after(START, -86_400_000);

for (const width of [360, 1440]) {
  test.describe(`${String(width)} px wide`, () => {
    // Only what is in sight counts as moving: this is taller than most pages.
    test.use({ viewport: { width, height: 6_000 } });

    for (const [what, answer] of [
      ['is late', (route: Route) => route.continue()],
      ['never comes', (route: Route) => route.abort()],
    ] as const) {
      test(`nothing moves when the display face ${what}`, async ({ context, quiet }) => {
        quiet.allow(/ERR_FAILED/);
        const answered = new Set<Page>();
        await context.route('**/*.woff2', async (route, request) => {
          await later(1_500);
          await answer(route);
          answered.add(request.frame().page());
        });
        await context.clock.setFixedTime(BEFORE);
        const opened = await Promise.all(
          PAGES.map(async (path) => {
            const page = await context.newPage();
            const shifts = await watchShifts(page, 'read');
            await page.goto(path);
            return { path, page, shifts };
          }),
        );
        const moved = opened.map(async ({ path, page, shifts }) => {
          await expect.poll(() => answered.has(page)).toBe(true);
          await page.evaluate(() => document.fonts.ready);
          return { path, ...(await shifts()) };
        });
        expect(await Promise.all(moved)).toEqual(
          PAGES.map((path) => ({ path, total: 0, shifts: [] })),
        );
      });
    }
  });
}

test('on a phone nothing moves in the first screen of a page that comes in pieces', async ({
  page,
  baseURL,
}) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const home = new URL(baseURL ?? '');
  const marks = ['<h1', '<div class="count"', '<div class="acts"', '<h2'];
  const seen: { heading: boolean; words: boolean }[] = [];
  const answerTo = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const answer = await fetch(new URL(request.url ?? '', home));
    response.setHeader('content-type', answer.headers.get('content-type') ?? '');
    if (request.url !== home.pathname) {
      response.end(Buffer.from(await answer.arrayBuffer()));
      return;
    }
    const html = await answer.text();
    let from = 0;
    for (const cut of marks.map((mark) => html.indexOf(mark))) {
      response.write(html.slice(from, cut));
      from = cut;
      await later(400);
      seen.push({
        heading: await page.locator('h1').isVisible(),
        words: await page.locator('.ask p').isVisible(),
      });
    }
    response.end(html.slice(from));
  };
  const server = createServer((request, response) => void answerTo(request, response)).listen(0);
  const shifts = await watchShifts(page);
  await page.clock.setFixedTime(BEFORE);
  const { port } = server.address() as AddressInfo;
  await page.goto(`http://localhost:${String(port)}${home.pathname}`);
  await expect(page.locator('.countdown-digits')).toBeVisible();
  expect(await shifts()).toEqual({ total: 0, shifts: [] });
  expect(seen).toEqual([
    { heading: false, words: false },
    { heading: true, words: true },
    { heading: true, words: true },
    { heading: true, words: true },
  ]);
  server.close();
});

for (const [what, reducedMotion, isSlow] of [
  ['breaks through slowly', 'no-preference', true],
  ['is there at once for whoever wants less motion', 'reduce', false],
] as const) {
  test(`the light of the hour ${what}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await openFixedAt(page, after(START, -1_000));
    await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'soon');
    await page.clock.setFixedTime(START);
    await page.evaluate(() => dispatchEvent(new Event('pageshow')));
    await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'live');
    expect((await page.evaluate(() => document.getAnimations().length)) > 0).toBe(isSlow);
  });
}

test('in forced colours the ring is to be seen, and the action has an edge', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await openFixedAt(page, BEFORE);
  const { ground, highlight } = await page.evaluate(() => {
    const probe = document.createElement('i');
    document.body.append(probe);
    const named = (colour: string): string => {
      probe.style.color = colour;
      return getComputedStyle(probe).color;
    };
    const colours = { ground: named('Canvas'), highlight: named('Highlight') };
    probe.remove();
    return colours;
  });
  expect(highlight).not.toBe(ground);
  await expect(page.locator('.ring')).toBeVisible();
  await expect(page.locator('.ring')).toHaveCSS('stroke', highlight);
  const action = page.locator('.acts .action.ahead');
  await expect(action).toHaveCSS('border-block-start-style', 'solid');
  await expect(action).toHaveCSS('border-block-start-width', '2px');
  await expect(action).not.toHaveCSS('border-block-start-color', ground);
});

test('on paper there is no scene, links show where they lead, and charts all that they say', async ({
  page,
}) => {
  await page.emulateMedia({ media: 'print' });
  for (const path of PAGES) {
    await openFixedAt(page, BEFORE, path);
    await expect(page.locator('svg:is(.city, .skyline):visible'), path).toHaveCount(0);
    await expect(page.locator('nav:visible'), path).toHaveCount(0);
    for (const frame of ['body > header', 'body > footer', '.hero']) {
      for (const element of await page.locator(frame).all())
        await expect(element, path).toHaveCSS('background', /^rgba\(0, 0, 0, 0\) none/);
    }
    const links = await page.locator('main a[href^="http"]:visible').evaluateAll((all) =>
      all.map((link) => ({
        href: link.getAttribute('href'),
        shown: getComputedStyle(link, '::after').content,
      })),
    );
    for (const { href, shown } of links) expect(shown, path).toContain(href);
    for (const table of await page.locator('figure details:not([open]) table').all()) {
      await expect(table, path).toBeVisible();
      expect(await table.evaluate((element) => element.checkVisibility()), path).toBe(true);
    }
  }
});

test('no page scrolls sideways on a small screen at four times its size', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  for (const path of PAGES) {
    await openFixedAt(page, BEFORE, path);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow, path).toBe(0);
  }
});

async function later(ms: number): Promise<void> {
  await new Promise((done) => setTimeout(done, ms));
}
