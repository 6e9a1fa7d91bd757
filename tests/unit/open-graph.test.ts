import { describe, expect, test } from 'vitest';
import { openGraph, type Preview } from '../../src/components/open-graph';
import { openGraphLocale } from '../../src/i18n/open-graph-locale';

const site = new URL('https://hour.example');
const preview: Preview = {
  title: 'T',
  description: 'D',
  siteName: '#S',
  url: 'https://hour.example/x/film/',
  locale: 'en_GB',
  otherLocales: [],
  image: undefined,
  corrected: undefined,
};

describe('a preview says what is known, and no more', () => {
  test('without a picture', () => {
    expect(openGraph(preview, site)).toEqual([
      ['og:title', 'T'],
      ['og:description', 'D'],
      ['og:type', 'website'],
      ['og:url', 'https://hour.example/x/film/'],
      ['og:site_name', '#S'],
      ['og:locale', 'en_GB'],
    ]);
  });

  test('with a picture, by its whole address, with its size and its words', () => {
    const image = { path: '/x/cards/en/film.png', alt: 'The hour', width: 1200, height: 630 };
    expect(openGraph({ ...preview, image }, site).slice(6)).toEqual([
      ['og:image', 'https://hour.example/x/cards/en/film.png'],
      ['og:image:type', 'image/png'],
      ['og:image:width', '1200'],
      ['og:image:height', '630'],
      ['og:image:alt', 'The hour'],
    ]);
  });

  test('a page without an address claims none', () => {
    const properties = openGraph({ ...preview, url: undefined }, site).map(
      ([property]) => property,
    );
    expect(properties).not.toContain('og:url');
  });

  test('only what was corrected is an article with a date', () => {
    const properties = new Map(openGraph({ ...preview, corrected: '2026-12-01' }, site));
    expect(properties.get('og:type')).toBe('article');
    expect(properties.get('article:modified_time')).toBe('2026-12-01');
  });

  test('the other languages', () => {
    const properties = openGraph({ ...preview, otherLocales: ['ar_EG', 'ja_JP'] }, site);
    expect(properties.filter(([property]) => property === 'og:locale:alternate')).toEqual([
      ['og:locale:alternate', 'ar_EG'],
      ['og:locale:alternate', 'ja_JP'],
    ]);
  });

  test.each([
    ['jpg', 'image/jpeg'],
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
  ])('a picture that ends in .%s', (ending, type) => {
    const image = { path: `/a.${ending}`, alt: 'A', width: 1, height: 1 };
    expect(new Map(openGraph({ ...preview, image }, site)).get('og:image:type')).toBe(type);
  });

  test.each(['/a.svg', '/a.avif', '/png'])('%s, which previews do not show, is refused', (path) => {
    const image = { path, alt: 'A', width: 1, height: 1 };
    expect(() => openGraph({ ...preview, image }, site)).toThrow(
      `not a picture that previews show: ${path}`,
    );
  });
});

test.each([
  ['en-GB', 'en_GB'],
  ['en', 'en_US'],
  ['de', 'de_DE'],
  ['ja', 'ja_JP'],
  ['ar', 'ar_EG'],
  ['pt-BR', 'pt_BR'],
  ['zh-Hans', 'zh_CN'],
])('%s is %s', (tag, expected) => {
  expect(openGraphLocale(tag)).toBe(expected);
});
