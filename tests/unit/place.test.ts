import { describe, expect, test } from 'vitest';
import { distinctPlaces } from '../../src/domain/facts/places';
import { countryBeside, countryName } from '../../src/i18n/names';
import { ownPlaces, placeName } from '../../src/i18n/place';

describe('a place is called what the language calls it, whatever its zone is called', () => {
  test.each([
    ['Asia/Tokyo', 'en', 'Tokyo'],
    ['Asia/Tokyo', 'ja', '東京'],
    ['Asia/Tokyo', 'ar', 'طوكيو'],
    ['Asia/Tokyo', 'de', 'Tokio'],
    ['Asia/Kolkata', 'en', 'Kolkata'],
    ['Asia/Calcutta', 'ja', 'コルカタ'],
    ['America/New_York', 'en', 'New York'],
    ['America/Argentina/Buenos_Aires', 'en', 'Buenos Aires'],
    ['America/Argentina/Buenos_Aires', 'ja', 'ブエノスアイレス'],
    ['Asia/Ho_Chi_Minh', 'ar', 'مدينة هو تشي منة'],
    ['Europe/Kyiv', 'en', 'Kyiv'],
  ])('%s in %s', (zone, lang, name) => {
    expect(placeName(zone, lang)).toBe(name);
  });

  test('a name of the language’s own goes before CLDR’s, by whichever name of the zone', () => {
    const own = ownPlaces(
      { kyiv: { zone: 'Europe/Kyiv' }, seoul: { zone: 'Asia/Seoul' } },
      { kyiv: '키이우', nowhere: '…' },
    );
    expect(placeName('Europe/Kyiv', 'ko', own)).toBe('키이우');
    expect(placeName('Europe/Kiev', 'ko', own)).toBe('키이우');
    expect(placeName('Asia/Seoul', 'ko', own)).toBe('서울');
  });

  test('a zone without a city has no name', () => {
    expect(() => placeName('UTC', 'en')).toThrow('not the zone of a city: UTC');
  });
});

describe('a country is named beside its place, but not where that says the same twice', () => {
  test.each([
    ['Tokyo', 'JP', 'en', 'Japan'],
    ['London', 'GB', 'en', 'UK'],
    ['Tunis', 'TN', 'en', 'Tunisia'],
    ['Yangon', 'MM', 'en', 'Myanmar'],
    ['Tokio', 'JP', 'de', 'Japan'],
    ['東京', 'JP', 'ja', '日本'],
    ['Singapore', 'SG', 'en', undefined],
    ['Hong Kong', 'HK', 'en', undefined],
    ['Mexico City', 'MX', 'en', undefined],
    ['Mexiko-Stadt', 'MX', 'de', undefined],
    ['Kinshasa', 'CD', 'en', undefined],
    ['تونس', 'TN', 'ar', undefined],
  ])('%s, %s in %s', (place, code, lang, name) => {
    expect(countryBeside(place, code, lang)).toBe(name);
  });
});

test('a country has a name of the language’s own where there is one', () => {
  expect(countryName('HK', 'it', { HK: 'Hong Kong' })).toBe('Hong Kong');
  expect(countryBeside('Sydney', 'AU', 'ko', { AU: '호주' })).toBe('호주');
  expect(countryBeside('홍콩', 'HK', 'ko', { HK: '홍콩' })).toBeUndefined();
});

describe('two places never share an address or a zone', () => {
  test.each([
    [[{ id: 'New_York', zone: 'America/New_York' }], 'write its id in lower case with hyphens'],
    [
      [
        { id: 'kolkata', zone: 'Asia/Kolkata' },
        { id: 'calcutta', zone: 'Asia/Calcutta' },
      ],
      'calcutta.zone: found "Asia/Calcutta"; kolkata stands for this zone already',
    ],
  ])('%j', (places, message) => {
    expect(() => distinctPlaces(places)).toThrow(message);
  });
});
