// @ts-check
/**
 * `npm run zones`: says of which release the site's zone rules are, which is the newest to be had, and every listed place
 * whose hour is another by that one; and whether this machine's own zones agree.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { builtAtMs } from '../config/build-clock.ts';
import { isoInstant } from '../domain/moment.ts';
import { phaseOf } from '../domain/wave.ts';
import { minutesText } from '../domain/zone.ts';
import { clockOf, ZONE_RELEASE, zoneNames } from '../domain/zone-rules.ts';
import { inColumns } from './columns.mjs';
import { readPlaces, readWaves } from './content.mjs';
import { command } from './run.mjs';
import { askZoneinfo } from './zoneinfo.mjs';

const PACKAGE = 'moment-timezone';

/** @typedef {import('../domain/wave.ts').Wave} Wave */
/** @typedef {(zone: string, ms: number) => number | undefined} Rules minutes ahead of UTC; none for an unknown zone */

/** @type {Rules} */
const ours = (zone, ms) => (zoneNames.includes(zone) ? clockOf(zone)(ms) : undefined);

await command(() => {
  const hours = readWaves().filter((wave) => phaseOf(wave, builtAtMs) !== 'over');
  const listed = Object.values(readPlaces()).map(({ zone }) => zone);
  console.log(`Zone rules of the site: ${ZONE_RELEASE} (${PACKAGE} ${installedVersion()})`);
  console.log(`Coming hours: ${hours.map(({ startMs }) => isoInstant(startMs)).join(', ')}`);
  tellNewest(hours, listed);
  try {
    tellMachine(hours, listed);
  } catch (error) {
    console.log(`\nThis machine’s own zones could not be asked: ${reasonOf(error)}`);
  }
  return Promise.resolve();
});

/**
 * @param {readonly Wave[]} hours
 * @param {readonly string[]} listed
 */
function tellNewest(hours, listed) {
  const folder = mkdtempSync(join(tmpdir(), 'zones-'));
  try {
    const version = npm('view', PACKAGE, 'version');
    if (version === installedVersion()) {
      console.log('\nThat is the newest to be had.');
      return;
    }
    npm('install', '--prefix', folder, '--ignore-scripts', `${PACKAGE}@${version}`);
    /** @type {unknown} */
    const newest = createRequire(join(folder, 'package.json'))(PACKAGE);
    const { tz } = /** @type {typeof import('moment-timezone')} */ (newest);
    console.log(`\nThe newest to be had: ${tz.dataVersion} (${PACKAGE} ${version})`);
    console.log(`To take it: npm install -E -D ${PACKAGE}@${version}`);
    tellDifferences('Listed places whose hour is another by it', listed, hours, (zone, ms) => {
      const rules = tz.zone(zone);
      return rules ? 0 - rules.utcOffset(ms) : undefined;
    });
  } catch (error) {
    console.log(`\nWhich is the newest could not be asked: ${reasonOf(error)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {readonly Wave[]} hours
 * @param {readonly string[]} listed
 */
function tellMachine(hours, listed) {
  const instants = hours.flatMap(({ startMs, endMs }) => [startMs, endMs]);
  const { release, clocks } = askZoneinfo({ instants });
  const zones = Object.keys(clocks);
  const age = release < ZONE_RELEASE ? ', older than the site’s rules' : '';
  console.log(`\nThis machine’s zoneinfo: ${release || 'of an unknown release'}${age}`);
  /** @type {Rules} */
  const theirs = (zone, ms) => {
    const known = clocks[zone] ?? {};
    return known[ms]?.minutesAhead;
  };
  tellDifferences('Listed places whose hour is another by it', listed, hours, theirs);
  tellDifferences('Zones of it whose hour is another by it', zones, hours, theirs);
}

/**
 * @param {string} heading
 * @param {readonly string[]} zones
 * @param {readonly Wave[]} hours
 * @param {Rules} theirs
 */
function tellDifferences(heading, zones, hours, theirs) {
  const rows = zones.flatMap((zone) =>
    hours.flatMap(({ startMs, endMs }) => {
      const ms = [startMs, endMs].find((each) => theirs(zone, each) !== ours(zone, each));
      if (ms === undefined) return [];
      return [[zone, isoInstant(ms), offset(ours(zone, ms)), offset(theirs(zone, ms))]];
    }),
  );
  if (rows.length === 0) {
    console.log(`${heading}: none of ${zones.length}; all agree to the minute`);
    return;
  }
  console.log(`${heading}:`);
  for (const line of inColumns([['zone', 'at', 'the site', 'by it'], ...rows])) console.log(line);
}

/** @param {unknown} error */
function reasonOf(error) {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
}

/** @param {number | undefined} minutes */
function offset(minutes) {
  return minutes === undefined ? 'unknown' : minutesText(minutes);
}

function installedVersion() {
  const file = `node_modules/${PACKAGE}/package.json`;
  /** @type {unknown} */
  const installed = JSON.parse(readFileSync(file, 'utf8'));
  return /** @type {{ version: string }} */ (installed).version;
}

/** @param {readonly string[]} args */
function npm(...args) {
  return execFileSync(
    'npm',
    [...args, '--no-audit', '--no-fund', '--fetch-retries=0', '--fetch-timeout=20000'],
    { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' },
  ).trim();
}
