import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Audience,
  audienceParts,
  byRank,
  hoursOf,
  isAwakeAt,
  standingAt,
} from '../../src/domain/awake';
import { clockOf } from '../../src/domain/zone-rules';

const DATE = '2026-12-05';
const at = (hour: number, minute = 0, second = 0, ms = 0): number =>
  Date.UTC(2026, 11, 5, hour, minute, second, ms);

const audience = (zones: Audience['zones'], grossUsd = 100): Audience => ({
  id: Object.keys(zones).join(),
  grossUsd,
  zones,
});

/** The hours of a date in UTC that find a zone awake. */
const awakeIn = (zone: string, date = DATE): readonly number[] =>
  hoursOf(date, audienceParts([audience({ [zone]: 1 })])).flatMap(({ awakePercent }, hour) =>
    awakePercent === 100 ? hour : [],
  );

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

describe('the waking day begins and ends to the millisecond', () => {
  test.each([
    ['06:59:59.999', at(6, 59, 59, 999), false],
    ['07:00', at(7), true],
    ['22:59:59.999', at(22, 59, 59, 999), true],
    ['23:00', at(23), false],
    ['midnight', at(0), false],
  ])('%s', (_, ms, isAwake) => {
    expect(isAwakeAt(ms, 'UTC')).toBe(isAwake);
  });
});

describe('an hour finds a place awake if all of it lies in the waking day there', () => {
  test.each<[string, readonly number[]]>([
    ['UTC', range(7, 22)],
    ['Asia/Shanghai', [...range(0, 14), 23]],
    // 01:00 UTC is 06:30 there, and 17:00 UTC is 22:30.
    ['Asia/Kolkata', range(2, 16)],
    // 01:00 UTC is 06:45 there, and 17:00 UTC is 22:45.
    ['Asia/Kathmandu', range(2, 16)],
    // The next day from 10:00 UTC.
    ['Pacific/Kiritimati', [...range(0, 8), ...range(17, 23)]],
    // The day before until 11:00 UTC.
    ['Pacific/Pago_Pago', [...range(0, 9), ...range(18, 23)]],
  ])('%s', (zone, hours) => {
    expect(awakeIn(zone)).toEqual(hours);
  });

  test('that is 16 hours of an ordinary day, or 15 where clocks stand between whole hours', () => {
    // One zone for each offset: zones that share theirs have the same hours.
    const zones = Map.groupBy(Intl.supportedValuesOf('timeZone'), (zone) => clockOf(zone)(at(0)));
    for (const [zone = ''] of zones.values()) {
      expect([15, 16], zone).toContain(awakeIn(zone).length);
    }
  });
});

describe('summer time holds from its instant on', () => {
  test.each<[string, string, number, boolean]>([
    ['America/New_York', '2026-03-07', 11, false],
    ['America/New_York', '2026-03-08', 11, true],
    ['America/New_York', '2026-03-08', 3, true],
    ['America/New_York', '2026-03-09', 3, false],
    ['America/New_York', '2026-10-31', 11, true],
    ['America/New_York', '2026-11-01', 11, false],
    ['Europe/London', '2026-03-28', 6, false],
    ['Europe/London', '2026-03-29', 6, true],
    ['Australia/Sydney', '2026-04-03', 20, true],
    ['Australia/Sydney', '2026-04-04', 20, false],
  ])('%s on %s at %d:00 UTC: %s', (zone, date, hour, isAwake) => {
    expect(awakeIn(zone, date).includes(hour)).toBe(isAwake);
  });
});

describe('an audience counts by its gross, and each of its zones by its weight', () => {
  const parts = audienceParts([
    { id: 'small', grossUsd: 100, zones: { UTC: 1 } },
    { id: 'large', grossUsd: 300, zones: { 'America/New_York': 0.2, 'Asia/Tokyo': 0.8 } },
  ]);
  const hours = hoursOf(DATE, parts);

  test('the largest part first', () => {
    expect(parts.map(({ territory, zone }) => [territory, zone])).toEqual([
      ['large', 'Asia/Tokyo'],
      ['small', 'UTC'],
      ['large', 'America/New_York'],
    ]);
    [60, 25, 15].forEach((share, index) => {
      expect(parts[index]?.sharePercent).toBeCloseTo(share, 10);
    });
  });

  // New York from 12:00 to 04:00 UTC, Tokyo from 22:00 to 14:00, UTC from 07:00 to 23:00.
  test.each<[readonly number[], number, number, readonly string[]]>([
    [[12, 13, 22], 100, 1, []],
    [[7, 8, 9, 10, 11], 85, 4, ['America/New_York']],
    [[0, 1, 2, 3, 23], 75, 9, ['UTC']],
    [[4, 5, 6], 60, 14, ['UTC', 'America/New_York']],
    [[14, 15, 16, 17, 18, 19, 20, 21], 40, 17, ['Asia/Tokyo']],
  ])('the hours %j find %d %% awake and share rank %d', (equal, percent, rank, asleep) => {
    for (const hour of equal) {
      expect(hours[hour]?.awakePercent).toBe(percent);
      expect(hours[hour]?.rank).toBe(rank);
      expect(hours[hour]?.asleep.map(({ zone }) => zone)).toEqual(asleep);
    }
  });

  test('the best come first, equals in the order of the day', () => {
    const order = byRank(hours).map(({ startMs }) => new Date(startMs).getUTCHours());
    expect(order).toEqual([
      ...[12, 13, 22, 7, 8, 9, 10, 11, 0, 1, 2, 3, 23],
      ...[4, 5, 6, 14, 15, 16, 17, 18, 19, 20, 21],
    ]);
  });
});

