import { describe, expect, test } from 'vitest';
import { LOCALES, ROOT_LOCALE } from '../../src/locales';
import { BUILDS, documentIn, fileAt, pagesIn, SITE } from './built';

/** Attributes by which a page makes the browser fetch something without being asked. */
const FETCHED = [
  'src',
  'srcset',
  'poster',
  'data',
  'action',
  'formaction',
  'manifest',
  'background',
];

describe.each(BUILDS)('$name', (built) => {
  const pages = pagesIn(built);

  test('there are pages', () => {
    expect(pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['index.html', '404.html']),
    );
  });

  describe.each(pages)('$path', ({ path, document }) => {
    const address = new URL(built.base + path.replace(/index\.html$/, ''), SITE);

    test('every link within the site leads to a file, and to a place in it', () => {
      const links = document
        .querySelectorAll('a[href]')
        .map((link) => link.getAttribute('href') ?? '');
      expect(links.length).toBeGreaterThan(0);
      for (const href of links) {
        // A calendar to subscribe to is a file of the site, under the name of another protocol.
        const target = new URL(href.replace(/^webcal:/, 'https:'), address);
        if (target.origin !== SITE) {
          expect(target.protocol, `${href}: links out of the site use https`).toMatch(
            /^(?:https|mailto):$/,
          );
          continue;
        }
        const file = fileAt(built, target.pathname);
        expect(file, `${href} leads nowhere`).toBeDefined();
        if (target.hash && file?.endsWith('.html')) {
          const id = decodeURIComponent(target.hash.slice(1));
          const there = documentIn(file).getElementById(id);
          expect(there, `${href}: nothing there has this id`).toBeTruthy();
        }
      }
    });

    test('nothing is fetched from another address', () => {
      for (const name of FETCHED) {
        for (const element of document.querySelectorAll(`[${name}]`)) {
          const fetched = new URL(element.getAttribute(name) ?? '', address);
          expect(fetched.origin, element.outerHTML.slice(0, 120)).toBe(SITE);
          expect(
            fileAt(built, fetched.pathname),
            `${fetched.pathname} is not in the build`,
          ).toBeDefined();
        }
      }
      for (const link of document.querySelectorAll('link[href]')) {
        const target = new URL(link.getAttribute('href') ?? '', address);
        expect(target.origin, link.outerHTML).toBe(SITE);
        if (link.getAttribute('rel') !== 'canonical')
          expect(fileAt(built, target.pathname)).toBeDefined();
      }
      const styles = document
        .querySelectorAll('style')
        .map(({ text }) => text)
        .join('\n');
      expect(styles.includes('@import')).toBe(false);
      for (const [, url = ''] of styles.matchAll(/url\(["']?([^"')]+)/g)) {
        if (url.startsWith('#')) continue;
        const fetched = new URL(url, address);
        expect(fetched.origin, url).toBe(SITE);
        expect(fileAt(built, fetched.pathname), `${url} is not in the build`).toBeDefined();
      }
    });

    test('the canonical address, which browsers share, is the page’s own', () => {
      const canonical = document
        .querySelectorAll('link[rel="canonical"]')
        .map((link) => link.getAttribute('href'));
      expect(canonical).toEqual(path === '404.html' ? [] : [address.href]);
    });

    test('one h1, no level skipped, one main, a language, a title and a description', () => {
      const levels = document
        .querySelectorAll('h1, h2, h3, h4, h5, h6')
        .map(({ rawTagName }) => Number(rawTagName[1]));
      expect(levels[0]).toBe(1);
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      for (const [index, level] of levels.entries())
        expect(level - (levels[index - 1] ?? level)).toBeLessThanOrEqual(1);
      expect(document.querySelectorAll('main')).toHaveLength(1);
      expect(document.querySelector('html')?.getAttribute('lang')).toBe(
        LOCALES.find(({ lang }) => path.startsWith(`${lang}/`))?.lang ?? ROOT_LOCALE.lang,
      );
      expect(document.querySelector('title')?.text).toBeTruthy();
      expect(
        document.querySelector('meta[name="description"]')?.getAttribute('content'),
      ).toBeTruthy();
    });

    test('no id is given twice', () => {
      const ids = document.querySelectorAll('[id]').map(({ id }) => id);
      expect(ids).toEqual([...new Set(ids)]);
    });
  });
});
