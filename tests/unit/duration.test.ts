import { describe, expect, test } from 'vitest';
import { durationText } from '../../src/i18n/duration';

describe('a duration is written in its greatest unit, to two digits', () => {
  test.each([
    [3_000, '3 seconds'],
    [40_400, '40 seconds'],
    [59_499, '59 seconds'],
    [59_500, '1 minute'],
    [90_000, '1.5 minutes'],
    [240_000, '4 minutes'],
    [3_599_499, '60 minutes'],
    [3_599_500, '1 hour'],
    [3 * 3_600_000, '3 hours'],
    [5.5 * 3_600_000, '5.5 hours'],
    [86_399_499, '24 hours'],
    [86_399_500, '1 day'],
    [2 * 86_400_000, '2 days'],
    [20_000 * 86_400_000, '20,000 days'],
  ])('%i ms', (ms, text) => {
    expect(durationText(ms, 'en-US')).toBe(text);
  });

  test.each([
    ['en-GB', '4 minutes'],
    ['de', '4 Minuten'],
    ['ja', '4分'],
    ['ar-EG', '٤ دقائق'],
  ])('in %s', (locale, text) => {
    expect(durationText(240_000, locale)).toBe(text);
  });
});
