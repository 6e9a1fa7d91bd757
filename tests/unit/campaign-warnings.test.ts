import { describe, expect, test } from 'vitest';
import { campaignWarnings } from '../../src/validation/campaign-warnings';

const START_MS = Date.parse('2026-12-05T13:00:00Z');
const DAY_MS = 24 * 3_600_000;
const HOUR = { id: 'a', startMs: START_MS, endMs: START_MS + 3_600_000 };
const accounts = ['DisneyStudios', '20thCentury'];
const contact = 'fans@example.org';

const warnings = (
  stated: { readonly seen: string; readonly contact?: string },
  nowMs = START_MS - 7 * DAY_MS,
  waves = [HOUR],
) => campaignWarnings({ accounts, ...stated }, waves, nowMs);

describe('whoever runs the site is told', () => {
  test('that nobody can write to them', () => {
    expect(warnings({ seen: '2026-11-20' })).toEqual([
      expect.stringMatching(
        /^content\/facts\/campaign\.yml: contact: found nothing; write a mail address or the https/,
      ),
    ]);
  });

  test.each([
    ['on the day after the last that is near enough', '2026-10-06', 0],
    ['on the last day that is not', '2026-10-05', 1],
    ['years ago', '2020-02-06', 1],
  ])('of accounts last seen %s before an hour', (_, seen, count) => {
    expect(warnings({ seen, contact })).toHaveLength(count);
  });

  test('which accounts to look for, and before which hour', () => {
    expect(warnings({ seen: '2020-02-06', contact })).toEqual([
      'content/facts/campaign.yml: seen: found "2020-02-06"; the hour of 2026-12-05 is near: look whether ' +
        '@DisneyStudios and @20thCentury are in use, and write the day on which you looked',
    ]);
  });

  test('of accounts only once looking is of use, and never without an hour to come', () => {
    const seen = '2020-02-06';
    expect(warnings({ seen, contact }, START_MS - 61 * DAY_MS)).toEqual([]);
    expect(warnings({ seen, contact }, START_MS - 60 * DAY_MS)).toHaveLength(1);
    expect(warnings({ seen, contact }, HOUR.endMs)).toEqual([]);
    expect(warnings({ seen, contact }, START_MS, [])).toEqual([]);
  });
});
