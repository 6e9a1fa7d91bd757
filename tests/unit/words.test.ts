import { describe, expect, test } from 'vitest';
import { UTC } from '../../src/domain/zone';
import { clockOf } from '../../src/domain/zone-rules';
import { dayText } from '../../src/i18n/day';
import { conventionsFor, conventionsOf, hourText, shortDate } from '../../src/i18n/hour';
import { sourceLabel } from '../../src/i18n/source';
import { say, sayPlural } from '../../src/i18n/words';

const words = {
  'a.plain': 'Plain',
  'a.value': '{time} in {city}',
  'a.days.one': 'day',
  'a.days.other': 'days',
};

describe('words take their values where they name them', () => {
  test('said', () => {
    expect(say(words, 'a.plain')).toBe('Plain');
    expect(say(words, 'a.value', { city: 'Tokyo', time: '22:00' })).toBe('22:00 in Tokyo');
    expect(say(words, 'a.value', { city: '{time}', time: '$&' })).toBe('$& in {time}');
  });

  test('a value or words that are missing are an error, not a gap', () => {
    expect(() => say(words, 'a.value', { city: 'Tokyo' })).toThrow('a.value names {time}');
    expect(() => say<string>(words, 'a.none')).toThrow('no words under a.none');
  });

  test.each([
    [0, 'days'],
    [1, 'day'],
    [2, 'days'],
    [100, 'days'],
  ])('English says %i %s', (count, expected) => {
    expect(sayPlural(words, 'en', 'a.days', count)).toBe(expected);
  });

  test('Arabic asks for each of its six forms', () => {
    const forms = Object.fromEntries(
      ['zero', 'one', 'two', 'few', 'many', 'other'].map((category) => [`d.${category}`, category]),
    );
    expect([0, 1, 2, 3, 11, 100].map((count) => sayPlural(forms, 'ar', 'd', count))).toEqual([
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
    ['a German on an English page', ['de-DE', 'de', 'en'], 'en-GB', false],
    ['a German who also reads American English', ['de-DE', 'en-US'], 'en-US', false],
    ['a Frenchwoman on an English page', ['fr-FR'], 'en-GB', false],
    ['no preference known', [], 'en-GB', false],
    ['tags that are none', ['not a tag', '', 'en_US'], 'en-GB', false],
  ])('%s', (_, preferred, locale, hour12) => {
    expect(conventionsFor('en-GB', preferred)).toEqual({ locale, hour12 });
  });
});

describe('the digits of a page are not mixed with those of a visitor’s country', () => {
  test.each([
    ['ar', ['ar-EG'], 'ar-EG-u-nu-latn', '١٢'],
    ['ar', ['ar-MA'], 'ar-MA', '١٢'],
    ['en-GB', ['en-IN'], 'en-IN', '١٢'],
  ])('a page in %s read by %j', (page, preferred, locale, mixed) => {
    const conventions = conventionsFor(page, preferred);
    expect(conventions.locale).toBe(locale);
    expect(new Intl.NumberFormat(conventions.locale).format(12)).not.toBe(mixed);
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
      const { date } = hourText(NEXT, UTC, { locale: `${locale}-u-nu-latn`, hour12: false });
      expect(date, locale).toContain('2026');
    }
  });

  test('short in a table', () => {
    expect(shortDate(NEXT.startMs, clockOf('Pacific/Chatham'), conventionsOf('en-GB'))).toBe(
      'Sun 6 Dec',
    );
  });
});

test('a day is written without regard to where it is read', () => {
  expect(dayText('2025-11-18', 'en-GB')).toBe('18 November 2025');
  expect(dayText('2025-12-01', 'en-GB', 'month')).toBe('December 2025');
});

test('a source is named by its publisher, and its day where it is known', () => {
  const names = { 'source.dated': '{publisher}, {date}' };
  expect(sourceLabel(names, { publisher: 'Looper', date: '2025-12-28' }, 'en-GB')).toBe(
    'Looper, 28 December 2025',
  );
  expect(sourceLabel(names, { publisher: 'Looper' }, 'en-GB')).toBe('Looper');
});
