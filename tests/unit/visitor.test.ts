import { describe, expect, test } from 'vitest';
import { conventionsOf } from '../../src/i18n/hour';
import { readVisitor, withoutZone } from '../../src/islands/visitor';

const ENGLISH = conventionsOf('en-GB');

const read = (search: string, deviceZone: string | undefined = 'Asia/Tokyo') =>
  readVisitor(search, ENGLISH, ['en-GB'], deviceZone);

describe('the zone shown is the one asked for, else the device’s', () => {
  test.each([
    ['nothing asked', '', 'Asia/Tokyo', 'Tokyo', undefined],
    ['asked', '?tz=America/St_Johns', 'America/St_Johns', 'St Johns', 'asked'],
    ['asked by an older name', '?tz=Asia/Calcutta', 'Asia/Calcutta', 'Kolkata', 'asked'],
    [
      'asked in another case, encoded',
      '?a=1&tz=europe%2Flondon',
      'Europe/London',
      'London',
      'asked',
    ],
    ['UTC asked', '?tz=UTC', 'UTC', undefined, 'asked'],
    ['unknown', '?tz=Mars/Zalem', 'Asia/Tokyo', 'Tokyo', 'unknown'],
    ['an abbreviation', '?tz=PST', 'Asia/Tokyo', 'Tokyo', 'unknown'],
    ['markup', '?tz=%3Cscript%3Ealert(1)%3C/script%3E', 'Asia/Tokyo', 'Tokyo', 'unknown'],
    ['empty', '?tz=', 'Asia/Tokyo', 'Tokyo', undefined],
  ])('%s', (_, search, zone, city, note) => {
    expect(read(search)).toMatchObject({ zone, city, note });
  });

  test.each([
    ['GMT asked', '?tz=GMT'],
    ['Etc/UTC asked', '?tz=Etc/UTC'],
  ])('%s is UTC, and no zone is hidden', (_, search) => {
    expect(read(search, 'Atlantic/Reykjavik')).toMatchObject({
      zone: 'UTC',
      note: 'asked',
      isHidden: false,
    });
  });

  test('of a long text that is no zone only the beginning is shown', () => {
    expect(read(`?tz=${'x'.repeat(10_000)}`).asked).toBe(`${'x'.repeat(40)}…`);
  });
});

describe('a device that does not say where it is gets UTC, and is told that it may hide its zone', () => {
  const seen = (deviceZone: string | undefined, ...preferred: readonly string[]) =>
    readVisitor('', conventionsOf('en-GB'), preferred, deviceZone);

  test.each([
    'UTC',
    'Etc/UTC',
    'GMT',
    'Etc/GMT',
    '+00:00',
    'Etc/Unknown',
    'Mars/Zalem',
    '',
    undefined,
    'Atlantic/Reykjavik',
  ])('%s', (zone) => {
    expect(seen(zone, 'en-GB', 'ja')).toMatchObject({
      zone: 'UTC',
      city: undefined,
      note: undefined,
      isHidden: true,
    });
  });

  test.each([['is'], ['is-IS'], ['en-IS'], ['de', 'IS-is']])(
    'but Iceland is a place to those who prefer %s',
    (...preferred) => {
      expect(seen('Atlantic/Reykjavik', ...preferred)).toMatchObject({
        zone: 'Atlantic/Reykjavik',
        city: 'Reykjavik',
        isHidden: false,
      });
    },
  );

  test.each(['isv', 'en-GB', 'bs-BA', 'es-419', ''])('and not to those who prefer “%s”', (tag) => {
    expect(seen('Atlantic/Reykjavik', tag).isHidden).toBe(true);
  });

  test.each(['Etc/GMT+5', '+05:30', 'Africa/Abidjan', 'Europe/London'])(
    'a clock or a place of its own is none: %s',
    (zone) => {
      expect(seen(zone)).toMatchObject({ zone, isHidden: false });
    },
  );

  test('whatever else the address asks for', () => {
    expect(read('?tz=Mars/Zalem', 'UTC')).toMatchObject({ note: 'unknown', isHidden: true });
  });
});

describe('the way back keeps the rest of the address', () => {
  test.each([
    ['?tz=Asia/Tokyo', '', './'],
    ['?tz=Asia/Tokyo', '#cities', './#cities'],
    ['?a=1&tz=Asia/Tokyo&b=2', '', '?a=1&b=2'],
  ])('%s%s', (search, hash, expected) => {
    expect(withoutZone({ search, hash })).toBe(expected);
  });
});
