import { describe, expect, test } from 'vitest';
import { publishedMs } from '../../src/domain/feed-date';

const NOW = '2026-11-27T09:30:00Z';
const dated = (date: string, now = NOW): string =>
  new Date(publishedMs(date, Date.parse(now))).toISOString();

test.each([
  ['a day', '2019-02-14', '2019-02-14T12:00:00.000Z'],
  ['a month, by its last day', '2019-02', '2019-02-28T12:00:00.000Z'],
  ['a leap month', '2020-02', '2020-02-29T12:00:00.000Z'],
  ['a year, by its last day', '2022', '2022-12-31T12:00:00.000Z'],
  ['a month that is not over, by its first day', '2026-11', '2026-11-01T12:00:00.000Z'],
  ['a year that is not over, by its first day', '2026', '2026-01-01T12:00:00.000Z'],
  ['today before noon, by when it began', '2026-11-27', '2026-11-26T10:00:00.000Z'],
  ['a day that has begun in the east alone', '2026-11-28', '2026-11-27T10:00:00.000Z'],
])('%s', (_, date, expected) => {
  expect(dated(date, date === '2026-11-28' ? '2026-11-27T11:00:00Z' : NOW)).toBe(expected);
});

describe('whenever it is built', () => {
  test.each(['2026-11-27', '2026-11', '2026', '2019'])('%s is not in the future', (date) => {
    for (let hour = 0; hour < 24 * 40; hour++) {
      const now = Date.parse('2026-11-27T00:00:00Z') + hour * 3_600_000;
      expect(publishedMs(date, now)).toBeLessThanOrEqual(now);
    }
  });

  test.each(['2026-11-27', '2026-11', '2026'])('%s changes once, as it is over', (date) => {
    const days = new Set<number>();
    for (let hour = 0; hour < 24 * 40; hour++) {
      days.add(publishedMs(date, Date.parse('2026-11-27T00:00:00Z') + hour * 3_600_000));
    }
    expect(days.size).toBe(2);
  });
});
