import { describe, expect, test } from 'vitest';
import { UTC } from '../../src/domain/zone';
import { clockOf } from '../../src/domain/zone-rules';
import { dayText } from '../../src/i18n/day';
import { conventionsFor, conventionsOf, hourText, shortDate } from '../../src/i18n/hour';
import { dateSpanText } from '../../src/i18n/partial-date';
import { t, tPlural } from '../../src/i18n/words';

const words = {
  'a.plain': 'Plain',
  'a.value': '{time} in {city}',
  'a.days.one': 'day',
  'a.days.other': 'days',
};

describe('words take their values where they name them', () => {
  test('said', () => {
    expect(t(words, 'a.plain')).toBe('Plain');
    expect(t(words, 'a.value', { city: 'Tokyo', time: '22:00' })).toBe('22:00 in Tokyo');
    expect(t(words, 'a.value', { city: '{time}', time: '$&' })).toBe('$& in {time}');
  });

  test('a value or words that are missing are an error, not a gap', () => {
    expect(() => t(words, 'a.value', { city: 'Tokyo' })).toThrow('a.value names {time}');
    expect(() => t<string>(words, 'a.none')).toThrow('no words under a.none');
  });

  test.each([
    [0, 'days'],
    [1, 'day'],
    [2, 'days'],
    [100, 'days'],
  ])('English says %i %s', (count, expected) => {
    expect(tPlural(words, 'en', 'a.days', count)).toBe(expected);
  });

  test('Arabic asks for each of its six forms', () => {
    const forms = Object.fromEntries(
      ['zero', 'one', 'two', 'few', 'many', 'other'].map((category) => [`d.${category}`, category]),
    );
    expect([0, 1, 2, 3, 11, 100].map((count) => tPlural(forms, 'ar', 'd', count))).toEqual([
      'zero',
      'one',
      'two',
      'few',
      'many',
      'other',
    ]);
  });
});

describe('a visitor reads the page’s language with their own habits', () => {
  test.each<[string, readonly string[], string, boolean]>([
    ['an American', ['en-US', 'en'], 'en-US', true],
    ['a Briton', ['en-GB'], 'en-GB', false],
    ['an American who wants 24 hours', ['en-US-u-hc-h23'], 'en-US', false],
    ['a German on an English page', ['de-DE', 'de', 'en'], 'en-GB', false],
    ['a German who also reads American English', ['de-DE', 'en-US'], 'en-US', false],
    ['a Frenchwoman on an English page', ['fr-FR'], 'en-GB', false],
    ['no preference known', [], 'en-GB', false],
    ['tags that are none', ['not a tag', '', 'en_US'], 'en-GB', false],
  ])('%s', (_, preferred, locale, hour12) => {
    const conventions = conventionsFor(conventionsOf('en-GB'), preferred);
    expect(new Intl.Locale(conventions.locale).baseName).toBe(locale);
    expect(conventions.hour12).toBe(hour12);
  });
});

describe('calendar, digits and 12 or 24 hours of a page are what its build says, whatever a browser’s data say', () => {
  const NOON = Date.UTC(2026, 11, 5, 12);

  test.each<[string, string, string]>([
    ['a browser that writes ar in Arabic-Indic digits', 'ar', 'latn'],
    ['one that writes ar in Latin digits', 'ar', 'arab'],
    ['one that writes bn in Bengali digits', 'bn', 'latn'],
    ['one that writes th in the Buddhist calendar', 'th', 'thai'],
  ])('%s', (_, lang, digits) => {
    for (const hour12 of [true, false]) {
      const page = { locale: `${lang}-u-ca-gregory-nu-${digits}`, hour12 };
      const conventions = conventionsFor(page, [lang]);
      expect(conventions.hour12).toBe(hour12);
      const { date, time } = hourText({ startMs: NOON, endMs: NOON }, UTC, conventions);
      const wanted = new Intl.NumberFormat(`en-u-nu-${digits}`, { useGrouping: false });
      expect(date).toContain(wanted.format(2026));
      expect(time).toContain(wanted.format(12));
    }
  });

  test('a build sends all of them', () => {
    expect(conventionsOf('ar')).toEqual({ locale: 'ar-u-ca-gregory-nu-latn', hour12: true });
    expect(conventionsOf('fa')).toEqual({ locale: 'fa-u-ca-gregory-nu-arabext', hour12: false });
  });
});

describe('the digits of a page are not mixed with those of a visitor’s country', () => {
  test.each([
    ['ar', ['ar-EG'], 'ar-EG', '12'],
    ['ar', ['ar-MA'], 'ar-MA', '12'],
    ['en-GB', ['en-IN'], 'en-IN', '12'],
    ['fa', ['fa-IR-u-nu-latn'], 'fa-IR', '۱۲'],
  ])('a page in %s read by %j', (page, preferred, locale, twelve) => {
    const conventions = conventionsFor(conventionsOf(page), preferred);
    expect(new Intl.Locale(conventions.locale).baseName).toBe(locale);
    expect(new Intl.NumberFormat(conventions.locale).format(12)).toBe(twelve);
  });
});

