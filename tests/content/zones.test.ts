import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clockOf, ZONE_RELEASE, zoneNames } from '../../src/domain/zone-rules';
import { factsOf } from '../site/facts';
import { newestZones, releaseOf } from '../zoneinfo';
import { runCommand } from './run-command';

const run = promisify(execFile);
const PROJECT = resolve(import.meta.dirname, '../..');

/** Two weeks before an hour. */
const SOURCE_DATE_EPOCH = '1795867200';

const hours = factsOf.waves().filter(({ startMs }) => startMs / 1000 > Number(SOURCE_DATE_EPOCH));
const places = factsOf.places();

/** Nobody answers here. */
const NOWHERE = 'http://127.0.0.1:9/';

const folder = mkdtempSync(join(tmpdir(), 'zones-'));
const futureZones = join(folder, 'zoneinfo');

/** Where Linux and macOS keep theirs. */
const ZONES = '/usr/share/zoneinfo';

/** A registry with one package: rules of a release still to come, by which Tokyo's clocks are an hour ahead. */
const registry = createServer();
const addressOf = () => `http://127.0.0.1:${String((registry.address() as AddressInfo).port)}/`;

beforeAll(async () => {
  const packed = await packFutureRules();
  registry.on('request', ({ url }, response) => {
    if (url?.endsWith('.tgz')) {
      response.end(packed);
      return;
    }
    const name = 'moment-timezone';
    const version = '99.0.0';
    const tarball = `${addressOf()}${name}.tgz`;
    const shasum = createHash('sha1').update(packed).digest('hex');
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify({
        name,
        'dist-tags': { latest: version },
        versions: { [version]: { name, version, dist: { tarball, shasum } } },
      }),
    );
  });
  await new Promise<void>((ready) => registry.listen(0, '127.0.0.1', ready));
  writeFutureZones();
}, 120_000);

afterAll(() => {
  registry.close();
  rmSync(folder, { recursive: true, force: true });
});

async function packFutureRules(): Promise<Buffer> {
  const from = join(folder, 'package');
  mkdirSync(from);
  const at = hours.flatMap(({ startMs, endMs }) => [startMs, endMs]);
  const offsets = zoneNames.map((zone) => [
    zone,
    Object.fromEntries(at.map((ms) => [ms, clockOf(zone)(ms) + (zone === 'Asia/Tokyo' ? 60 : 0)])),
  ]);
  const table = JSON.stringify(Object.fromEntries(offsets));
  writeFileSync(
    join(from, 'index.js'),
    `const table = ${table};
    const zone = (name) => ({ utcOffset: (ms) => -table[name][ms] });
    module.exports = { tz: { dataVersion: '2099a', zone } };`,
  );
  writeFileSync(join(from, 'package.json'), '{ "name": "moment-timezone", "version": "99.0.0" }');
  const { stdout } = await run('npm', ['pack', '--silent', '--pack-destination', folder], {
    cwd: from,
    shell: process.platform === 'win32',
  });
  return readFileSync(join(folder, stdout.trim()));
}

/** Zones of a release still to come, in which Tokyo keeps Sydney's clocks; all others are the machine's. */
function writeFutureZones(): void {
  mkdirSync(join(futureZones, 'Asia'), { recursive: true });
  symlinkSync(join(ZONES, 'Australia/Sydney'), join(futureZones, 'Asia/Tokyo'));
  writeFileSync(join(futureZones, 'tzdata.zi'), '# version 2099a\n');
}

const VARIABLES = { SOURCE_DATE_EPOCH, npm_config_cache: join(folder, 'cache') };

const told = ({ stdout }: { readonly stdout: string }): string => stdout.replace(/ +/g, ' ');

const zones = async (env: NodeJS.ProcessEnv): Promise<string> =>
  told(
    await runCommand(() => import('../../src/commands/zones.mjs'), PROJECT, [], {
      ...VARIABLES,
      ...env,
    }),
  );

test('it says each place whose hour is another, by the newest rules and by those of the machine', async () => {
  // As a process of its own, since it waits for the registry, which answers from this one.
  const said = told(
    await run('npm', ['run', '--silent', 'zones'], {
      cwd: PROJECT,
      env: {
        ...process.env,
        ...VARIABLES,
        npm_config_registry: addressOf(),
        PYTHONTZPATH: [futureZones, ZONES].join(delimiter),
      },
      shell: process.platform === 'win32',
    }),
  );
  expect(said).toContain('The newest to be had: 2099a (moment-timezone 99.0.0)');
  expect(said).toContain('npm install -E -D moment-timezone@99.0.0');
  const [, ofNewest = ''] = said.split('The newest to be had');
  const [lines = '', ofMachine = ''] = ofNewest.split('This machine');
  expect(lines.match(/^\S+\/\S+ .*$/gm)).toEqual([
    'Asia/Tokyo 2026-12-05T13:00:00Z UTC+9 UTC+10',
    'Asia/Tokyo 2027-02-14T13:00:00Z UTC+9 UTC+10',
  ]);
  expect(ofMachine).toContain('’s zoneinfo: 2099a\n');
  expect(
    ofMachine.match(/^Asia\/Tokyo 2026-12-05T13:00:00Z UTC\+9 UTC\+11$/gm),
  ).toHaveLength(2);
});

test('without a way to ask, and on a machine without zones, it says what it could not ask', async () => {
  const said = await zones({ npm_config_registry: NOWHERE, PYTHONHOME: folder });
  expect(said).toContain(`Zone rules of the site: ${ZONE_RELEASE} (moment-timezone `);
  expect(said).toContain('Coming hours: 2026-12-05T13:00:00Z, 2027-02-14T13:00:00Z');
  expect(said).toMatch(/Which is the newest could not be asked: \S/);
  expect(said).toMatch(/This machine’s own zones could not be asked: python3 has no answer \(.*install/);
});

test('it says so where all agree, and where the machine has older ones', async () => {
  const zoneinfo = newestZones();
  const release = releaseOf(zoneinfo);
  const said = await zones({
    npm_config_registry: NOWHERE,
    ...(zoneinfo !== undefined && { PYTHONTZPATH: zoneinfo }),
  });
  expect(said).toContain(`This machine’s zoneinfo: ${release}`);
  expect(said.includes('older than the site’s rules')).toBe(release < ZONE_RELEASE);
  for (const { length } of release < ZONE_RELEASE ? [] : [places, zoneNames])
    expect(said).toContain(`none of ${String(length)}; all agree to the minute`);
});
