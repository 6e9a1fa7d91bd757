import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { ALL_LOCALES } from '../../src/locales';
import { copyOfProject } from './copy';

const { folder, restore, remove } = copyOfProject();
beforeEach(restore);
afterAll(remove);

/** A week before an hour, and a day after it. */
const BEFORE = Date.UTC(2026, 10, 28, 12) / 1000;
const AFTER = Date.UTC(2026, 11, 6, 14) / 1000;

const run = (script: string, args: readonly string[], epoch = BEFORE) => {
  const file = join(folder, 'src/commands', `${script}.mjs`);
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', './src/commands/register-ts.mjs', file, ...args],
    { cwd: folder, encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: String(epoch) } },
  );
  return { status, stdout, stderr };
};

const hour = (args: readonly string[], epoch?: number) => run('hour', args, epoch);

const path = (file: string): string => join(folder, 'content', file);
const read = (file: string): string => readFileSync(path(file), 'utf8');

const HOUR = 'facts/waves/seven-years.yml';
const OTHERS = ALL_LOCALES.slice(1).map(({ lang }) => lang);

/** The files that other languages are to fill, with what they lack. */
const lacking = (said: string): readonly string[] =>
  said.split('\n').filter((line) => /^ {2}content\/[\w-]+\/waves\.yml: /.test(line));

describe('an hour is moved', () => {
  const MOVE = ['move', 'seven-years', '2026-12-12 14:00 America/Los_Angeles'];

  test('and nothing but its fields is changed', () => {
    const before = read(HOUR);
    const { status, stdout, stderr } = hour(MOVE);
    expect(status, stderr).toBe(0);
    expect(read(HOUR)).toBe(
      before
        .replace('"2026-12-05"', '"2026-12-12"')
        .replace('"13:00"', '"14:00"')
        .replace('zone: UTC', 'zone: America/Los_Angeles')
        .replace('revision: 0', 'revision: 1')
        .replace(/announced: .*/, 'announced: "2026-11-28"'),
    );
    expect(stdout).toContain('revision: 0 → 1');
    expect(stdout).toContain('in UTC: 2026-12-05 13:00 → 2026-12-12 22:00');
    // Its words tell an anniversary, which is another day's no more.
    const refused = run('check', []);
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain('anniversary');
    writeFileSync(
      path(HOUR),
      read(HOUR).replace(/^anniversary:\n(?: {2}.*\n)+/m, ''),
    );
    expect(run('check', []).status).toBe(0);
  });

  test('and moved again', () => {
    hour(MOVE);
    hour(['move', 'seven-years', '2026-12-13 14:00 UTC']);
    expect(read(HOUR)).toContain('revision: 2');
  });

  test('or only said to be, for --dry-run', () => {
    const before = read(HOUR);
    const { status, stdout } = hour([...MOVE, '--dry-run']);
    expect(status).toBe(0);
    expect(stdout).toContain('(left as it is)');
    expect(stdout).toContain('date: "2026-12-05" → "2026-12-12"');
    expect(read(HOUR)).toBe(before);
  });
});

describe('an hour is added', () => {
  const ADD = ['add', 'eight-years', '2027-12-05 13:00 UTC', 'Eight years', 'Eight years: again.'];

  test('with its words, below those before it', () => {
    const before = read('en/waves.yml');
    const { status, stdout, stderr } = hour(ADD);
    expect(status, stderr).toBe(0);
    expect(read('facts/waves/eight-years.yml')).toContain(
      'date: "2027-12-05"\ntime: "13:00"\nzone: UTC\nminutes: 60\nrevision: 0\nannounced: "2026-11-28"\n',
    );
    expect(read('en/waves.yml')).toBe(
      `${before}\neight-years:\n  name: Eight years\n  about: "Eight years: again."\n`,
    );
    expect(lacking(stdout)).toEqual(
      OTHERS.map((lang) => `  content/${lang}/waves.yml: eight-years: name, about`),
    );
  });

  test('and in order, once each language has its words', () => {
    hour(ADD);
    for (const lang of OTHERS) {
      const file = `${lang}/waves.yml`;
      writeFileSync(path(file), `${read(file)}\neight-years:\n  name: A\n  about: B\n`);
    }
    const { status, stderr } = run('check', []);
    expect(status, stderr).toBe(0);
  });

  test('or only said to be, for --dry-run', () => {
    expect(hour([...ADD, '--dry-run']).stdout).toContain('+ date: "2027-12-05"');
    expect(existsSync(path('facts/waves/eight-years.yml'))).toBe(false);
  });
});

