import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import type { HTMLElement } from 'node-html-parser';
import { expect } from 'vitest';
import { ROOT_LOCALE } from '../../src/locales';
import { type Built, pagesIn, SITE } from './built';

/** A page that search engines are to list, and its versions in all languages by their tags. */
export interface Listed {
  readonly url: string;
  readonly lang: string;
  readonly alternates: ReadonlyMap<string, string>;
}

/** The address of a built page. */
export function addressOf({ base }: Pick<Built, 'base'>, path: string): string {
  return new URL(base + path.replace(/index\.html$/, ''), SITE).href;
}

/** The attribute of every element that a selector finds. */
export function all(document: HTMLElement, selector: string, attribute: string): string[] {
  return document
    .querySelectorAll(selector)
    .map((element) => element.getAttribute(attribute) ?? '');
}

/** The pages that may be listed and are to be found under their own address. */
export function listedPages(built: Built): Listed[] {
  return pagesIn(built).flatMap(({ path, document }) => {
    const url = addressOf(built, path);
    const [canonical] = all(document, 'link[rel="canonical"]', 'href');
    const isListed = document.querySelector('meta[name="robots"]') === null && canonical === url;
    const lang = document.querySelector('html')?.getAttribute('lang') ?? '';
    return isListed ? [{ url, lang, alternates: alternatesOn(document) }] : [];
  });
}

/** What the sitemaps of a build list, in the shape of the pages themselves. */
export function sitemapOf({ folder, base }: Built): Omit<Listed, 'lang'>[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    isArray: (name) => ['sitemap', 'url', 'xhtml:link'].includes(name),
  });
  const read = (path: string): unknown => parser.parse(readFileSync(join(folder, path), 'utf8'));
  const { sitemapindex } = read('sitemap-index.xml') as {
    sitemapindex: { sitemap: readonly { loc: string }[] };
  };
  return sitemapindex.sitemap.flatMap(({ loc }) => {
    expect(loc.startsWith(SITE + base), loc).toBe(true);
    const { urlset } = read(loc.slice((SITE + base).length)) as {
      urlset: {
        url: readonly {
          loc: string;
          'xhtml:link'?: readonly { rel: string; hreflang: string; href: string }[];
        }[];
      };
    };
    return urlset.url.map((url) => ({
      url: url.loc,
      alternates: new Map(
        (url['xhtml:link'] ?? []).map(({ hreflang, href }) => [hreflang, href] as const),
      ),
    }));
  });
}

/**
 * Sees to it that every listed page names itself and each of its other languages, once and both ways,
 * and sends readers of any further language to the version at the root.
 */
export function expectReciprocal({ base }: Built, pages: readonly Listed[]): void {
  const byUrl = new Map(pages.map((page) => [page.url, page]));
  const inLanguages = Map.groupBy(pages, ({ url, lang }) => {
    const path = url.slice((SITE + base).length);
    return lang === ROOT_LOCALE.lang ? path : path.replace(`${lang}/`, '');
  });
  for (const versions of inLanguages.values()) {
    const expected = new Map(
      versions.length > 1 ? versions.map(({ lang, url }) => [lang, url] as const) : [],
    );
    const atRoot = expected.get(ROOT_LOCALE.lang);
    if (atRoot !== undefined) expected.set('x-default', atRoot);
    for (const { url, alternates } of versions) {
      expect(Object.fromEntries(alternates), url).toEqual(Object.fromEntries(expected));
      for (const other of alternates.values()) expect(byUrl.has(other), other).toBe(true);
    }
  }
}

function alternatesOn(document: HTMLElement): Map<string, string> {
  const links = document.querySelectorAll('link[rel="alternate"][hreflang]');
  const alternates = new Map(
    links.map((link) => [link.getAttribute('hreflang') ?? '', link.getAttribute('href') ?? '']),
  );
  expect(alternates.size, 'a language is named twice').toBe(links.length);
  return alternates;
}
