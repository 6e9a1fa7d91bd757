import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { minutesOf, minutesText } from '../../src/domain/zone';
import { zoneFromHint } from '../../src/domain/zone-hint';
import { languageFolder } from '../../src/i18n/paths';
import { FULL_LOCALES } from '../languages';
import { clockIn, FIXED, newestZoneinfo } from '../zoneinfo';
import { type Built, BUILDS, fileAt, filesIn, pagesIn, placePagesIn, SITE } from './built';
import { factsOf } from './facts';

/** The hour that is next at the instant of the builds. */
const NEXT = 'seven-years';

const places = factsOf.places();
const waves = factsOf.waves();
const next = waves.find(({ id }) => id === NEXT);
if (!next) throw new Error(`no wave is called ${NEXT}`);

const zoneinfo = newestZoneinfo({
  zones: [...places.map(({ zone }) => zone), ...FIXED],
  instants: waves.flatMap(({ startMs, endMs }) => [startMs, endMs]),
});

const clockOf = (zone: string, ms: number) => clockIn(zoneinfo, zone, ms);

/** The zone of a place in the list, as the page's script reads it. */
const zoneOf = (link: HTMLElement): string =>
  zoneFromHint(
    link.getAttribute('data-zone') ?? '',
    link.getAttribute('href')?.split('/').at(-2) ?? '',
  );

/** The pages of all places in one language, each parsed; it stays for as long as its test runs. */
const parsedPlacePages = (built: Built, folder: string) =>
  placePagesIn(built, folder).map(({ text, ...page }) => ({ ...page, document: parse(text) }));

/** A text up to the end of its head. */
const headOf = (text: string): string => text.slice(0, text.indexOf('</head>'));

