import { readFileSync, statSync } from 'node:fs';
import type { HTMLElement } from 'node-html-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isoInstant } from '../../src/domain/moment';
import { phaseOf } from '../../src/domain/wave';
import { placeOf } from '../pages';
import { type Built, BUILDS, BUILT_AT_MS, fileAt, pagesIn, SITE } from './built';
import { factsOf } from './facts';
import { addressOf, all, expectReciprocal, listedPages } from './listed';

/** The heaviest picture that every messenger still shows. */
const IMAGE_BUDGET = 300_000;

/** What each page says exactly once. */
const ONCE = [
  'title',
  'meta[name="description"]',
  'meta[name="format-detection"][content*="telephone=no"][content*="date=no"]',
  'meta[name="twitter:card"]',
  'meta[property="og:title"]',
  'meta[property="og:description"]',
  'meta[property="og:type"]',
  'meta[property="og:site_name"]',
  'meta[property="og:locale"]',
  'link[rel="manifest"]',
  'link[type="application/rss+xml"]',
  'link[rel="apple-touch-icon"]',
];

interface Node {
  readonly '@type': string;
  readonly [property: string]: unknown;
}

/** The page for addresses that lead nowhere, in whatever language. */
const NOT_FOUND = /^(?:[\w-]+\/)?404(?:\/index)?\.html$/;

const coming = factsOf.waves().filter((wave) => phaseOf(wave, BUILT_AT_MS) !== 'over');

/** A head's text but for its hashes, in which anything may stand by chance. */
const headWithoutPolicy = (document: HTMLElement): string =>
  (document.querySelector('head')?.outerHTML ?? '').replace(/'sha256-[^']*'/g, '');

/** The value of an Open Graph property, or nothing. */
const property = (document: HTMLElement, name: string): string | undefined =>
  all(document, `meta[property="${name}"]`, 'content')[0];

/** What a page says of itself to machines. */
function nodesOf(document: HTMLElement, type?: string): readonly Node[] {
  return document.querySelectorAll('script[type="application/ld+json"]').flatMap((script) => {
    const graph = JSON.parse(script.rawText) as { '@context': string; '@graph': readonly Node[] };
    expect(graph['@context']).toBe('https://schema.org');
    return graph['@graph'].filter((node) => type === undefined || node['@type'] === type);
  });
}

/** Every address that stands anywhere in a value. */
function addressesIn(value: unknown): string[] {
  if (typeof value === 'string') return value.startsWith(SITE) ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((inner) => addressesIn(inner))
    : [];
}

const expectFile = (built: Built, address: string): string => {
  expect(address.startsWith(`${SITE}${built.base}`), `${address} is not a whole address`).toBe(
    true,
  );
  const file = fileAt(built, new URL(address).pathname);
  expect(file, `${address} leads nowhere`).toBeDefined();
  return file ?? '';
};

