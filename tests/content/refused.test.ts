import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { copyOfProject } from './copy';

const LAST_GOOD = 'the last good site';

const { folder, build, edit, restore, remove } = copyOfProject();
beforeEach(restore);
afterAll(remove);

describe('content that must not pass stops the build, which names file and field, and leaves the last good site', () => {
  beforeAll(() => {
    const dist = join(folder, 'dist');
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(dist);
    writeFileSync(join(dist, 'index.html'), LAST_GOOD);
  });

  test.each<[string, () => void, RegExp[]]>([
    [
      'a wave with several faults',
      () => {
        edit('facts/waves/seven-years.yml', (text) =>
          text.replace('"2026-12-05"', '2026-12-05').replace('zone: UTC', 'zone: PST').replace('60', '0'),
        );
      },
      [/seven-years\.yml/, /date: found a date that YAML read/, /zone: found "PST"/, /minutes: found 0/],
    ],
    [
      'an hour that clocks skip',
      () => {
        edit('facts/waves/release-day.yml', (text) =>
          text.replace('2027-02-14', '2027-03-14').replace('13:00', '02:30').replace('UTC', 'America/New_York'),
        );
      },
      [/release-day\.yml/, /time: found "2027-03-14 02:30 America\/New_York"/, /time: "06:30", zone: UTC/, /time: "07:30", zone: UTC/],
    ],
    [
      'two hours that overlap',
      () => {
        edit('facts/waves/release-day.yml', (text) => text.replace('2027-02-14', '2026-12-05').replace('13:00', '13:30'));
      },
      [/content\/facts\/waves\/release-day\.yml: time: found "2026-12-05T13:30:00Z"; two hours may not overlap/],
    ],
    [
      'an hour without words',
      () => {
        edit('en/waves.yml', (text) => text.slice(0, text.indexOf('release-day:')));
      },
      [/content\/en\/waves\.yml: release-day: found nothing; add "release-day:"/],
    ],
    [
      'interface words that are missing',
      () => {
        edit('en/strings.yml', (text) => text.replace(/^countdown\.live:.*$/m, ''));
      },
      [/content\/en\/strings\.yml: countdown\.live: found nothing/],
    ],
    [
      'the same field twice',
      () => {
        edit('facts/campaign.yml', (text) => `${text}hashtag: Other\n`);
      },
      [/campaign\.yml/, /duplicated mapping key/],
    ],
    [
      'a post that is too long',
      () => {
        edit('en/posts.yml', (text) => text.replace('I had my doubts', 'And so on. '.repeat(10) + 'I had my doubts'));
      },
      [/content\/en\/posts\.yml: memory\.text: found 3\d\d; with its link the post may be 280 long on X \(weighted\); shorten it by \d+/],
    ],
    [
      'a file that nothing would read',
      () => {
        writeFileSync(join(folder, 'content/en/string.yml'), 'site.name: Other\n');
      },
      [/content\/en\/string\.yml: file name: found "en\/string\.yml"; the files here are comparables\.yml/],
    ],
    [
      'code in a page',
      () => {
        edit('en/pages/about.mdx', (text) => `${text}\nBuilt in {process.env.HOME}.\n`);
      },
      [/content\/en\/pages\/about\.mdx: line \d+: found "\{process\.env\.HOME\}"; a page holds no code/],
    ],
    [
      'words that name a value which the browser does not have',
      () => {
        edit('en/strings.yml', (text) => text.replace('{time} in {city}', '{time} in {town}'));
      },
      [/content\/en\/strings\.yml: countdown\.where: found "\{town\}"; in braces may stand \{time\}/],
    ],
    [
      'a source that there is none of',
      () => {
        edit('en/pages/index.mdx', (text) => text.replaceAll('joblo-2025-11-17', 'joblo-1999'));
      },
      [/found "joblo-1999"; write the id of a source in content\/facts\/sources\.yml/],
    ],
  ])('%s', (_, spoil, messages) => {
    spoil();
    const { status, said } = build();
    expect(status, said).toBe(1);
    for (const message of messages) expect(said).toMatch(message);
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toBe(LAST_GOOD);
  });

  test('set right again, it builds and takes the place of the last one', () => {
    const { status, said } = build();
    expect(status, said).toBe(0);
    expect(readFileSync(join(folder, 'dist/index.html'), 'utf8')).toContain('<h1');
  });
});

test('an address that is none stops the build before it begins', () => {
  const { status, said } = build('hour.example');
  expect(status).toBe(1);
  expect(said).toContain(
    'SITE_URL: found "hour.example"; write the address without a folder, like https://example.org',
  );
});
