import { describe, expect, test } from 'vitest';
import { type WaveWords, withWords } from '../../src/domain/time/wave-words';
import { checkAnnounced, resolveWaves, type WaveFacts } from '../../src/domain/time/resolve-waves';
import { ContentError } from '../../src/domain/content-error';
import { waveSchema } from '../../src/schema/wave';
import { waveWordsFileSchema } from '../../src/schema/wave-words';

const right = { date: '2026-12-05', time: '13:00', zone: 'UTC', minutes: 60 };

const stated = (id: string, more: object = {}) => ({
  id,
  ...waveSchema.parse({ ...right, ...more }),
});

/** What the schema says of a wave's file: a line per refused field. */
function refusals(raw: unknown): string[] {
  const { error } = waveSchema.safeParse(raw);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('a wave’s file becomes two instants', () => {
  expect(resolveWaves([stated('a')])).toEqual([
    {
      id: 'a',
      startMs: Date.UTC(2026, 11, 5, 13),
      endMs: Date.UTC(2026, 11, 5, 14),
      revision: 0,
    },
  ]);
});

describe('a wrong field is refused with its name, what was found and what would be right', () => {
  test.each<[string, Record<string, unknown>, RegExp]>([
    [
      'an abbreviation for a zone',
      { zone: 'PST' },
      /^zone: found "PST"; write UTC, or a zone by its city/,
    ],
    [
      'the quotes of a word processor',
      { time: '“13:00”' },
      /^time: found "“13:00”"; write a time .*\. These quotes are curly; write straight ones \("\)$/,
    ],
    ['an unknown zone', { zone: 'Mars/Zalem' }, /^zone: found "Mars\/Zalem"; write UTC/],
    ['no zone', { zone: undefined }, /^zone: found nothing; write UTC/],
    [
      'a date without quotes',
      { date: new Date('2026-12-05') },
      /^date: found a date that YAML read.*needs quotes/,
    ],
    [
      'a date that does not exist',
      { date: '2026-02-30' },
      /^date: found "2026-02-30"; write a date that exists/,
    ],
    [
      'another way to write a date',
      { date: '5/12/2026' },
      /^date: found "5\/12\/2026"; .*like "2026-12-05"/,
    ],
    [
      'a time with a.m.',
      { time: '7 AM' },
      /^time: found "7 AM"; write a time from "00:00" to "23:59"/,
    ],
    ['a time that YAML read as a number', { time: 780 }, /^time: found 780; .*in quotes/],
    ['no length', { minutes: 0 }, /^minutes: found 0; .*from 1 to 1440/],
    ['a negative length', { minutes: -60 }, /^minutes: found -60; .*from 1 to 1440/],
    ['more than a day', { minutes: 1441 }, /^minutes: found 1441; .*24 hours/],
    ['part of a minute', { minutes: 0.5 }, /^minutes: found 0.5; .*whole minutes/],
    ['a length in words', { minutes: 'an hour' }, /^minutes: found "an hour"; .*whole minutes/],
    [
      'a misspelt field',
      { lenght: 60 },
      /^lenght: there is no field lenght; the fields here are date, time, zone/,
    ],
    ['a negative revision', { revision: -1 }, /^revision: found -1; write 0, and one more/],
    [
      'an announcement known to the month alone',
      { announced: '2026-11' },
      /^announced: found "2026-11"; write the day on which this hour was made public/,
    ],
    ['an outcome without its figure', { outcome: {} }, /^outcome.figure: found nothing; /],
    [
      'an outcome in words',
      { outcome: 'it trended' },
      /^outcome: found "it trended"; write the fields figure/,
    ],
  ])('%s', (_, wrong, message) => {
    const found = refusals({ ...right, ...wrong });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(message);
  });

  test.each([1, 1440])('%i minutes pass', (minutes) => {
    expect(refusals({ ...right, minutes })).toEqual([]);
  });

  test('all that is wrong is said at once', () => {
    expect(refusals({ date: '', time: '', zone: '', minutes: 0, x: 1 })).toHaveLength(5);
    expect(refusals('tomorrow')[0]).toMatch(/found "tomorrow"; write the fields date, time/);
  });

  test('a long value is shown in part', () => {
    expect(refusals({ ...right, zone: 'x'.repeat(10_000) })[0]?.length).toBeLessThan(250);
  });
});

describe('a wall time that is no instant is refused with the two instants that would be right', () => {
  test('one that clocks skip', () => {
    const resolved = () =>
      resolveWaves([stated('a', { date: '2026-03-08', time: '02:30', zone: 'America/New_York' })]);
    expect(resolved).toThrow(
      /^content\/facts\/waves\/a\.yml: time: found "2026-03-08 02:30 America\/New_York"; .*does not exist/,
    );
    expect(resolved).toThrow('date: "2026-03-08", time: "06:30", zone: UTC');
    expect(resolved).toThrow('date: "2026-03-08", time: "07:30", zone: UTC');
  });

  test('one that comes twice', () => {
    const resolved = () =>
      resolveWaves([stated('a', { date: '2026-11-01', time: '01:30', zone: 'America/New_York' })]);
    expect(resolved).toThrow(/a\.yml: time: .*happens twice/);
    expect(resolved).toThrow('date: "2026-11-01", time: "05:30", zone: UTC');
    expect(resolved).toThrow('date: "2026-11-01", time: "06:30", zone: UTC');
  });
});

const facts = (id: string, startMs: number, more: Partial<WaveFacts> = {}): WaveFacts => ({
  id,
  startMs,
  endMs: startMs + 3_600_000,
  revision: 0,
  outcome: undefined,
  ...more,
});
const START_MS = Date.UTC(2026, 11, 5, 13);

describe('waves stand in the order of their starts, and none overlaps another', () => {
  test('order', () => {
    const waves = resolveWaves([stated('b', { date: '2026-12-06' }), stated('a')]);
    expect(waves.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  test('an overlap names both files and what to do', () => {
    expect(() => resolveWaves([stated('a'), stated('b', { time: '13:30' })])).toThrow(
      new ContentError(
        'content/facts/waves/b.yml',
        'time',
        '2026-12-05T13:30:00Z',
        'two hours may not overlap, and content/facts/waves/a.yml ends at 2026-12-05T14:00:00Z: ' +
          'move one of them or make the earlier one shorter',
      ),
    );
  });
});

describe('of a coming wave it is known when it was announced, and never in the future', () => {
  const coming = facts('a', START_MS);
  const end = coming.endMs;

  test.each([
    ['coming, announced on the day of the build', '2026-11-22', Date.UTC(2026, 10, 22)],
    ['announced where the day has begun already', '2026-11-22', Date.UTC(2026, 10, 21, 10)],
    ['past, and not known when it was announced', undefined, end],
    ['past, and known', '2026-11-22', end],
  ])('%s: passes', (_, announced, nowMs) => {
    expect(() => {
      checkAnnounced([{ ...coming, announced }], nowMs);
    }).not.toThrow();
  });

  test.each([
    ['coming', undefined, START_MS - 1, 'found nothing; write the day on which'],
    ['under way', undefined, end - 1, 'found nothing; write the day on which'],
    [
      'announced in the future',
      '2026-11-22',
      Date.UTC(2026, 10, 21, 9, 59),
      'found "2026-11-22"; this lies ahead of the build\'s clock (2026-11-21T09:59:00Z)',
    ],
  ])('%s: refused', (_, announced, nowMs, message) => {
    expect(() => {
      checkAnnounced([{ ...coming, announced }], nowMs);
    }).toThrow(`content/facts/waves/a.yml: announced: ${message}`);
  });

  test('over before it was announced: refused', () => {
    expect(() => {
      checkAnnounced([{ ...coming, announced: '2026-12-07' }], Date.UTC(2026, 11, 8));
    }).toThrow(
      'content/facts/waves/a.yml: date: found "2026-12-05T13:00:00Z"; this hour was over before 2026-12-07',
    );
  });
});

describe('a wave has words, and words have a wave', () => {
  const words: WaveWords = { name: 'A', about: 'B', outcome: undefined };
  const outcome = { figure: 'posts-first' };
  const waves = [facts('a', START_MS)];

  test('joined', () => {
    expect(withWords('en', waves, { a: words })[0]?.words.name).toBe('A');
  });

  test.each<[string, readonly WaveFacts[], Record<string, WaveWords>, string]>([
    ['no words', waves, {}, 'content/en/waves.yml: a: found nothing; add "a:"'],
    [
      'words for no wave',
      waves,
      { a: words, b: words },
      'content/en/waves.yml: b: found "b"; there is no',
    ],
    [
      'an outcome without words',
      [facts('a', START_MS, { outcome })],
      { a: words },
      'a.outcome: found nothing',
    ],
    [
      'an outcome in words only',
      waves,
      { a: { ...words, outcome: 'much' } },
      'a.outcome: found "much"',
    ],
  ])('%s', (_, some, byId, message) => {
    expect(() => withWords('en', some, byId)).toThrow(message);
  });

  test('markup and several lines are not words', () => {
    for (const wrong of ['<b>A</b>', 'A\nB', ' ', '', 5]) {
      expect(waveWordsFileSchema.safeParse({ a: { name: wrong, about: 'B' } }).success).toBe(false);
    }
  });
});