describe.each(BUILDS)('$name', (built) => {
  const pages = pagesIn(built);
  const listed = new Set(listedPages(built).map(({ url }) => url));

  test('every page is listed but those of places and the one for addresses that lead nowhere', () => {
    expect(listed.size).toBe(
      built.locales.reduce((count, { lang }) => count + factsOf.pages(lang).length, 0),
    );
    for (const { path, document } of pages) {
      const isListed = !NOT_FOUND.test(path) && placeOf(path) === undefined;
      expect(listed.has(addressOf(built, path)), path).toBe(isListed);
      const robots = document.querySelector('meta[name="robots"]');
      expect(robots?.getAttribute('content'), path).toBe(isListed ? undefined : 'noindex');
    }
  });

  test('no two listed pages have one title or one description', () => {
    const own = pages.filter(({ path }) => listed.has(addressOf(built, path)));
    const titles = own.map(({ document }) => document.querySelector('title')?.text);
    const descriptions = own.flatMap(({ document }) =>
      all(document, 'meta[name="description"]', 'content'),
    );
    expect(titles).toEqual([...new Set(titles)]);
    expect(descriptions).toEqual([...new Set(descriptions)]);
  });

  test('languages name one another, both ways', () => {
    expectReciprocal(built, listedPages(built));
  });

  describe.each(pages)('$path', ({ path, document }) => {
    const url = addressOf(built, path);
    const isListed = listed.has(url);

    test('says each thing once', () => {
      for (const selector of ONCE) {
        expect(document.querySelectorAll(`head ${selector}`), selector).toHaveLength(1);
      }
      expect(document.querySelectorAll('link[rel="canonical"]').length).toBeLessThan(2);
      const properties = all(document, 'meta[property]', 'property').filter(
        (name) => name !== 'og:locale:alternate',
      );
      expect(properties).toEqual([...new Set(properties)]);
      expect(properties.filter((name) => name.startsWith('article:'))).toEqual(
        property(document, 'og:type') === 'article' ? ['article:modified_time'] : [],
      );
    });

    test('has a title and a description as long as they are shown', () => {
      const title = document.querySelector('title')?.text ?? '';
      const [description = ''] = all(document, 'meta[name="description"]', 'content');
      expect(title.length).toBeGreaterThan(0);
      expect(title.length).toBeLessThanOrEqual(70);
      expect(description.length).toBeGreaterThanOrEqual(50);
      expect(description.length).toBeLessThanOrEqual(160);
      expect(property(document, 'og:title')).toBe(title);
      expect(property(document, 'og:description')).toBe(description);
      expect(headWithoutPolicy(document)).not.toMatch(/undefined|NaN|\[object/);
    });

    test('is shared by its own address, and by no other', () => {
      const shared = property(document, 'og:url');
      if (NOT_FOUND.test(path)) expect(shared).toBeUndefined();
      else expect(shared).toBe(url);
    });

    test('names its language as previews want it, and the others', () => {
      const own = property(document, 'og:locale') ?? '';
      const others = all(document, 'meta[property="og:locale:alternate"]', 'content');
      for (const tag of [own, ...others]) expect(tag).toMatch(/^[a-z]{2,3}_[A-Z]{2}$/);
      const lang = document.querySelector('html')?.getAttribute('lang') ?? '';
      expect(own.split('_')[0]).toBe(lang.split('-')[0]);
      expect(others).not.toContain(own);
      if (!isListed) expect(document.querySelectorAll('link[hreflang]')).toEqual([]);
    });

    test('all it leads to is there', () => {
      for (const link of document.querySelectorAll('head link[href]')) {
        const href = link.getAttribute('href') ?? '';
        const isWhole = /canonical|alternate/.test(link.getAttribute('rel') ?? '');
        if (isWhole && !link.hasAttribute('type')) expectFile(built, href);
        else expect(fileAt(built, href), `${href} leads nowhere`).toBeDefined();
      }
      for (const address of addressesIn(nodesOf(document))) expectFile(built, address);
    });

    test('its picture is there, as large as is said and light enough', async () => {
      const [address, ...more] = all(document, 'meta[property="og:image"]', 'content');
      expect(more).toEqual([]);
      if (address === undefined) {
        expect(all(document, 'meta[property^="og:image:"]', 'property')).toEqual([]);
        return;
      }
      const file = expectFile(built, address);
      const { width, height, format } = await sharp(file).metadata();
      expect([property(document, 'og:image:width'), property(document, 'og:image:height')]).toEqual(
        [String(width), String(height)],
      );
      expect(property(document, 'og:image:type')).toBe(`image/${format}`);
      expect(statSync(file).size).toBeLessThanOrEqual(IMAGE_BUDGET);
      const alt = property(document, 'og:image:alt') ?? '';
      expect(alt.trim()).not.toBe('');
      expect(all(document, 'meta[name="twitter:image:alt"]', 'content')).toEqual([alt]);
    });

    test('speaks to machines where it is listed, and not elsewhere', () => {
      const scripts = document.querySelectorAll('script[type="application/ld+json"]');
      expect(scripts).toHaveLength(isListed ? 1 : 0);
      const isFirst = document.querySelector('body')?.getAttribute('data-page') === 'index';
      expect(nodesOf(document, 'WebSite')).toHaveLength(isListed && isFirst ? 1 : 0);
      expect(nodesOf(document, 'BreadcrumbList')).toHaveLength(isListed && !isFirst ? 1 : 0);
    });

    test('its hours are the coming ones, each as the page shows it', () => {
      const events = nodesOf(document, 'Event');
      const shown = document.querySelector('main')?.text.replace(/\s+/g, ' ') ?? '';
      const listsHours = coming.every(({ startMs }) =>
        document.querySelector(`main li > time[datetime="${isoInstant(startMs)}"]`),
      );
      expect(events.map(({ startDate, endDate }) => [startDate, endDate])).toEqual(
        isListed && listsHours
          ? coming.map(({ startMs, endMs }) => [isoInstant(startMs), isoInstant(endMs)])
          : [],
      );
      for (const { name, description, location, about, startDate } of events) {
        const item = document.querySelector(
          `main li > time[datetime="${String(startDate)}"]`,
        )?.parentNode;
        expect(name).toContain(item?.querySelector('strong')?.text);
        expect(item?.text.replace(/\s+/g, ' ')).toContain(description);
        expect(location).toMatchObject({ '@type': 'VirtualLocation' });
        expect(about).toMatchObject({ '@type': 'Movie' });
        if (path.endsWith('index.html') && nodesOf(document, 'WebSite').length > 0) {
          expect(shown).toContain((about as { name: string }).name);
        }
      }
    });

    test('its data is what it offers to take', () => {
      const offered = all(document, 'main a[download][href*="/data/"]', 'href');
      const sets = nodesOf(document, 'Dataset');
      expect(sets).toHaveLength(isListed && offered.length > 0 ? 1 : 0);
      for (const { distribution, description, license, temporalCoverage } of sets) {
        const files = (distribution as readonly { contentUrl: string }[]).map(
          ({ contentUrl }) => new URL(contentUrl).pathname,
        );
        expect(files).toEqual(offered);
        expect(String(description).length).toBeGreaterThanOrEqual(50);
        expect(license).toBe('https://creativecommons.org/licenses/by/4.0/');
        expect(temporalCoverage).toMatch(/^\d{4}\/\d{4}$/);
        const [json = ''] = offered.filter((href) => href.endsWith('.json'));
        const data = JSON.parse(readFileSync(fileAt(built, json) ?? '', 'utf8')) as {
          licence: string;
        };
        expect(data.licence).toBe(license);
      }
    });

    test('the way to it begins at the first page and ends at itself', () => {
      for (const { itemListElement } of nodesOf(document, 'BreadcrumbList')) {
        const trail = itemListElement as readonly { name: string; item: string }[];
        expect(trail[0]?.item).toBe(
          new URL(document.querySelector('header .name')?.getAttribute('href') ?? '', SITE).href,
        );
        expect(trail[0]?.name).toBe(document.querySelector('header .name')?.text.trim());
        expect(trail.at(-1)).toMatchObject({
          item: url,
          name: document.querySelector('title')?.text,
        });
      }
    });
  });
});
