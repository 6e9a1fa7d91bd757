import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { phaseOf } from '../../src/domain/wave';
import { type Locale, ROOT_LOCALE } from '../../src/locales';
import { type Built, BUILDS, BUILT_AT_MS, documentIn, fileAt, SITE } from './built';
import { factsOf } from './facts';
import { listedPages, sitemapOf } from './listed';

interface Item {
  readonly title: string;
  readonly link: string;
  readonly guid: { readonly '#text': string; readonly isPermaLink: string };
  readonly description: string;
  readonly pubDate: string;
}

const milestones = parse(
  readFileSync(join(import.meta.dirname, '../../content/facts/milestones.yml'), 'utf8'),
) as Record<string, { date: string; end?: string }>;

const folderOf = ({ lang }: Locale): string => (lang === ROOT_LOCALE.lang ? '' : `${lang}/`);

const read = ({ folder }: Built, path: string): string => readFileSync(join(folder, path), 'utf8');

describe.each(BUILDS)('$name', (built) => {
  describe.each(built.locales.map((locale) => ({ locale, lang: locale.lang })))(
    'the feed in $lang',
    ({ locale }) => {
      const path = `${folderOf(locale)}rss.xml`;
      const xml = read(built, path);
      const { rss } = new XMLParser({
        ignoreAttributes: false,
        attributeNamePrefix: '',
        parseTagValue: false,
        isArray: (name) => name === 'item',
      }).parse(xml) as {
        rss: {
          channel: {
            title: string;
            description: string;
            link: string;
            language: string;
            'atom:link': { href: string; rel: string };
            item: readonly Item[];
          };
        };
      };
      const { item: items, ...channel } = rss.channel;
      const ids = items.map(({ guid }) => guid['#text']);

      test('is well formed: every tag is closed where it should be, and no character is left bare', () => {
        const open: string[] = [];
        for (const [, end, name = '', empty] of xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)) {
          if (end) expect(open.pop()).toBe(name);
          else if (!empty) open.push(name);
        }
        expect(open).toEqual([]);
        const texts = xml.replace(/<[/?]?[\w:]+(?:\s+[\w:]+="[^"<]*")*\s*[/?]?>/g, '');
        expect(texts).not.toMatch(/[<>]|&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i);
      });

      test('says its language and its own address', () => {
        expect(channel.language).toBe(locale.lang);
        expect(channel.link).toBe(`${SITE}${built.base}${folderOf(locale)}`);
        expect(channel['atom:link']).toMatchObject({
          href: `${SITE}${built.base}${path}`,
          rel: 'self',
        });
        for (const text of [channel.title, channel.description]) expect(text).toMatch(/\S/);
        expect(xml).not.toMatch(/undefined|NaN|\{[\w-]+\}|\[object/);
      });

      test('holds each coming hour and each milestone once, under an id that no address is part of', () => {
        const hours = factsOf.waves().filter(({ announced }) => announced !== undefined);
        expect(hours.map(({ id }) => id)).toEqual(
          expect.arrayContaining(
            factsOf
              .waves()
              .filter((wave) => phaseOf(wave, BUILT_AT_MS) !== 'over')
              .map(({ id }) => id),
          ),
        );
        expect(ids.toSorted()).toEqual(
          [
            ...hours.map(({ id, revision }) => `hour.${id}.${revision}`),
            ...Object.keys(milestones).map((id) => `milestone.${id}`),
          ]
            .map((id) => `${locale.lang}.${id}@alitasequel`)
            .toSorted(),
        );
        for (const { guid } of items) expect(guid.isPermaLink).toBe('false');
      });

      test('dates every item, by the last day that it may be, and none in the future', () => {
        for (const { guid, pubDate } of items) {
          const [, kind = '', id = ''] = /^[\w-]+\.(\w+)\.([\w-]+)/.exec(guid['#text']) ?? [];
          const { announced = '' } = factsOf.waves().find((wave) => wave.id === id) ?? {};
          const { date = '', end = date } = milestones[id] ?? {};
          const by = kind === 'hour' ? announced : end;
          const dated = new Date(pubDate);
          expect(dated.toISOString(), id).toMatch(new RegExp(`^${by}.*T12:00:00`));
          const nextDay = new Date(dated.getTime() + 86_400_000).toISOString();
          expect(nextDay.startsWith(by), `${id} is not dated by its last day`).toBe(false);
          expect(dated.getTime(), id).toBeLessThanOrEqual(BUILT_AT_MS);
        }
      });

      test('says how far it knows what it does not know to the day', () => {
        const vague = Object.entries(milestones).filter(([, { date }]) => date.length < 10);
        expect(vague.length).toBeGreaterThan(10);
        for (const [id, { date }] of vague) {
          const item = items.find(({ guid }) => guid['#text'].includes(`.milestone.${id}@`));
          expect(item?.description, id).toContain(date.slice(0, 4));
        }
      });

      test('has the latest first', () => {
        const dates = items.map(({ pubDate }) => Date.parse(pubDate));
        expect(dates.length).toBeGreaterThan(10);
        expect(dates).toEqual(dates.toSorted((a, b) => b - a));
        expect(ids[0]).toContain('.hour.');
      });

      test('leads to where each stands', () => {
        for (const { link, title, description } of items) {
          const { origin, pathname, hash } = new URL(link);
          expect(origin).toBe(SITE);
          const file = fileAt(built, pathname);
          expect(file, link).toBeDefined();
          if (hash) {
            const there = documentIn(file ?? '').getElementById(hash.slice(1));
            expect(there?.text, link).toContain(title);
          }
          expect(description).toMatch(/\S/);
        }
      });
    },
  );

  describe.each(built.locales.map((locale) => ({ locale, lang: locale.lang })))(
    'the manifest in $lang',
    ({ locale }) => {
      const manifest = JSON.parse(read(built, `${folderOf(locale)}manifest.webmanifest`)) as Record<
        string,
        string
      > & {
        readonly icons: readonly { src: string; sizes: string; type: string; purpose: string }[];
      };

      test('opens the first page in its language', () => {
        expect(manifest).toMatchObject({
          lang: locale.lang,
          dir: locale.dir,
          start_url: `${built.base}${folderOf(locale)}`,
          scope: built.base,
          display: 'browser',
        });
        expect(fileAt(built, manifest['start_url'] ?? '')).toBeDefined();
        expect(manifest['short_name']?.length).toBeLessThanOrEqual(12);
        expect(manifest['description']).toMatch(/\S/);
      });

      test('has icons as large as is said', async () => {
        expect(manifest.icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
          '192x192 any',
          '512x512 any',
          '512x512 maskable',
        ]);
        for (const { src, sizes, type, purpose } of manifest.icons) {
          const image = sharp(fileAt(built, src) ?? '');
          const { width, height, format } = await image.metadata();
          expect([`${width}x${height}`, `image/${format}`]).toEqual([sizes, type]);
          if (purpose === 'maskable') expect((await image.stats()).isOpaque).toBe(true);
        }
      });
    },
  );

  test('the sitemap lists every page that may be listed, in every language, with the languages it names itself', () => {
    const byUrl = (pages: readonly { url: string; alternates: ReadonlyMap<string, string> }[]) =>
      Object.fromEntries(
        pages.map(({ url, alternates }) => [url, Object.fromEntries(alternates)] as const),
      );
    const listed = sitemapOf(built);
    expect(byUrl(listed)).toEqual(byUrl(listedPages(built)));
    expect(listed).toHaveLength(Object.keys(byUrl(listed)).length);
  });

  test('robots.txt lets everyone in and leads to the sitemap', () => {
    const lines = read(built, 'robots.txt').split('\n');
    expect(lines.slice(0, 2)).toEqual(['User-agent: *', 'Allow: /']);
    const [, sitemap = ''] = /^Sitemap: (.*)$/m.exec(lines.join('\n')) ?? [];
    expect(sitemap).toBe(`${SITE}${built.base}sitemap-index.xml`);
    expect(fileAt(built, new URL(sitemap).pathname)).toBeDefined();
  });
});