const plain = (text: string | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();

describe('an independent source, Python’s zoneinfo, agrees', () => {
  describe.each(BUILDS)('$name', (built) => {
    test('on every line of the list', () => {
      const page = pagesIn(built).find(({ path }) => path === 'when/index.html')?.document;
      const rows = page?.querySelectorAll('#places-list tbody tr') ?? [];
      const listed = rows.flatMap((row) =>
        row.querySelectorAll('a[data-zone]').map((link) => ({
          zone: zoneOf(link),
          row,
          heading: plain(
            page?.getElementById(row.closest('table')?.getAttribute('aria-labelledby') ?? '')?.text,
          ),
        })),
      );
      expect(listed.map(({ zone }) => zone).sort()).toEqual(places.map(({ zone }) => zone).sort());
      for (const { zone, row, heading } of listed) {
        const clock = clockOf(zone, next.startMs);
        const offset = minutesText(clock.minutesAhead);
        const dayMark = { '-1': ' the day before', '0': '', '1': ' the next day' }[clock.dayShift];
        expect(plain(row.querySelector('th')?.text), zone).toBe(
          `${clock.time} ${clock.shortDate} ${offset}${dayMark ?? '?'}`,
        );
        expect(row.id, zone).toBe(offset.toLowerCase());
        expect(heading, zone).toContain(clock.longDate);
      }
    });

    test('on the page of every place', () => {
      for (const { place, document } of parsedPlacePages(built, '')) {
        const { zone } = places.find(({ id }) => id === place) ?? { zone: '' };
        const [start, end] = [clockOf(zone, next.startMs), clockOf(zone, next.endMs)];
        const main = document.querySelector('main');
        expect(plain(main?.querySelector('.time')?.text), place).toBe(`${start.time}–${end.time}`);
        expect(plain(main?.querySelector('.date')?.text), place).toBe(start.date);
        expect(plain(document.querySelector('title')?.text), place).toContain(
          `${start.date}, ${start.time}–${end.time}`,
        );
        const description = document.querySelector('meta[name="description"]');
        expect(description?.getAttribute('content'), place).toContain(
          `${start.date} at ${start.time}`,
        );
        expect(/Still \w+ there/.test(main?.text ?? ''), place).toBe(start.dayShift === 1);
        expect(main?.text.includes('That’s the day before'), place).toBe(start.dayShift === -1);
      }
    });
  });
});

const FOLDERS = BUILDS.flatMap((built) =>
  built.locales.map((locale) => ({
    ...built,
    lang: locale.lang,
    folderOf: languageFolder(locale),
    isInFull: FULL_LOCALES.includes(locale),
  })),
);

describe.each(FOLDERS)('$name, in $lang, every place has a page to send', (built) => {
  const pages = placePagesIn(built, built.folderOf);

  test('one each', () => {
    expect(pages.map(({ place }) => place)).toEqual(places.map(({ id }) => id).sort());
  });

  test('its title and description are its own, and short enough to be shown', () => {
    const heads = pages.map(({ place, text }) => ({ place, head: parse(headOf(text)) }));
    const titles = new Set(heads.map(({ head }) => head.querySelector('title')?.text));
    expect(titles.size).toBe(pages.length);
    for (const { place, head } of heads) {
      const description = head.querySelector('meta[name="description"]');
      const { length } = description?.getAttribute('content') ?? '';
      expect(length, place).toBeGreaterThanOrEqual(50);
      expect(length, place).toBeLessThanOrEqual(160);
    }
  });
});

describe.each(FOLDERS.filter(({ isInFull }) => isInFull))(
  '$name, in $lang, each of them',
  (built) => {
    const pages = parsedPlacePages(built, built.folderOf);
    const sitemaps = filesIn(built.folder).filter((path) => /^sitemap.*\.xml$/.test(path));

    test('says UTC beside its own hour', () => {
      expect(pages).toHaveLength(places.length);
      for (const { place, document } of pages) {
        expect(document.querySelector('main')?.text, place).toContain('UTC');
        expect(document.querySelector('time')?.getAttribute('datetime'), place).toBe(
          '2026-12-05T13:00:00Z',
        );
      }
    });

    test('search engines list the page of all places in its stead, and browsers share its own address', () => {
      for (const { place, document } of pages) {
        const robots = document.querySelector('meta[name="robots"]');
        expect(robots?.getAttribute('content'), place).toBe('noindex');
        const canonical = document.querySelector('link[rel="canonical"]');
        expect(canonical?.getAttribute('href'), place).toBe(
          `${SITE}${built.base}${built.folderOf}when/${place}/`,
        );
      }
      const listed = sitemaps
        .map((path) => readFileSync(join(built.folder, path), 'utf8'))
        .join('');
      expect(listed).toContain(`${SITE}${built.base}${built.folderOf}when/<`);
      expect(listed).not.toMatch(/\/when\/[a-z]/);
    });

    test('its links lead to files, and the countdown to its own zone', () => {
      for (const { place, path, document } of pages) {
        const address = new URL(built.base + path.replace(/index\.html$/, ''), SITE);
        const links = document
          .querySelectorAll('a[href]')
          .map((link) => new URL(link.getAttribute('href') ?? '', address));
        for (const { origin, pathname, href } of links)
          expect(origin !== SITE || fileAt(built, pathname), `${place}: ${href}`).toBeTruthy();
        const zones = links.map(({ searchParams }) => searchParams.get('tz')).filter(Boolean);
        expect(zones, place).toEqual([places.find(({ id }) => id === place)?.zone]);
      }
    });
  },
);

const listIn = (built: Built, folder: string) =>
  pagesIn(built).find(({ path }) => path === `${folder}when/index.html`)?.document;

describe.each(FOLDERS)('$name, in $lang, the list is to be searched by eye', (built) => {
  const page = listIn(built, built.folderOf);
  const rows = page?.querySelectorAll('#places-list tbody tr') ?? [];
  const citiesOf = (row: (typeof rows)[number]): string[] =>
    row.querySelectorAll('a').map((link) => plain(link.text));

  test('the lines go from west to east, and the places of each by the alphabet', () => {
    const ahead = rows.map((row) => minutesOf(row.id) ?? Number.NaN);
    expect(ahead).toEqual(ahead.toSorted((a, b) => a - b));
    const { compare } = new Intl.Collator(built.lang);
    for (const row of rows) expect(citiesOf(row)).toEqual(citiesOf(row).toSorted(compare));
  });

  test('it has the same places in the same lines as in every other language', () => {
    const linesOf = (document: typeof page): (string | undefined)[][] | undefined =>
      document
        ?.querySelectorAll('#places-list tbody tr')
        .map((row) => [row.id, ...row.querySelectorAll('a').map(zoneOf).sort()]);
    expect(linesOf(page)).toEqual(linesOf(listIn(built, '')));
  });

  test.runIf(built.folderOf === '')('each part of the day has its heading', () => {
    expect(page?.querySelectorAll('#places-list h3').map(({ text }) => plain(text))).toEqual([
      'In the small hours of Saturday 5 December',
      'In the morning of Saturday 5 December',
      'In the afternoon of Saturday 5 December',
      'In the evening of Saturday 5 December',
      'In the small hours of Sunday 6 December',
    ]);
  });
});
