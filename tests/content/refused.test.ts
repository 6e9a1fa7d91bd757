import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { copyOfProject, TRACES } from './copy';
import { fewPlaces, languages } from './cuts';

const LAST_GOOD = 'the last good site';

const { folder, build, edit, restore, remove } = copyOfProject(languages(1), fewPlaces);
beforeEach(restore);
afterAll(remove);

// Before anything is made; what only shows as pages are made is in tests/corruptions/builds.test.ts, as are the many others.
describe('content that must not pass stops the build, which names file and field, and leaves the last good site', () => {
  const dist = join(folder, 'dist');

  beforeAll(() => {
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(dist);
    writeFileSync(join(dist, 'index.html'), LAST_GOOD);
  });

  test.each<[string, () => void, RegExp]>([
    [
      'before anything is made: what a file shows, or several together',
      () => {
        writeFileSync(join(folder, 'content/en/string.yml'), 'site.name: Other\n');
        edit('facts/waves/release-day.yml', (text) =>
          text
            .replace('2027-02-14', '2027-03-14')
            .replace('13:00', '02:30')
            .replace('UTC', 'America/New_York'),
        );
        edit('en/pages/about.mdx', (text) => `${text}\nBuilt in {process.env.HOME}.\n`);
        edit('en/waves.yml', (text) => text.slice(0, text.indexOf('release-day:')));
      },
      new RegExp(
        [
          /content\/en\/pages\/about\.mdx:\d+: found "\{process\.env\.HOME\}"; a page holds no code.*/,
          /content\/en\/string\.yml: file name: found "en\/string\.yml"; did you mean strings\.yml\? Rename it/,
          /content\/en\/waves\.yml: release-day: found nothing; add "release-day:".*/,
          /content\/facts\/waves\/release-day\.yml:\d+: time: found "2027-03-14 02:30 America\/New_York"; .*time: "06:30", zone: UTC.*/,
        ]
          .map(({ source }) => source)
          .join('\\n')
          // Nothing comes after them.
          .concat('\\s*$'),
      ),
    ],
  ])('%s', async (_, spoil, message) => {
    spoil();
    const { status, said } = await build();
    expect(status, said).toBe(1);
    expect(said).toMatch(message);
    expect(said).not.toMatch(TRACES);
    expect(readdirSync(dist)).toEqual(['index.html']);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe(LAST_GOOD);
  });

  test('set right again, it builds and takes the place of the last one', async () => {
    const { status, said } = await build();
    expect(status, said).toBe(0);
    expect(readFileSync(join(dist, 'index.html'), 'utf8')).toContain('<h1');
  });
});

test('an address that is none stops the build before it begins', async () => {
  const { status, said } = await build('hour.example');
  expect(status).toBe(1);
  expect(said).toContain(
    'SITE_URL: found "hour.example"; write the address without a folder, like https://example.org',
  );
});

test('a host that was not told the public address stops before it begins', async () => {
  vi.stubEnv('CI', undefined).stubEnv('NETLIFY', 'true');
  const { status, said } = await build('');
  vi.unstubAllEnvs();
  expect(status).toBe(1);
  expect(said).toContain('SITE_URL: found nothing, and NETLIFY says that a host builds this; set it to');
});
