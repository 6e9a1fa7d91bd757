// @ts-check
/**
 * What a tick costs: the home page in a browser that is four times slowed down, beside the same page with its
 * script replaced by what others count with. So all of them lay out and paint the same, and differ by their work alone.
 */
import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { step } from '../../src/commands/steps.mjs';
import { table } from './report.mjs';

const SECONDS = 60;
const SLOWDOWN = 4;
/** Until a page has come to rest. */
const SETTLE_MS = 3_000;

const ORIGIN = 'http://tick.localhost/';
const COUNTS = join(import.meta.dirname, 'counts');

const PLAIN = 'textContent';
const OURS = 'this site';
/** Whether something of each moves. */
const OTHERS = /** @type {Readonly<Record<string, { file: string, isAnimated: boolean }>>} */ ({
  [PLAIN]: { file: 'text-content.js', isAnimated: false },
  'react-countdown': { file: 'react-countdown.js', isAnimated: false },
  timezz: { file: 'timezz.js', isAnimated: false },
  'number-flow': { file: 'number-flow.js', isAnimated: true },
});

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
    const order = [PLAIN, OURS, ...Object.keys(OTHERS).slice(1), OURS, PLAIN];
    for (const name of order) {
      await step(`Ticks of ${name}, ${String(SECONDS)} s`, async () => {
        const other = OTHERS[name];
        const html = other ? withScript(still, await bundle(other.file)) : home;
        costs.push([name, await costOfTick(browser, folder, html)]);
      });
    }
  } finally {
    await browser.close();
  }
  const task = (/** @type {string} */ name) => mean(costs, name, 'TaskDuration');
  const [ours, plain] = [task(OURS), task(PLAIN)];
  const animated = Object.entries(OTHERS).filter(([, { isAnimated }]) => isAnimated);
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
      ...animated.map(([name]) => ({
        goal: `a tick takes at most a third of ${name}’s`,
        found: `${(ours / task(name)).toFixed(2)} times`,
        holds: ours <= task(name) / 3,
      })),
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

/** @param {string} file @returns {Promise<string>} all that it needs in one module */
async function bundle(file) {
  const built =
    /** @type {import('vite').Rolldown.RolldownOutput | import('vite').Rolldown.RolldownOutput[]} */ (
      await build({
        configFile: false,
        logLevel: 'error',
        mode: 'production',
        define: { 'process.env.NODE_ENV': '"production"' },
        build: {
          write: false,
          rolldownOptions: { input: join(COUNTS, file), output: { format: 'es' } },
        },
      })
    );
  const [output] = Array.isArray(built) ? built : [built];
  if (!output) throw new Error(`${file}: was not bundled`);
  return output.output[0].code.replaceAll('</script', String.raw`<\/script`);
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
