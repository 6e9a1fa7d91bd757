// @ts-check
/**
 * What a tick costs: the home page in a browser that is four times slowed down, beside the same page with its script
 * replaced by the least that counts. So both lay out and paint the same, and differ by their work alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { step } from '../../src/commands/run.mjs';
import { table } from './report.mjs';

const SECONDS = 60;
const SLOWDOWN = 4;
/** Until a page has come to rest. */
const SETTLE_MS = 3_000;

const ORIGIN = 'http://tick.localhost/';
const PLAIN = 'textContent';
const OURS = 'this site';

/** The least there is to do: of four numbers, those that changed are written. Runs in the page. */
const PLAIN_COUNT = `
  const numbers = [...document.querySelectorAll('.countdown-unit b')];
  const tick = () => {
    let rest = Math.max(0, Math.ceil((Number(document.documentElement.dataset.target) - Date.now()) / 1000));
    [86400, 3600, 60, 1].forEach((size, index) => {
      const text = String(Math.floor(rest / size)).padStart(index === 0 ? 1 : 2, '0');
      rest %= size;
      if (numbers[index].textContent !== text) numbers[index].textContent = text;
    });
    setTimeout(tick, 1000 - (Date.now() % 1000));
  };
  tick();
`;

const METRICS = /** @type {const} */ ([
  'TaskDuration',
  'ScriptDuration',
  'LayoutDuration',
  'RecalcStyleDuration',
]);

/** @typedef {Record<(typeof METRICS)[number], number>} Cost milliseconds a tick */

/**
 * @param {string} folder of the build
 * @param {string} executablePath of a Chromium
 * @returns {Promise<import('./report.mjs').Finding>}
 */
export async function measureTicks(folder, executablePath) {
  const browser = await chromium.launch({ executablePath });
  /** @type {[string, Cost][]} */
  const costs = [];
  try {
    const home = readFileSync(join(folder, 'index.html'), 'utf8');
    const still = await stillPage(browser, folder, home);
    // Plain writes come first and last: what the machine does besides is then in neither alone.
    for (const name of [PLAIN, OURS, OURS, PLAIN]) {
      await step(`Ticks of ${name}, ${String(SECONDS)} s`, async () => {
        const html = name === OURS ? home : withScript(still, PLAIN_COUNT);
        costs.push([name, await costOfTick(browser, folder, html)]);
      });
    }
  } finally {
    await browser.close();
  }
  const task = (/** @type {string} */ name) => mean(costs, name, 'TaskDuration');
  const [ours, plain] = [task(OURS), task(PLAIN)];
  return {
    title: 'A tick',
    lines: [
      `Milliseconds of the main thread in a second, the mean of ${String(SECONDS)} s at ${String(SLOWDOWN)}× slowdown (\`Performance.getMetrics\`), in the home page each time.`,
      '',
      ...table(
        ['', 'all', 'script', 'layout', 'style'],
        [...new Set(costs.map(([name]) => name))].map((name) => [
          name,
          ...METRICS.map((metric) => mean(costs, name, metric).toFixed(2)),
        ]),
      ),
    ],
    goals: [
      {
        goal: 'a tick takes at most 1.2 times what plain writes of textContent take',
        found: `${(ours / plain).toFixed(2)} times`,
        holds: ours <= 1.2 * plain,
      },
    ],
  };
}

/**
 * The home page as it stands while it counts, without what makes it count.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder
 * @param {string} home
 */
async function stillPage(browser, folder, home) {
  const page = await openPage(browser, folder, home);
  await page.locator('.countdown-digits').waitFor();
  const html = await page.evaluate(() => {
    /** @type {unknown} */
    const props = JSON.parse(document.getElementById('countdown')?.dataset['props'] ?? '{}');
    const { waves } = /** @type {{ waves: { startMs: number }[] }} */ (props);
    const next = waves.find(({ startMs }) => startMs > Date.now());
    if (!next) throw new Error('no hour is left to count down to');
    document.documentElement.dataset['target'] = String(next.startMs);
    // Nor what says which scripts may run, and whose styles may hold.
    for (const element of document.querySelectorAll('script, meta[http-equiv]')) element.remove();
    return `<!doctype html>${document.documentElement.outerHTML}`;
  });
  await page.context().close();
  return html;
}

/** @param {string} html @param {string} code */
function withScript(html, code) {
  return html.replace('</body>', () => `<script type="module">${code}</script></body>`);
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder
 * @param {string} html
 * @returns {Promise<Cost>}
 */
async function costOfTick(browser, folder, html) {
  const page = await openPage(browser, folder, html);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'timeTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  // As it is painted: some write where no text is to be read.
  const shown = async () =>
    (await page.locator('.countdown-digits').screenshot()).toString('base64');
  const first = await shown();
  await page.waitForTimeout(SETTLE_MS);
  const before = await metrics(session);
  await page.waitForTimeout(SECONDS * 1000);
  const after = await metrics(session);
  if ((await shown()) === first) throw new Error('the page did not count');
  await page.context().close();
  return /** @type {Cost} */ (
    Object.fromEntries(
      METRICS.map((name) => [
        name,
        (((after.get(name) ?? NaN) - (before.get(name) ?? NaN)) * 1000) / SECONDS,
      ]),
    )
  );
}

/** @param {import('@playwright/test').CDPSession} session */
async function metrics(session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map(({ name, value }) => [name, value]));
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} folder
 * @param {string} html what stands at the root; all else comes from the folder
 */
async function openPage(browser, folder, html) {
  const context = await browser.newContext({
    viewport: { width: 412, height: 823 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
  });
  await context.route(`${ORIGIN}**`, (route, request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    const file = join(folder, pathname);
    if (!existsSync(file)) return route.fulfill({ status: 404 });
    return route.fulfill({
      path: file,
      ...(extname(file) === '.js' ? { contentType: 'text/javascript' } : {}),
    });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    console.error(`  ${error.message}`);
  });
  await page.goto(ORIGIN);
  return page;
}

/**
 * @param {readonly [string, Cost][]} costs
 * @param {string} of
 * @param {(typeof METRICS)[number]} metric
 */
function mean(costs, of, metric) {
  const values = costs.filter(([name]) => name === of).map(([, cost]) => cost[metric]);
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
