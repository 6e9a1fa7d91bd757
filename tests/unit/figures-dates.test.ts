import { describe, expect, it } from 'vitest';
import {
  firstDay,
  startsAfter,
  isPartialDate,
  lastDay,
  precisionOf,
} from '../../src/domain/partial-date';
import { dateSpanText, partialDateText } from '../../src/i18n/partial-date';

describe('a date as exactly as it is known', () => {
  it.each([
    ['2019', true],
    ['2019-02', true],
    ['2019-02-14', true],
    ['2020-02-29', true],
    ['2019-02-29', false],
    ['2019-02-30', false],
    ['2019-13', false],
    ['2019-00', false],
    ['2019-2-14', false],
    ['19', false],
    ['2019-02-14T00:00', false],
    ['', false],
  ])('%j: %s', (text, right) => {
    expect(isPartialDate(text)).toBe(right);
  });

  it.each([
    ['2019', 'year', '2019-01-01', '2019-12-31'],
    ['2019-02', 'month', '2019-02-01', '2019-02-28'],
    ['2020-02', 'month', '2020-02-01', '2020-02-29'],
    ['2019-12', 'month', '2019-12-01', '2019-12-31'],
    ['2019-02-14', 'day', '2019-02-14', '2019-02-14'],
  ])('%s is known to the %s: from %s to %s', (date, precision, first, last) => {
    expect([precisionOf(date), firstDay(date), lastDay(date)]).toEqual([precision, first, last]);
  });

  it.each([
    // The 15th begins on the Line Islands at 10:00 UTC on the 14th.
    ['2026-11-15', '2026-11-14T09:59:59Z', true],
    ['2026-11-15', '2026-11-14T10:00:00Z', false],
    ['2026-11-14', '2026-11-14T00:00:00Z', false],
    ['2026-12', '2026-11-14T00:00:00Z', true],
    ['2026', '2026-11-14T00:00:00Z', false],
    ['2027', '2026-11-14T00:00:00Z', true],
  ])('%s seen from %s lies ahead: %s', (date, now, right) => {
    expect(startsAfter(date, Date.parse(now))).toBe(right);
  });

  it.each([
    ['2019', '2019'],
    ['2019-02', 'February 2019'],
    ['2019-02-14', '14 February 2019'],
  ])('%s reads %s', (date, text) => {
    expect(partialDateText(date, 'en-GB')).toBe(text);
  });

  it.each([
    ['2020-06-01', '2020-06-07', /^1.{1,3}7 June 2020$/],
    ['2020-06-28', '2020-07-02', /^28 June.+2 July 2020$/],
    ['2020-06', '2020-07-02', /^June.+July 2020$/],
    ['2022', '2023', /^2022.{1,3}2023$/],
    ['2020-06-01', undefined, /^1 June 2020$/],
  ])('%s to %s reads %s', (date, end, text) => {
    expect(dateSpanText(date, end, 'en-GB')).toMatch(text);
  });
});
