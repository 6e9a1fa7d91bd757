import { describe, expect, test } from 'vitest';
import { howFarText } from '../../src/i18n/how-far';

const START = Date.UTC(2026, 11, 5, 13);
const WAVE = { id: 'next', startMs: START, endMs: START + 3_600_000 };
const WORDS = { 'when.begins': 'in {left}', 'when.live': 'now', 'when.over': 'over' };
const [SECOND, MINUTE, HOUR, DAY] = [1_000, 60_000, 3_600_000, 86_400_000];

describe('how far the hour is, in the two largest units there are', () => {
  test.each([
    [-1000 * DAY, 'in 1,000 days'],
    [-100 * DAY - HOUR, 'in 100 days, 1 hour'],
    [-12 * DAY - 18 * HOUR - 59 * MINUTE, 'in 12 days, 18 hours'],
    [-DAY - 59 * MINUTE, 'in 1 day'],
    [-DAY, 'in 1 day'],
    [-DAY + SECOND, 'in 23 hours, 59 minutes'],
    [-HOUR - 61 * SECOND, 'in 1 hour, 1 minute'],
    [-HOUR, 'in 1 hour'],
    [-HOUR + 1, 'in 1 hour'],
    [-HOUR + SECOND, 'in 59 minutes, 59 seconds'],
    [-MINUTE, 'in 1 minute'],
    [-SECOND, 'in 1 second'],
    [-1, 'in 1 second'],
    [0, 'now'],
    [HOUR - 1, 'now'],
    [HOUR, 'over'],
    [400 * DAY, 'over'],
  ])('%i ms from its start', (ms, text) => {
    expect(howFarText(WAVE, START + ms, WORDS, 'en-GB')).toBe(text);
  });

  test.each([
    ['de', 'in 12 Tage, 18 Stunden'],
    ['ja', 'in 12日18時間'],
    ['ko', 'in 12일 18시간'],
    ['zh-Hant', 'in 12天18小時'],
    ['ar-u-nu-latn', 'in 12 يومًا و18 ساعة'],
  ])('in %s', (locale, text) => {
    expect(howFarText(WAVE, START - 12 * DAY - 18 * HOUR, WORDS, locale)).toBe(text);
  });
});
