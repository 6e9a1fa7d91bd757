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

  test('a device that reports UTC, or nothing, may hide its zone', () => {
    expect(read('', 'UTC').note).toBe('hidden');
    expect(readVisitor('', ENGLISH, [], undefined)).toMatchObject({ zone: 'UTC', note: 'hidden' });
  });

  test('of a long text that is no zone only the beginning is shown', () => {
    expect(read(`?tz=${'x'.repeat(10_000)}`).asked).toBe(`${'x'.repeat(40)}…`);
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