describe('an hour is written as its zone’s clocks show it', () => {
  const hour = (startMs: number) => ({ startMs, endMs: startMs + 3_600_000 });
  const NEXT = hour(Date.UTC(2026, 11, 5, 13));

  test.each([
    ['UTC', 'Saturday, 5 December 2026', '13:00–14:00'],
    ['Asia/Kathmandu', 'Saturday, 5 December 2026', '18:45–19:45'],
    ['Australia/Lord_Howe', 'Sunday, 6 December 2026', '00:00–01:00'],
    ['Pacific/Chatham', 'Sunday, 6 December 2026', '02:45–03:45'],
    ['Pacific/Kiritimati', 'Sunday, 6 December 2026', '03:00–04:00'],
    ['America/St_Johns', 'Saturday, 5 December 2026', '09:30–10:30'],
    ['America/Los_Angeles', 'Saturday, 5 December 2026', '05:00–06:00'],
    ['Asia/Tokyo', 'Saturday, 5 December 2026', '22:00–23:00'],
  ])('%s', (zone, date, time) => {
    expect(hourText(NEXT, clockOf(zone), conventionsOf('en-GB'))).toMatchObject({ date, time });
  });

  test('midnight is 00:00, never 24:00', () => {
    for (const locale of ['en-US', 'ko', 'ar', 'hi', 'en-GB', 'ja']) {
      const { start } = hourText(NEXT, clockOf('Australia/Sydney'), { locale, hour12: false });
      expect(start, locale).not.toMatch(/24|٢٤/);
    }
  });

  test('with a.m. and p.m. for those who are used to them', () => {
    expect(hourText(NEXT, clockOf('Asia/Tokyo'), conventionsOf('en-US')).start).toMatch(
      /^10:00\sPM$/,
    );
  });

  test('always in the Gregorian calendar', () => {
    for (const locale of ['fa', 'ar-SA', 'th']) {
      const { date } = hourText(NEXT, UTC, conventionsOf(`${locale}-u-nu-latn`));
      expect(date, locale).toContain('2026');
    }
  });

  test('short in a table', () => {
    expect(shortDate(NEXT.startMs, clockOf('Pacific/Chatham'), conventionsOf('en-GB'))).toBe(
      'Sun 6 Dec',
    );
  });
});

describe('times and dates as each language’s own press has them, where Intl differs', () => {
  const [FIRST, SATURDAY] = [Date.UTC(2026, 1, 1, 13), Date.UTC(2026, 11, 5, 13)];
  const hour = (startMs: number) => ({ startMs, endMs: startMs + 3_600_000 });

  test.each([
    ['ja', '13:00〜14:00'],
    ['ko-u-hc-h23', '13:00~14:00'],
    ['zh-Hant-u-hc-h23', '13:00–14:00'],
    ['zh-Hans', '13:00–14:00'],
    ['de', '13:00–14:00'],
  ])('times in %s', (locale, time) => {
    expect(hourText(hour(SATURDAY), UTC, conventionsOf(locale)).time).toBe(time);
  });

  test.each([
    ['zh-Hant-u-hc-h23', ['zh-TW'], false],
    ['zh-Hant-u-hc-h23', ['en-US'], true],
    ['ko-u-hc-h23', ['ko-KR', 'en'], false],
    ['en-GB', ['en-US'], true],
  ])('a page of %s read by %j has 12 hours: %s', (page, preferred, hour12) => {
    expect(conventionsFor(conventionsOf(page), preferred).hour12).toBe(hour12);
  });

  test('the first of a month in French, and no other day', () => {
    expect(dayText('2026-02-01', 'fr')).toBe('1er février 2026');
    expect(dayText('2026-02-11', 'fr')).toBe('11 février 2026');
    expect(dayText('2026-02-01', 'fr', 'month')).toBe('février 2026');
    expect(hourText(hour(FIRST), UTC, conventionsOf('fr')).date).toBe('dimanche 1er février 2026');
  });

  test('a weekday in brackets of full width in Japanese', () => {
    expect(shortDate(SATURDAY, UTC, conventionsOf('ja'))).toBe('12月5日（土）');
    expect(shortDate(SATURDAY, UTC, conventionsOf('ko'))).toMatch(/ \(토\)$/);
  });

  test.each<[string, string, string, string]>([
    ['zh-Hant', '2020-01-07', '2020-01-09', '2020年1月7日至9日'],
    ['zh-Hans', '2020-01-07', '2020-02-09', '2020年1月7日至2月9日'],
    ['zh-Hans', '2019-12-07', '2020-02-09', '2019年12月7日至2020年2月9日'],
    ['zh-Hans', '2019-11', '2019-12', '2019年11月至12月'],
    ['ja', '2020-01', '2020-02', '2020年1月〜2月'],
    ['ja', '2019', '2020', '2019年〜2020年'],
    ['ko', '2020-01-07', '2020-01-09', '2020년 1월 7일~9일'],
    ['it', '2020-01-07', '2020-01-09', '7–9 gennaio 2020'],
    ['de', '2020-01-07', '2020-01-09', '7.–9. Januar 2020'],
  ])('a span in %s: %s, %s', (locale, date, end, text) => {
    expect(dateSpanText(date, end, locale)).toBe(text);
  });
});

test('a day is written without regard to where it is read', () => {
  expect(dayText('2025-11-18', 'en-GB')).toBe('18 November 2025');
  expect(dayText('2025-12-01', 'en-GB', 'month')).toBe('December 2025');
});
