import { describe, expect, test } from 'vitest';
import { sitemapOptions } from '../../src/config/sitemap';

describe.each([
  ['at the root', '/', 'https://hour.example/'],
  ['in a sub-folder', '/alita-sequel/', 'https://hour.example/alita-sequel/'],
])('%s', (_, base, root) => {
  const options = sitemapOptions({ site: 'https://hour.example', base });

  test.each([
    ['', true],
    ['when/', true],
    ['ar/when/', true],
    ['film/', true],
    ['when/tokyo/', false],
    ['ar/when/tokyo/', false],
    ['pt-BR/when/new-york/', false],
  ])('/%s is listed: %s', (path, expected) => {
    expect(options?.filter?.(root + path)).toBe(expected);
  });
});

describe('whoever reads none of the languages is sent to the one at the root', () => {
  const options = sitemapOptions({ site: 'https://hour.example', base: '/' });
  const links = [
    { lang: 'ar', url: 'https://hour.example/ar/film/' },
    { lang: 'en', url: 'https://hour.example/film/' },
  ];
  const withDefault = [...links, { lang: 'x-default', url: 'https://hour.example/film/' }];

  test('once for each page, though the pages share one list', async () => {
    const items = links.map(({ url }) => ({ url, links }));
    for (const item of items) {
      expect(await options?.serialize?.(item)).toEqual({ url: item.url, links: withDefault });
    }
  });

  test('not where a page is in one language only', async () => {
    const item = { url: 'https://hour.example/film/' };
    expect(await options?.serialize?.(item)).toEqual(item);
  });
});