test('what came of an hour is written down, and other languages are told', () => {
  const [facts, words] = [read(HOUR), read('en/waves.yml')];
  const { status, stdout, stderr } = hour(
    ['outcome', 'seven-years', 'posts-first-hour', 'About {posts} posts.'],
    AFTER,
  );
  expect(status, stderr).toBe(0);
  expect(read(HOUR)).toBe(`${facts}outcome:\n  figure: posts-first-hour\n`);
  expect(read('en/waves.yml')).toBe(
    words.replace(/(\nseven-years:\n.*\n.*\n)/, '$1  outcome: About {posts} posts.\n'),
  );
  expect(lacking(stdout)).toEqual(
    OTHERS.map((lang) => `  content/${lang}/waves.yml: seven-years: outcome`),
  );
});

test('the best hour of each day of a week, as a file to write', () => {
  const { status, stdout, stderr } = hour(['week', '2027-02-10']);
  expect(status, stderr).toBe(0);
  expect(stdout.match(/February 2027 +13:00 +93\.8%/g)).toHaveLength(7);
  expect(stdout).toContain('date: "2027-02-10"\ntime: "13:00"\nzone: UTC\nminutes: 60\n');
});

describe('is refused, and nothing is written', () => {
  const move = (when: string): readonly string[] => ['move', 'seven-years', when];
  test.each<[string, readonly string[], string]>([
    ['a time that is none', move('2026-12-12 25:00 UTC'), 'time: found "25:00"; write a time'],
    ['an abbreviation', move('2026-12-12 14:00 PST'), 'zone: found "PST"; write UTC, or a zone'],
    ['a date that is none', move('2026-02-30 14:00 UTC'), 'date: found "2026-02-30"; write a date'],
    ['no zone', move('2026-12-12 14:00'), 'time: found "2026-12-12 14:00"; write date, time and'],
    ['an hour that is over', move('2020-01-01 10:00 UTC'), 'this is over, as it is 2026-11-28T12'],
    ['where it is', move('2026-12-05 08:00 America/New_York'), 'the hour is there already'],
    ['two at once', move('2027-02-14 13:30 UTC'), 'two hours may not overlap, and'],
    ['what clocks skip', move('2027-03-14 02:30 America/New_York'), 'time: "06:30", zone: UTC'],
    ['what clocks repeat', move('2027-11-07 01:30 America/New_York'), 'time: "05:30", zone: UTC'],
    ['an unknown one', ['move', 'seven-yaers', 'x'], 'did you mean seven-years?'],
    ['a past one', ['move', 'first', '2026-12-12 14:00 UTC'], 'this hour is over'],
    ['too little', ['move', 'seven-years'], 'wants <id> <time>: found 1 of 2'],
    ['an id that is there', ['add', 'first', '2027-12-05 13:00 UTC', 'A', 'B'], 'there is such an'],
    ['an id that is none', ['add', '../x', '2027-12-05 13:00 UTC', 'A', 'B'], 'id: found "../x"'],
    ['markup', ['add', 'x', '2027-12-05 13:00 UTC', 'A', '<b>'], 'about: found "<b>"; write'],
    ['too early', ['outcome', 'seven-years', 'posts-first-hour', 'x'], 'this hour ends at 2026-12'],
    ['no such figure', ['outcome', 'first', 'post-first-hour', 'x'], 'did you mean posts-first-'],
  ])('%s', (_, args, fix) => {
    const before = [read(HOUR), read('en/waves.yml'), read('facts/waves/first.yml')];
    const { status, stdout, stderr } = hour(args);
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^\n✗ /);
    expect(stderr).toContain(fix);
    expect(stderr).not.toMatch(/^ {4}at /m);
    expect([read(HOUR), read('en/waves.yml'), read('facts/waves/first.yml')]).toEqual(before);
  });
});
