import { type Page } from '@playwright/test';
import { after, expect, openFixedAt, PAGES, SLOW, START, test } from './page';

const BEFORE = after(START, -86_400_000);

/** What a hostile text would do, if it ever got into a page. Each calls `did` where it runs. */
const HOSTILE = {
  'a script': `<script>did('a script')</script>`,
  'a script of another site': `<script src="https://evil.example/a.js"></script>`,
  'a script in an address': `<script src="data:text/javascript,did('address')"></script>`,
  'a handler': `<img src="nowhere.png" alt="" onerror="did('a handler')">`,
  'a picture of another site': `<img src="https://evil.example/a.png" alt="">`,
  'a style': `<style>h1 { rotate: 7deg }</style>`,
  'a style on an element': `<p id="styled" style="rotate: 7deg"></p>`,
  'a style sheet of another site': `<link rel="stylesheet" href="https://evil.example/a.css">`,
  'a frame': `<iframe src="https://evil.example/"></iframe>`,
  'an object': `<object data="https://evil.example/a.swf"></object>`,
};

/** Serves a page with something put into it, and notes what it does: `did`, and what the policy stops. */
async function openWith(page: Page, html: string): Promise<{ ran: string[]; left: string[] }> {
  const ran: string[] = [];
  const left: string[] = [];
  await page.exposeFunction('did', (what: string) => ran.push(what));
  page.on('response', (response) => {
    if (!response.url().startsWith('http://localhost')) left.push(response.url());
  });
  await page.route(/evil\.example/, (route) => route.fulfill({ status: 200, body: '' }));
  await page.route('**/film/', async (route, request) => {
    if (request.method() !== 'GET') return route.fallback();
    const answer = await route.fetch();
    const body = (await answer.text()).replace('</h1>', `</h1>${html}`);
    return route.fulfill({ response: answer, body });
  });
  await openFixedAt(page, BEFORE, './film/');
  return { ran, left };
}

for (const [what, html] of Object.entries(HOSTILE)) {
  test(
    `${what} that got into a page does nothing`,
    { tag: what === 'a script' ? [] : SLOW },
    async ({ page, quiet }) => {
      quiet.allow(/Content Security Policy|Content-Security-Policy|nowhere\.png|404/);
      await page.addInitScript(() => {
        const stopped: string[] = [];
        Object.assign(globalThis, { stopped });
        document.addEventListener('securitypolicyviolation', (event) => {
          stopped.push(event.effectiveDirective);
        });
      });
      const { ran, left } = await openWith(page, html);
      await expect
        .poll(() => page.evaluate(() => (globalThis as { stopped?: string[] }).stopped?.length))
        .toBeGreaterThan(0);
      expect(ran).toEqual([]);
      expect(left).toEqual([]);
      for (const element of await page.locator('h1, #styled').all()) {
        await expect(element).toHaveCSS('rotate', 'none');
      }
    },
  );
}

test(
  'neither does a link that is a script, nor a form for another site, nor text that is run',
  {
    tag: SLOW,
  },
  async ({ page, quiet }) => {
    quiet.allow(/Content Security Policy/);
    const { ran, left } = await openWith(
      page,
      `<p><a href="javascript:did('a link')">Go</a></p>
    <form action="https://evil.example/"><button>Send</button></form>`,
    );
    await page.getByRole('link', { name: 'Go', exact: true }).click();
    // Written as text: what is to be tried is what no code here would do.
    await page.evaluate(`setTimeout("did('text')")`);
    await page.waitForTimeout(300);
    expect(ran).toEqual([]);
    // The browser leaves a form that it does not send waiting for ever: what comes after is not asked of the page.
    const refused = page.waitForEvent('console', (message) =>
      message.text().includes('form-action'),
    );
    await page.getByRole('button', { name: 'Send', exact: true }).click({ noWaitAfter: true });
    await refused;
    expect(left).toEqual([]);
    expect(page.url()).toMatch(/\/film\/$/);
  },
);

test('no page does what its own policy forbids', async ({ page }) => {
  const stopped: string[] = [];
  await page.exposeFunction('stopped', (what: string) => stopped.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      (globalThis as unknown as { stopped: (what: string) => void }).stopped(
        `${event.effectiveDirective} ${event.blockedURI}`,
      );
    });
  });
  for (const path of PAGES) {
    await openFixedAt(page, BEFORE, path);
    await expect(page.locator('meta[http-equiv="content-security-policy"]')).toHaveCount(1);
    expect(await page.evaluate(() => getComputedStyle(document.body).margin), path).toBe('0px');
  }
  expect(stopped).toEqual([]);
});
