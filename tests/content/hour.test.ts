import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { copyOfProject } from './copy';
import { runCommand, runScript } from './run-command';

const { folder, edit, restore, remove } = copyOfProject();
beforeEach(restore);
afterAll(remove);

/** Two weeks before an hour. */
const SOURCE_DATE_EPOCH = '1795867200';

const hour = (...args: readonly string[]) =>
  runCommand(() => import('../../src/commands/hour.mjs'), folder, args, { SOURCE_DATE_EPOCH });

/** The lines of the ranking: what stands in each, between spaces. */
const ranking = (said: string): readonly (readonly string[])[] =>
  said
    .split('\n')
    .filter((line) => /^[> ]*\d+ {2}\d\d:00 /.test(line))
    .map((line) => line.trim().split(/\s+/));

/** The line that gives an hour by the clocks of a place: its time there, and its offset. */
const clockOf = (said: string, place: string): string | undefined =>
  new RegExp(`${place} +(\\(?\\d\\d:\\d\\d\\)?.*UTC\\S*)`).exec(said)?.[1]?.replace(/\s+/g, ' ');

describe('the hours of a day, ranked for whoever chooses one', async () => {
  const winter = await hour('2027-02-14');
  const spring = await hour('2026-03-15');
  const next = await hour();

  test('in winter, with the hour that is announced', () => {
    expect(winter.status, winter.stderr).toBe(0);
    const lines = ranking(winter.stdout);
    expect(lines).toHaveLength(24);
    expect(lines[0]?.slice(0, 4)).toEqual(['>', '1', '13:00', '93.8%']);
    expect(clockOf(winter.stdout, 'New York')).toBe('08:00 UTC-5');
    expect(clockOf(winter.stdout, 'Los Angeles')).toBe('(05:00) UTC-8');
    expect(clockOf(winter.stdout, 'Shanghai')).toBe('21:00 UTC+8');
  });

  test('in the weeks when summer time holds in America and not in Europe', () => {
    expect(ranking(spring.stdout)[0]?.slice(0, 3)).toEqual(['1', '13:00', '95.3%']);
    expect(clockOf(spring.stdout, 'New York')).toBe('09:00 UTC-4');
    expect(clockOf(spring.stdout, 'Denver')).toBe('07:00 UTC-6');
    expect(clockOf(spring.stdout, 'Paris')).toBe('14:00 UTC+1');
    expect(spring.stdout).not.toContain('announced');
  });

  test('of the day of the next hour, where no date is given', () => {
    expect(next.stdout).toContain('5 December 2026');
    expect(ranking(next.stdout)[0]?.slice(0, 3)).toEqual(['>', '1', '13:00']);
  });

  test.each([
    ['winter', winter],
    ['spring', spring],
  ])('with what it leans on, in 80 columns, in %s', (_, { stdout }) => {
    expect(stdout).toContain('between 07:00 and 23:00');
    expect(stdout.replace(/\s+/g, ' ')).toContain('The other $104 million, 25.6% of the total, is in no count by territory');
    expect(stdout.match(/by our own estimate/g)).toHaveLength(3);
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  test('by the facts as they stand', async () => {
    edit('facts/territories.yml', (text) =>
      text.replace('{ Asia/Shanghai: 1 }', '{ Pacific/Honolulu: 1 }'),
    );
    const { stdout } = await hour('2027-02-14');
    expect(ranking(stdout)[0]?.slice(0, 2)).not.toEqual(['>', '1']);
    expect(clockOf(stdout, 'Honolulu')).toMatch(/UTC-10$/);
  });
});

describe('is refused with the fix', () => {
  test.each([['2027-02-30'], ['2027-02-14', '2027-02-15']])(
    'a date that is none: %j',
    async (...args) => {
      const { status, stdout, stderr } = await hour(...args);
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr.trim()).toBe(
        `✗ date: found ${JSON.stringify(args.join(' '))}; write a date that exists, like 2027-02-14, ` +
          'or none for the day of the next hour',
      );
    },
  );

  test('a territory whose weights do not add up', async () => {
    edit('facts/territories.yml', (text) => text.replace('Asia/Tokyo: 1', 'Asia/Tokyo: 0.9'));
    const { status, stderr } = await hour();
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      '✗ content/facts/territories.yml: japan.zones: found 0.9; the weights have to add up to 1; correct one of them',
    );
  });
});

test('says how it is used', () => {
  const { status, stdout } = runScript(folder, 'hour', ['--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('npm run hour -- 2027-02-14');
  expect(ranking(stdout)).toEqual([]);
});