describe('where an hour stands', () => {
  const hours = (...audiences: readonly Audience[]) => hoursOf(DATE, audienceParts(audiences));
  const starts = (list: readonly { readonly startMs: number }[]) =>
    list.map(({ startMs }) => new Date(startMs).getUTCHours());
  // New York is awake from 12:00 to 04:00 UTC, Tokyo from 22:00 to 14:00; both from 12 to 13 and from 22 to 03.
  const both = hours(audience({ 'America/New_York': 1 }), audience({ 'Asia/Tokyo': 1 }));
  // Chicago begins an hour later than New York, Paris has its night from 22:00 to 06:00 UTC.
  const four = hours(
    audience({ 'America/New_York': 1 }, 300),
    audience({ 'Asia/Tokyo': 1 }, 200),
    audience({ 'Europe/Paris': 0.5, 'America/Chicago': 0.5 }, 100),
  );

  test('first, with those that come next', () => {
    const found = standingAt(four, at(13));
    expect(found?.hour.startMs).toBe(at(13));
    expect(found?.standing.kind).toBe('first');
    expect(found?.standing.kind === 'first' && starts(found.standing.next)).toEqual([
      0, 1, 2, 3, 12, 22, 23,
    ]);
  });

  test('tied with others', () => {
    const found = standingAt(both, at(12));
    expect(found?.standing.kind === 'tied' && starts(found.standing.others)).toEqual([
      0, 1, 2, 3, 13, 22, 23,
    ]);
  });

  test('behind the best', () => {
    const found = standingAt(both, at(14));
    expect(found?.standing.kind === 'behind' && starts(found.standing.best)).toEqual([
      0, 1, 2, 3, 12, 13, 22, 23,
    ]);
  });

  test.each([
    ['its first millisecond', at(13), 13],
    ['its last', at(13, 59, 59, 999), 13],
    ['the first of the next', at(14), 14],
    ['the last of the day', at(23, 59, 59, 999), 23],
  ])('an instant belongs to its hour: %s', (_, ms, hour) => {
    expect(standingAt(both, ms)?.hour.startMs).toBe(at(hour));
  });

  test.each([
    ['the day before', at(0) - 1],
    ['the next day', at(24)],
  ])('an instant of another day to none: %s', (_, ms) => {
    expect(standingAt(both, ms)).toBeUndefined();
  });
});

describe('whatever the audiences', () => {
  const ZONES = ['Asia/Shanghai', 'Europe/Paris', 'America/Chicago', 'Asia/Kolkata', 'UTC'];
  const audiences = fc.array(
    fc
      .record({
        grossUsd: fc.integer({ min: 1, max: 1e9 }),
        weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }),
      })
      .map(({ grossUsd, weights }) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        return audience(
          Object.fromEntries(weights.map((weight, index) => [ZONES[index] ?? 'UTC', weight / sum])),
          grossUsd,
        );
      }),
    { minLength: 1, maxLength: 12 },
  );
  const dates = fc
    .integer({ min: 0, max: 3650 })
    .map((day) => new Date(Date.UTC(2020, 0, 1 + day)).toISOString().slice(0, 10));

  test('their parts make up the whole', () => {
    fc.assert(
      fc.property(audiences, (all) => {
        const sum = audienceParts(all).reduce((before, part) => before + part.sharePercent, 0);
        expect(sum).toBeCloseTo(100, 6);
      }),
    );
  });

  test('an hour finds none, all or a part of them awake, and the others not', () => {
    fc.assert(
      fc.property(audiences, dates, (all, date) => {
        const hours = hoursOf(date, audienceParts(all));
        expect(hours).toHaveLength(24);
        expect(Math.min(...hours.map(({ rank }) => rank))).toBe(1);
        for (const { awakePercent, asleep } of hours) {
          expect(awakePercent).toBeGreaterThanOrEqual(0);
          expect(awakePercent).toBeLessThanOrEqual(100);
          const rest = asleep.reduce((sum, part) => sum + part.sharePercent, 0);
          expect(awakePercent + rest).toBeCloseTo(100, 3);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('the order in which they are named changes no rank', () => {
    fc.assert(
      fc.property(audiences, (all) => {
        const ranks = (list: readonly Audience[]) =>
          hoursOf(DATE, audienceParts(list)).map(({ rank }) => rank);
        expect(ranks(all.toReversed())).toEqual(ranks(all));
      }),
      { numRuns: 8 },
    );
  });
});
