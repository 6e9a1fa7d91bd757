import { describe, expect, test } from 'vitest';
import {
  cityOf,
  dayShift,
  isSameZone,
  minutesOf,
  minutesText,
  canonicalZone,
  zoneName,
} from '../../src/domain/zone';
import { clockOf } from '../../src/domain/zone-rules';
import { factsOf } from '../site/facts';

const HOUR_MS = Date.UTC(2026, 11, 5, 13);

describe('a zone is known by its city’s name or as UTC', () => {
  test.each([
    ['Europe/London', 'Europe/London'],
    ['europe/london', 'Europe/London'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['etc/gmt', 'UTC'],
    ['America/Port-au-Prince', 'America/Port-au-Prince'],
    ['America/Argentina/Ushuaia', 'America/Argentina/Ushuaia'],
  ])('%s', (text, zone) => {
    expect(canonicalZone(text)).toBe(zone);
  });

  test.each([
    'EST',
    'PST',
    'PST8PDT',
    'Etc/GMT+5',
    'GMT+1',
    '+05:30',
    'Mars/Zalem',
    'Europe/London ',
    '../../etc',
    '<script>alert(1)</script>',
    '',
    'a'.repeat(10_000),
    `a/${'a'.repeat(10_000)}`,
  ])('not “%s”', (text) => {
    expect(canonicalZone(text)).toBeUndefined();
  });

  test('every zone the runtime lists is known and has a city', () => {
    const zones = Intl.supportedValuesOf('timeZone').filter(
      (zone) => !zone.startsWith('Etc/') && zone !== 'UTC',
    );
    expect(zones.length).toBeGreaterThan(400);
    for (const zone of zones) {
      expect(canonicalZone(zone), zone).toBeDefined();
      expect(cityOf(zone), zone).toBeTruthy();
    }
  });
});

describe('a zone is called by its city, as it is spelt today', () => {
  test.each([
    ['America/Los_Angeles', 'Los Angeles'],
    ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
    ['Asia/Calcutta', 'Kolkata'],
    ['Asia/Kolkata', 'Kolkata'],
    ['Asia/Katmandu', 'Kathmandu'],
    ['Europe/Kiev', 'Kyiv'],
    ['Asia/Saigon', 'Ho Chi Minh'],
    ['UTC', undefined],
    ['Etc/GMT-3', undefined],
  ])('%s', (zone, city) => {
    expect(cityOf(zone)).toBe(city);
  });
});

describe('a zone is the same by an older name', () => {
  test.each([
    ['Asia/Calcutta', 'Asia/Kolkata', true],
    ['Europe/Kiev', 'Europe/Kyiv', true],
    ['America/Buenos_Aires', 'America/Argentina/Buenos_Aires', true],
    ['UTC', 'UTC', true],
    ['UTC', 'Europe/London', false],
    ['Europe/London', 'Europe/Dublin', false],
    ['America/Cuiaba', 'America/La_Paz', false],
  ])('%s, %s: %s', (a, b, isSame) => {
    expect(isSameZone(a, b)).toBe(isSame);
  });

  test('whatever this runtime calls the zone of a place, it is found by that', () => {
    for (const { zone } of factsOf.places())
      expect(isSameZone(zone, canonicalZone(zone) ?? ''), zone).toBe(true);
  });

  test('no two zones are taken for one', () => {
    const zones = Intl.supportedValuesOf('timeZone');
    expect(new Set(zones.map((zone) => cityOf(zone) ?? zone)).size).toBe(zones.length);
  });
});

describe('the day is marked where it differs from UTC’s', () => {
  test.each([
    ['Pacific/Kiritimati', HOUR_MS, 1],
    ['Pacific/Chatham', HOUR_MS, 1],
    ['Australia/Sydney', HOUR_MS, 1],
    ['Asia/Tokyo', HOUR_MS, 0],
    ['UTC', HOUR_MS, 0],
    ['America/Los_Angeles', HOUR_MS, 0],
    ['America/Los_Angeles', Date.UTC(2026, 11, 5, 7, 59), -1],
    ['America/Los_Angeles', Date.UTC(2026, 11, 5, 8), 0],
    ['Asia/Tokyo', Date.UTC(2026, 11, 5, 14, 59), 0],
    ['Asia/Tokyo', Date.UTC(2026, 11, 5, 15), 1],
    ['Pacific/Pago_Pago', Date.UTC(2027, 0, 1, 5), -1],
    ['Pacific/Kiritimati', Date.UTC(2026, 11, 31, 13), 1],
  ])('%s at %i', (zone, ms, shift) => {
    expect(dayShift(ms, clockOf(zone))).toBe(shift);
  });
});

describe('an offset is read as it was written', () => {
  test.each([-720, -210, -60, -30, 0, 30, 60, 345, 630, 840])('%i', (minutes) => {
    expect(minutesOf(minutesText(minutes))).toBe(minutes);
    expect(minutesOf(minutesText(minutes).toLowerCase())).toBe(minutes);
  });
  test.each(['', 'utc+', 'utc9', 'gmt+9', 'utc+9:', 'x utc+9', 'morning'])('not “%s”', (text) => {
    expect(minutesOf(text)).toBeUndefined();
  });
});

test.each([
  [0, 'UTC'],
  [345, 'UTC+5:45'],
  [180, 'UTC+3'],
  [-210, 'UTC-3:30'],
])('%i minutes ahead of UTC are written %s', (minutes, text) => {
  expect(minutesText(minutes)).toBe(text);
});

describe('a zone is called by its name in the reader’s language, in summer as in winter', () => {
  test.each([
    ['America/Chicago', 'ja', '米国中部時間'],
    ['Asia/Calcutta', 'ja', 'インド標準時'],
    ['Asia/Tokyo', 'de', 'Japanische Normalzeit'],
    ['America/New_York', 'ar', 'التوقيت الشرقي لأمريكا الشمالية'],
  ])('%s in %s', (zone, lang, name) => {
    expect(zoneName(zone, lang)).toBe(name);
  });
});
