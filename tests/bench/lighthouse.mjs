// @ts-check
/** What Lighthouse says of pages: on a phone, over a slow network that it reckons (its "simulated throttling"). */
import { once } from 'node:events';
import { createServer } from 'node:net';
import { chromium } from '@playwright/test';
import lighthouse from 'lighthouse';
import { step } from '../../src/commands/run.mjs';
import { median, table } from './report.mjs';

const RUNS = 3;
const CATEGORIES = /** @type {const} */ (['performance', 'accessibility', 'best-practices', 'seo']);
const AUDITS = /** @type {const} */ ({
  'first-contentful-paint': 'FCP ms',
  'largest-contentful-paint': 'LCP ms',
  'total-blocking-time': 'TBT ms',
  'cumulative-layout-shift': 'CLS',
});

/** The most that the largest paint of a home page may take in Lighthouse's model of a phone. */
const LCP_MS = 880;

/** The longest that all long tasks together may block it, by which Lighthouse means what each lasts beyond 50 ms. */
const TBT_MS = 10;

/** @typedef {{ scores: number[], audits: number[], worst: string[], protocol: string, benchmark: number }} Run */

/**
 * @param {string} origin where the site is served, with `/` at its end
 * @param {readonly string[]} paths of the pages, below it
 * @param {readonly string[]} homes those among them that are home pages
 * @param {string} executablePath of a Chromium
 * @returns {Promise<import('./report.mjs').Finding>}
 */
export async function askLighthouse(origin, paths, homes, executablePath) {
  const port = await freePort();
  const browser = await chromium.launch({
    executablePath,
    args: [`--remote-debugging-port=${String(port)}`, '--ignore-certificate-errors'],
  });
  /** @type {Map<string, Run>} */
  const found = new Map();
  try {
    for (const path of paths) {
      await step(`Lighthouse: /${path}, ${String(RUNS)} times`, async () => {
        /** @type {Run[]} */
        const runs = [];
        while (runs.length < RUNS) runs.push(await askOnce(`${origin}${path}`, port));
        found.set(path, middleOf(runs));
      });
    }
  } finally {
    await browser.close();
  }
  const benchmark = Math.round(median([...found.values()].map((run) => run.benchmark)));
  return {
    title: 'Lighthouse',
    lines: [
      `Mobile, simulated throttling, the median of ${String(RUNS)} runs; scores are performance, accessibility, best practices, SEO.`,
      `The phone is reckoned to be four times slower than this machine, whose benchmark index was ${String(benchmark)}.`,
      '',
      ...table(
        ['page', 'scores', ...Object.values(AUDITS), 'protocol'],
        [...found].map(([path, { scores, audits, protocol }]) => [
          `/${path}`,
          scores.join(' '),
          ...audits,
          protocol,
        ]),
      ),
      ...[...found].flatMap(([path, { worst }]) => worst.map((audit) => `- /${path}: ${audit}`)),
    ],
    goals: [
      {
        goal: 'Lighthouse gives 100 four times to each page',
        found: [...found].map(([path, { scores }]) => `/${path} ${scores.join(' ')}`).join(', '),
        holds: [...found.values()].every(({ scores }) => scores.every((score) => score === 100)),
      },
      ...homes.map((path) => {
        const lcp = found.get(path)?.audits[1] ?? NaN;
        return {
          goal: `the largest paint of /${path} by ${String(LCP_MS)} ms`,
          found: `${String(Math.round(lcp))} ms`,
          holds: lcp <= LCP_MS,
        };
      }),
      {
        goal: `nothing blocks for more than ${String(TBT_MS)} ms, and nothing shifts (CLS 0)`,
        found: [...found]
          .map(([path, { audits }]) => `/${path} ${audits.slice(2).map(String).join(' and ')}`)
          .join(', '),
        holds: [...found.values()].every(
          ({ audits }) => (audits[2] ?? NaN) <= TBT_MS && audits[3] === 0,
        ),
      },
    ],
  };
}

/**
 * @param {string} url
 * @param {number} port
 * @returns {Promise<Run>}
 */
async function askOnce(url, port) {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (!result || result.lhr.runtimeError)
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no answer of Lighthouse'}`);
  const { categories, audits } = result.lhr;
  const details = audits['network-requests']?.details;
  const requests =
    details?.type === 'table' ? /** @type {{ protocol?: string }[]} */ (details.items) : [];
  return {
    scores: CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100)),
    audits: Object.keys(AUDITS).map(
      (name) => Math.round((audits[name]?.numericValue ?? NaN) * 1000) / 1000,
    ),
    worst: CATEGORIES.flatMap((name) =>
      (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9)
        .map(({ id }) => `${id}: ${audits[id]?.title ?? ''}`),
    ),
    protocol: requests[0]?.protocol ?? '',
    benchmark: result.lhr.environment.benchmarkIndex,
  };
}

/** @param {readonly Run[]} runs @returns {Run} */
function middleOf(runs) {
  return {
    scores: CATEGORIES.map((_, index) => median(runs.map(({ scores }) => scores[index] ?? NaN))),
    audits: Object.keys(AUDITS).map((_, index) =>
      median(runs.map(({ audits }) => audits[index] ?? NaN)),
    ),
    worst: [...new Set(runs.flatMap(({ worst }) => worst))],
    protocol: runs[0]?.protocol ?? '',
    benchmark: median(runs.map(({ benchmark }) => benchmark)),
  };
}

/** A port that nothing listens at. */
async function freePort() {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('no port is free');
  return address.port;
}
