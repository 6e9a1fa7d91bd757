// @ts-check
/**
 * `npm run screenshots`: pictures of the site in `dist/`, written to `.shots/` to be looked at: every page, of
 * the places' only a few, at each width in both schemes, and the home page in each phase of the next hour.
 */
import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { preview } from 'astro';
import { readAddress } from '../config/address.ts';
import { findBrowser } from './browser.mjs';
import { command, step } from './run.mjs';

const SITE = 'dist';
const OUTPUT = '.shots';

const WIDTHS = [360, 768, 1440];
const PHASE_WIDTHS = [360, 1440];
const HEIGHT_PX = 900;

/** What the site calls its schemes, and what a browser does. */
const SCHEMES = /** @type {const} */ ({ dusk: 'dark', dawn: 'light' });

const MINUTE_MS = 60_000;
/** Before the next hour, with two digits in every unit. */
const AHEAD_MS = ((12 * 24 + 13) * 60 + 24) * MINUTE_MS + 35_000;

/** Of the pages that differ by their place alone, the ones to look at. */
const PLACES = ['kiritimati', 'tokyo'];

/** @typedef {{ startMs: number, endMs: number }} Hour */
/** @typedef {{ name: string, path: string, atMs: number }} Shot */

await command(async () => {
  if (!existsSync(`${SITE}/index.html`))
    throw new Error(`${SITE}/: found no site; run npm run build first`);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  const server = await preview({ outDir: SITE, server: { port: 0 }, logLevel: 'error' });
  const { base } = readAddress(process.env);
  const home = `http://localhost:${String(server.port)}${base}`;
  try {
    const hours = await announcedHours(browser, home);
    rmSync(OUTPUT, { recursive: true, force: true });
    mkdirSync(OUTPUT);
    const phases = phaseShots(hours);
    const pages = pageShots(phases[0]?.atMs ?? Date.now());
    for (const [scheme, colorScheme] of Object.entries(SCHEMES)) {
      for (const width of WIDTHS) {
        const shots = [...pages, ...(PHASE_WIDTHS.includes(width) ? phases : [])];
        await step(`${String(shots.length)} pictures at ${scheme}, ${String(width)} px wide`, () =>
          take(browser, home, shots, { width, scheme, colorScheme }),
        );
      }
    }
    console.log(`\nThe pictures are in ${OUTPUT}/`);
  } finally {
    await server.stop();
    await browser.close();
  }
});

/**
 * Every page, at one instant.
 *
 * @param {number} atMs
 * @returns {Shot[]}
 */
function pageShots(atMs) {
  return globSync('**/*.html', { cwd: SITE })
    .map((file) => file.replaceAll('\\', '/').replace(/index\.html$/, ''))
    .filter((path) => {
      const [, place] = /(?:^|\/)when\/([^/]+)\/$/.exec(path) ?? [];
      return place === undefined || PLACES.includes(place);
    })
    .sort()
    .map((path) => ({
      name: path.replace(/\/$|\.html$/, '').replaceAll('/', '-') || 'home',
      path,
      atMs,
    }));
}

/**
 * The home page once in each phase.
 *
 * @param {readonly Hour[]} hours in order
 * @returns {Shot[]}
 */
function phaseShots(hours) {
  const [next, last] = [hours[0], hours.at(-1)];
  if (!next || !last) throw new Error(`${SITE}/index.html: found no hour in its countdown`);
  return Object.entries({
    ahead: next.startMs - AHEAD_MS,
    soon: next.startMs - 5 * MINUTE_MS,
    live: next.startMs + 20 * MINUTE_MS,
    over: next.endMs + 5 * MINUTE_MS,
    done: last.endMs + 5 * MINUTE_MS,
  }).map(([phase, atMs]) => ({ name: `home-${phase}`, path: '', atMs }));
}

/**
 * @param {string} json
 * @returns {unknown}
 */
function read(json) {
  return JSON.parse(json);
}

/**
 * The hours that the home page counts down to and that were not over when it was built.
 *
 * @param {import('@playwright/test').Browser} browser
 * @param {string} home
 * @returns {Promise<Hour[]>}
 */
async function announcedHours(browser, home) {
  const page = await browser.newPage();
  await page.goto(home);
  const props = await page.locator('#countdown-props').textContent();
  await page.close();
  const { waves, builtAtMs } = /** @type {{ waves: Hour[], builtAtMs: number }} */ (
    read(props ?? '{}')
  );
  const ahead = waves.filter(({ endMs }) => endMs > builtAtMs);
  return ahead.length > 0 ? ahead : waves;
}

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} home
 * @param {readonly Shot[]} shots
 * @param {{ width: number, scheme: string, colorScheme: 'dark' | 'light' }} view
 */
async function take(browser, home, shots, { width, scheme, colorScheme }) {
  const context = await browser.newContext({
    viewport: { width, height: HEIGHT_PX },
    colorScheme,
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  // The display font is set from the second page on.
  await page.goto(home);
  for (const { name, path, atMs } of shots) {
    await page.clock.setFixedTime(atMs);
    await page.goto(new URL(path, home).href);
    await page.screenshot({
      path: `${OUTPUT}/${name}-${String(width)}-${scheme}.png`,
      fullPage: true,
    });
  }
  await context.close();
}
