import { describe, expect, test } from 'vitest';
import { type Audience, audienceParts, hoursOf, standingAt } from '../../src/domain/awake';
import { awakeTexts } from '../../src/i18n/awake';
import type { Locale } from '../../src/locales';

const WORDS = {
  'figure.usdShort': '${number}',
  'figure.usd.other': '${number}',
  'figure.multiple': '{number}×',
  'awake.first': '{date} {time} {share} first, then {next} {nextShare}',
  'awake.tied': '{date} {time} {share} like {others}',
  'awake.behind': '{date} {time} {share} behind {best} {bestShare}',
  'awake.out': '{time} not in {places}',
  'awake.place': '{place} ({time})',
  'awake.meaning': '{from} to {to}',
  'awake.part': '{place} {share}',
  'awake.splitOurs': '{territory}, ours: {parts}',
  'awake.splitSourced': '{territory}: {parts}',
};
const ENGLISH: Locale = { lang: 'en', label: '', dir: 'ltr', conventions: 'en-GB' };
const GERMAN: Locale = { lang: 'de', label: '', dir: 'ltr', conventions: 'de-DE' };

const DATE = '2026-12-05';
const audience = (zone: string, grossUsd: number): Audience => ({
  id: zone,
  grossUsd,
  zones: { [zone]: 1 },
});
const hours = hoursOf(
  DATE,
  audienceParts([
    audience('Asia/Tokyo', 500),
    audience('America/New_York', 300),
    audience('America/Chicago', 150),
    audience('Europe/Paris', 50),
  ]),
);
const alone = hoursOf(DATE, audienceParts([audience('Asia/Tokyo', 1)]));

const standing = (of: typeof hours, hour: number, locale = ENGLISH): string => {
  const found = standingAt(of, Date.UTC(2026, 11, 5, hour));
  return found ? awakeTexts(WORDS, locale).standing(DATE, found.hour, found.standing) : '';
};

describe('where an hour stands is said as it is', () => {
  test.each([
    ['first', hours, 13, /^5 December 2026 13:00 100% first, then 00:00, .* and 23:00 95%$/],
    ['behind', hours, 14, /^5 December 2026 14:00 50% behind 13:00 100%$/],
    ['tied', alone, 13, /^5 December 2026 13:00 100% like 00:00, .* and 23:00$/],
  ])('%s', (_, of, hour, said) => {
    expect(standing(of, hour)).toMatch(said);
  });

  test('in the conventions of a language', () => {
    expect(standing(hours, 14, GERMAN)).toBe(
      '5. Dezember 2026 14:00 50\u00a0% behind 13:00 100\u00a0%',
    );
  });
});

describe('whom it leaves out', () => {
  const { leftOut, asleep } = awakeTexts(WORDS, ENGLISH);
  test.each([
    [13, undefined, ''],
    [14, '14:00 not in Tokyo (23:00)', 'Tokyo'],
    [11, '11:00 not in New York (06:00) and Chicago (05:00)', 'New York and Chicago'],
  ])('at %d:00', (hour, said, places) => {
    const found = hours[hour];
    expect(found && leftOut(found)).toBe(said);
    expect(found && asleep(found)).toBe(places);
  });
});

test('UTC has 24 hours, where places have a.m. and p.m.', () => {
  const { leftOut, meaning, start } = awakeTexts(WORDS, { ...ENGLISH, conventions: 'en-US' });
  const found = hours[14];
  expect(found && start(found)).toBe('14:00');
  expect(found && leftOut(found)).toMatch(/^14:00 not in Tokyo \(11:00\sPM\)$/);
  expect(meaning()).toMatch(/^7:00\sAM to 11:00\sPM$/);
});

test('what the count takes for granted', () => {
  const english = awakeTexts(WORDS, ENGLISH);
  expect(english.meaning()).toBe('07:00 to 23:00');
  const zones = { 'Europe/Moscow': 0.85, 'Asia/Vladivostok': 0.15 };
  expect(english.split('Russia', zones, true)).toBe('Russia, ours: Moscow 85% and Vladivostok 15%');
  expect(awakeTexts(WORDS, GERMAN).split('Russland', zones, false)).toBe(
    'Russland: Moskau 85\u00a0% und Wladiwostok 15\u00a0%',
  );
});
