// @ts-check
/** How long the site takes to build from nothing, and how much memory, as its content grows. */
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runIn, step } from '../../src/commands/run.mjs';
import { table } from './report.mjs';
import { copyProject } from './copy.mjs';
import { pagesOf } from './weigh.mjs';

/** The languages that the site is meant for. */
const GOAL = { languages: 12, mostS: 60, mostBytes: 2e9 };

/** So many places are left out to learn what one costs. */
const PLACES = 100;
const PLACE_MS = 25;

/** What grows, and how often each is built: the shortest time counts. */
const BUILDS = /** @type {const} */ ({
  '1×, 100 places fewer': { extent: { languages: 1, fewerPlaces: PLACES }, times: 3 },
  '1×': { extent: { languages: 1 }, times: 3 },
  '4×': { extent: { languages: 4 }, times: 2 },
  '16×': { extent: { languages: 16 }, times: 1 },
  'twelve languages': { extent: { languages: GOAL.languages, isReal: true }, times: 1 },
});

/** @typedef {{ seconds: number, peakBytes: number, pages: number }} Build */

/**
 * @param {string} scratch a folder below the project's own
 * @param {Readonly<Record<string, string>>} env for the builds
 * @returns {Promise<import('./report.mjs').Finding>}
 */
export async function measureGrowth(scratch, env) {
  /** @type {Record<string, Build>} */
  const built = {};
  for (const [name, { extent, times }] of Object.entries(BUILDS)) {
    for (let time = 1; time <= times; time++) {
      const build = await step(
        `Building ${name} from nothing (${String(time)} of ${String(times)})`,
        () => buildCopy(scratch, extent, env),
      );
      const before = built[name];
      built[name] = {
        ...build,
        seconds: Math.min(build.seconds, before?.seconds ?? Infinity),
        peakBytes: Math.max(build.peakBytes, before?.peakBytes ?? 0),
      };
    }
  }
  const of = (/** @type {keyof typeof BUILDS} */ name) =>
    built[name] ?? { seconds: NaN, peakBytes: NaN, pages: NaN };
  // What a build takes before it comes to content: where the line through the first two begins.
  const perContentS = (of('4×').seconds - of('1×').seconds) / 3;
  const startS = of('1×').seconds - perContentS;
  const growth = (of('16×').seconds - startS) / perContentS;
  const placeMs = ((of('1×').seconds - of('1×, 100 places fewer').seconds) * 1000) / PLACES;
  const goal = of('twelve languages');
  return {
    title: 'The build',
    lines: [
      'From nothing, its cards drawn anew. 1× is the content of one language with its places; the others are copies of it under other languages, and twelve languages those of the site with as many copies as are missing.',
      '',
      ...table(
        ['content', 'pages', 's', 'most memory, MB', 'ms a page'],
        Object.entries(built).map(([name, { seconds, peakBytes, pages }]) => [
          name,
          pages,
          seconds.toFixed(1),
          Math.round(peakBytes / 1e6),
          Math.round(((seconds - startS) * 1000) / pages),
        ]),
      ),
      '',
      `Fixed start-up ${startS.toFixed(1)} s; then 16× the content takes ${growth.toFixed(1)} times as long as 1×. A place with its page and its card costs ${placeMs.toFixed(1)} ms.`,
    ],
    goals: [
      {
        goal: `twelve languages are built in under ${String(GOAL.mostS)} s`,
        found: `${goal.seconds.toFixed(1)} s`,
        holds: goal.seconds < GOAL.mostS,
      },
      {
        goal: 'and in under 2 GB',
        found: `${(goal.peakBytes / 1e9).toFixed(2)} GB`,
        holds: goal.peakBytes < GOAL.mostBytes,
      },
      {
        goal: `a place with its card costs at most ${String(PLACE_MS)} ms`,
        found: `${placeMs.toFixed(1)} ms`,
        holds: placeMs <= PLACE_MS,
      },
      {
        goal: '16× the content takes at most 17 times as long, above the start-up',
        found: `${growth.toFixed(1)} times`,
        holds: growth <= 17,
      },
    ],
  };
}

/**
 * @param {string} scratch
 * @param {import('./copy.mjs').Extent} extent
 * @param {Readonly<Record<string, string>>} env
 * @returns {Promise<Build>}
 */
async function buildCopy(scratch, extent, env) {
  const folder = join(scratch, 'copy');
  const peaks = resolve(scratch, 'peaks');
  rmSync(peaks, { recursive: true, force: true });
  mkdirSync(peaks, { recursive: true });
  copyProject(folder, extent);
  const peak = pathToFileURL(join(import.meta.dirname, 'peak.mjs')).href;
  const startMs = performance.now();
  await runIn(folder, 'astro', ['build', '--force', '--silent'], {
    ...env,
    BENCH_PEAKS: peaks,
    NODE_OPTIONS: `--import=${peak}`,
  });
  const seconds = (performance.now() - startMs) / 1000;
  const pages = pagesOf(join(folder, 'dist')).length;
  const peakBytes = Math.max(
    ...readdirSync(peaks).map((file) => Number(readFileSync(join(peaks, file), 'utf8')) * 1024),
  );
  rmSync(folder, { recursive: true, force: true });
  return { seconds, peakBytes, pages };
}
