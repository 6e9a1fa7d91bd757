import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { msToNextSecond, remainingSeconds, splitSeconds } from '../../src/domain/countdown';
import { resolveWallTime } from '../../src/domain/moment';

const TARGET_MS = Date.UTC(2026, 11, 5, 13);
const DAY_S = 86_400;

describe('the count reaches 0 at the instant, and a second that has begun counts in full', () => {
  test.each([
    [-1_000, 0],
    [-1, 0],
    [0, 0],
    [1, 1],
    [999, 1],
    [1_000, 1],
    [1_001, 2],
    [59_000, 59],
    [59_999, 60],
    [60_000, 60],
    [60_001, 61],
  ])('%i ms left is %i s', (leftMs, seconds) => {
    expect(remainingSeconds(TARGET_MS, TARGET_MS - leftMs)).toBe(seconds);
  });
});

describe('seconds are split at every boundary of a unit', () => {
  test.each([
    [0, [0, 0, 0, 0]],
    [1, [0, 0, 0, 1]],
    [59, [0, 0, 0, 59]],
    [60, [0, 0, 1, 0]],
    [3_599, [0, 0, 59, 59]],
    [3_600, [0, 1, 0, 0]],
    [DAY_S - 1, [0, 23, 59, 59]],
    [DAY_S, [1, 0, 0, 0]],
    [9 * DAY_S + 1, [9, 0, 0, 1]],
    [10 * DAY_S - 1, [9, 23, 59, 59]],
    [10 * DAY_S, [10, 0, 0, 0]],
    [100 * DAY_S - 1, [99, 23, 59, 59]],
    [100 * DAY_S, [100, 0, 0, 0]],
    [1000 * DAY_S - 1, [999, 23, 59, 59]],
    [1000 * DAY_S, [1000, 0, 0, 0]],
  ])('%i s', (total, [days, hours, minutes, seconds]) => {
    expect(splitSeconds(total)).toEqual({ days, hours, minutes, seconds });
  });

  test('splitting and joining is the identity, and no unit runs over', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 31 - 1 }), (total) => {
        const split = splitSeconds(total);
        const { days, hours, minutes, seconds } = split;
        expect(((days * 24 + hours) * 60 + minutes) * 60 + seconds).toBe(total);
        expect(split.hours).toBeLessThan(24);
        expect(split.minutes).toBeLessThan(60);
        expect(split.seconds).toBeLessThan(60);
      }),
    );
  });
});

describe('a day is 24 hours, also across a day of 23 or of 25', () => {
  const secondsBetween = (from: string, to: string, zone: string): number => {
    const [a, b] = [from, to].map((date) => resolveWallTime({ date, time: '12:00', zone }));
    if (a?.kind !== 'once' || b?.kind !== 'once') throw new Error('noon is once');
    return remainingSeconds(b.ms, a.ms);
  };
  test.each([
    ['23 hours', '2026-03-07', '2026-03-08', { days: 0, hours: 23, minutes: 0, seconds: 0 }],
    ['24 hours', '2026-03-08', '2026-03-09', { days: 1, hours: 0, minutes: 0, seconds: 0 }],
    ['25 hours', '2026-10-31', '2026-11-01', { days: 1, hours: 1, minutes: 0, seconds: 0 }],
  ])('%s', (_, from, to, expected) => {
    expect(splitSeconds(secondsBetween(from, to, 'America/New_York'))).toEqual(expected);
  });
});

describe('the tick falls on the whole second of the clock', () => {
  test.each([
    [0, 1000],
    [1, 999],
    [999, 1],
    [1000, 1000],
    [TARGET_MS + 250.5, 749.5],
    [-1, 1],
  ])('%f ms', (nowMs, wait) => {
    expect(msToNextSecond(nowMs)).toBe(wait);
  });
});
