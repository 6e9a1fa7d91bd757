import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
const PARTS = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const LAST_GOOD = 'the last good site';

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'site-'));
  for (const part of PARTS) cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
  cpSync(join(PROJECT, 'content'), join(copy, 'content.right'), { recursive: true });
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

/** Builds the copy as `npm run build` does; the address is set, so that nothing but refusals is said. */
function build(): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.mjs'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', SITE_URL: 'https://hour.example', PATH: `${join(PROJECT, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}` },
  });
  return { status, said: stdout + stderr };
}

const edit = (file: string, change: (text: string) => string): void => {
  const path = join(copy, 'content', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

describe('content that must not pass stops the build, which names file and field, and leaves the last good site', () => {
  beforeAll(() => {
    const dist = join(copy, 'dist');
    rmSync(dist, { recursive: true, force: true });
    cpSync(join(copy, 'public'), dist, { recursive: true });
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
        appendFileSync(join(copy, 'content/facts/campaign.yml'), 'hashtag: Other\n');
      },
      [/campaign\.yml/, /duplicated mapping key/],
    ],
    [
      'a source that there is none of',
      () => {
        edit('en/pages/index.mdx', (text) => text.replaceAll('joblo-2025-11-17', 'joblo-1999'));
      },
      [/found "joblo-1999"; write the id of a source in content\/facts\/sources\.yml/],
    ],
  ])('%s', (_, spoil, messages) => {
    rmSync(join(copy, 'content'), { recursive: true });
    cpSync(join(copy, 'content.right'), join(copy, 'content'), { recursive: true });
    spoil();
    const { status, said } = build();
    expect(status, said).toBe(1);
    for (const message of messages) expect(said).toMatch(message);
    expect(readFileSync(join(copy, 'dist/index.html'), 'utf8')).toBe(LAST_GOOD);
  });

  test('set right again, it builds and takes the place of the last one', () => {
    rmSync(join(copy, 'content'), { recursive: true });
    cpSync(join(copy, 'content.right'), join(copy, 'content'), { recursive: true });
    const { status, said } = build();
    expect(status, said).toBe(0);
    expect(readFileSync(join(copy, 'dist/index.html'), 'utf8')).toContain('<h1');
  });
});

test('an address that is none stops the build before it begins', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/commands/build.mjs'], {
    cwd: copy,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: 'hour.example' },
  });
  expect(status).toBe(1);
  expect(stderr).toContain('SITE_URL: found "hour.example"; write the address without a folder, like https://example.org');
});
