import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ical, { type VEvent } from 'node-ical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Locale, LOCALES } from '../../src/locales';
import { type Built, BUILT_AT_MS, filesIn, pagesIn } from '../site/built';
import { all, expectReciprocal, listedPages, sitemapOf } from '../site/listed';
import { copyOfProject } from './copy';
import { addLanguage, fewPlaces, languages } from './cuts';

process.env['SOURCE_DATE_EPOCH'] = String(BUILT_AT_MS / 1000);

/** Those that the copy keeps, beside the one that it is given. */
const LANGUAGES = 2;

const CONTACT = 'fans@example.org';

/** The pages that invite readers to write. */
const INVITING = ['about', 'timeline', 'sources'];

/** Right to left, longer than a line of a calendar file, and with what means something in one. */
const SUMMARY = 'ساعة واحدة، في كل مكان؛ في الوقت نفسه: {name}, "\\ ساعة واحدة للجميع في أنحاء العالم كله"';

const { folder, astroBuild, edit, remove } = copyOfProject(languages(LANGUAGES), fewPlaces);
afterAll(remove);

/** Written from right to left, with the plural forms of English: English words will do for it. */
const URDU: Locale = { lang: 'ur', label: 'اردو', dir: 'rtl', conventions: 'ur-PK' };

const built: Built = {
  name: 'edited',
  folder: join(folder, 'dist'),
  base: '/',
  locales: [...LOCALES.slice(0, LANGUAGES), URDU],
};
const read = (path: string): string => readFileSync(join(built.folder, path), 'utf8');
const page = (path: string) => {
  const found = pagesIn(built).find((each) => each.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found.document;
};

/** What the check warns of, as the build does at its end. */
const warnings = (): string =>
  spawnSync(
    process.execPath,
    ['--import', './src/commands/register-ts.mjs', 'src/commands/check.mjs'],
    { cwd: folder, encoding: 'utf8' },
  ).stderr;

/** One entry of a YAML file of facts, changed. */
const inEntry = (id: string, change: (entry: string) => string) => (text: string) =>
  text.replace(new RegExp(`^${id}:\\n(?:[ #].*\\n|\\n(?= ))*`, 'm'), change);

/** Whether a text holds a number, and not only as a part of a longer one. */
function holds(text: string, number: string): boolean {
  const literal = number.replace(/[$.]/g, '\\$&');
  return new RegExp(`(?<!\\d)${literal}(?!\\d)`).test(text);
}

const before = warnings();

// One build for all that is changed here: no change concerns what another test asks about.
beforeAll(async () => {
  addLanguage(URDU)(folder);
  edit('ur/strings.yml', (text) =>
    text.replace(/^calendar\.event: .*$/m, () => `calendar.event: '${SUMMARY}'`),
  );
  edit('ur/milestones.yml', (text) =>
    text.replace('The film opens in the first countries', '"أليتا: ملاك المعركة & #AlitaSequel"'),
  );
  writeFileSync(
    join(folder, 'content/en/pages/alone.mdx'),
    '---\ntitle: A page in one language\ndescription: This page was written in one language alone, and nobody translated it.\n---\n\n# Alone\n',
  );
  for (const lang of readdirSync(join(folder, 'content'))) {
    if (lang === 'facts') continue;
    writeFileSync(join(folder, `content/${lang}/corrections.yml`), 'slip:\n  text: Right.\n');
  }
  writeFileSync(join(folder, 'content/facts/corrections.yml'), 'slip:\n  date: "2026-11-20"\n');
  edit('facts/waves/seven-years.yml', (text) =>
    text.replace('time: "13:00"', 'time: "17:30"').replace('revision: 0', 'revision: 1'),
  );
  edit(
    'facts/figures.yml',
    inEntry('gross-worldwide', (entry) => entry.replace(/value: \d+/, 'value: 611222333')),
  );
  edit(
    'facts/figures.yml',
    inEntry('posts-first-hour', (entry) => entry.replace(/value: \d+/, 'value: 18765')),
  );
  edit('facts/campaign.yml', (text) => `${text}contact: ${CONTACT}\n`);
  const { status, said } = await astroBuild();
  expect(status, said).toBe(0);
}, 240_000);

describe('one more language', () => {
  test('is named by the others and names them, on the pages and in the sitemap', () => {
    const pages = listedPages(built);
    expectReciprocal(built, pages);
    expect(sitemapOf(built).toSorted((a, b) => a.url.localeCompare(b.url))).toEqual(
      pages
        .map(({ url, alternates }) => ({ url, alternates }))
        .toSorted((a, b) => a.url.localeCompare(b.url)),
    );
    const home = Object.fromEntries(
      pages.find(({ url }) => url === 'https://hour.example/ur/')?.alternates ?? [],
    );
    expect(home).toMatchObject({
      en: 'https://hour.example/',
      ur: 'https://hour.example/ur/',
      'x-default': 'https://hour.example/',
    });
  });

  test('is not named where it lacks the page, and a page in one language names none', () => {
    const alone = listedPages(built).find(({ url }) => url === 'https://hour.example/alone/');
    expect(alone?.alternates).toEqual(new Map());
    const previews = all(page('alone/index.html'), '[property="og:locale:alternate"]', 'content');
    expect(previews).toEqual([]);
  });

  test('has previews, a feed and a manifest of its own', () => {
    const home = page('ur/index.html');
    expect(all(home, '[property="og:locale"]', 'content')).toEqual(['ur_PK']);
    expect(all(home, '[property="og:locale:alternate"]', 'content')).toContain('en_GB');
    expect(all(home, '[type="application/rss+xml"]', 'href')).toEqual(['/ur/rss.xml']);
    expect(all(home, '[rel="manifest"]', 'href')).toEqual(['/ur/manifest.webmanifest']);
    expect(read('ur/rss.xml')).toContain('<language>ur</language>');
    expect(read('ur/rss.xml')).toContain('<title>أليتا: ملاك المعركة &amp; #AlitaSequel</title>');
    expect(JSON.parse(read('ur/manifest.webmanifest'))).toMatchObject({ dir: 'rtl', scope: '/' });
  });
});

test('a correction dates the page that shows it, and no other', () => {
  for (const { path, document } of pagesIn(built)) {
    const dates = all(document, '[property="article:modified_time"]', 'content');
    expect(dates, path).toEqual(/^(\w+\/)?sources\//.test(path) ? ['2026-11-20'] : []);
  }
});

describe('an hour that is moved', () => {
  test('moves everywhere', () => {
    const old = [
      ...['2026-12-05T13:00', '20261205T130000', '2026-12-05T14:00', '20261205T140000'],
      ...[String(Date.UTC(2026, 11, 5, 13)), `t:${String(Date.UTC(2026, 11, 5, 13) / 1000)}`],
    ];
    const paths = filesIn(built.folder).filter((path) => /\.(html|ics|js|json|xml)$/.test(path));
    for (const path of paths) {
      const text = read(path);
      for (const instant of old) expect(text.includes(instant), `${path} has ${instant}`).toBe(false);
    }
    expect(read('when/index.html')).toContain('dates=20261205T173000Z/20261205T183000Z');
    expect(read('when/index.html')).toContain('startdt=2026-12-05T17:30:00Z');
  });

  test('is news, and does not say that it is as it was scheduled', () => {
    expect(read('rss.xml')).toContain('en.hour.seven-years.1@alitasequel');
    expect(read('rss.xml')).toContain('en.hour.release-day.0@alitasequel');
    expect(read('when/index.html').match(/EventScheduled/g)).toHaveLength(1);
  });

  test.each([
    ['en', ''],
    ['ur', 'ur/'],
  ])('is the same one to calendars, only newer, in %s', (lang, language) => {
    for (const path of [`${language}calendar.ics`, `${language}when/seven-years.ics`]) {
      const text = read(path);
      const moved = Object.values(ical.sync.parseICS(text)).find(
        (part): part is VEvent =>
          part?.type === 'VEVENT' && part.uid === 'seven-years@alitasequel',
      );
      expect(Number(moved?.sequence)).toBe(1);
      expect(moved?.start.toISOString()).toBe('2026-12-05T17:30:00.000Z');
      expect(text).toContain(`\r\nURL:https://hour.example/${language}\r\n`);
      expect(moved?.summary).toBe(
        lang === 'ur'
          ? SUMMARY.replace('{name}', '#AlitaSequel')
          : '#AlitaSequel: one hour, everywhere',
      );
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});

test('a figure that is changed changes wherever it stands, and what follows from it', () => {
  const old = [
    ...['404,980,543', '404980543', '$405 million', '2.38×', '2.3822'],
    ...['78.8%', '78.8044', '32.9%', '32.9391', '17,000', '17000'],
  ];
  for (const path of filesIn(built.folder)) {
    const text = read(path);
    for (const number of old) expect(holds(text, number), `${path} has ${number}`).toBe(false);
  }
  expect(read('index.html')).toContain('$611 million');
  expect(read('index.html')).toContain('3.60×');
  expect(read('index.html')).toContain('18,765');
  expect(read('timeline/index.html')).toContain('18,765');
  expect(read('box-office/index.html')).toContain('$611,222,333');
  expect(read('sources/index.html')).toContain('$611,222,333');
  expect(read('data/box-office.csv')).toContain(',611222333,');
  expect(read('data/box-office.json')).toContain('611222333');
});

describe('a contact', () => {
  const main = (path: string) => page(path).querySelector('main');

  test('is in the foot of every page', () => {
    for (const { path, document } of pagesIn(built)) {
      expect(document.querySelectorAll(`footer a[href="mailto:${CONTACT}"]`), path).toHaveLength(1);
    }
  });

  test.each(
    LOCALES.slice(0, LANGUAGES).flatMap(({ lang }, index) =>
      INVITING.map((name) => `${index === 0 ? '' : `${lang}/`}${name}/index.html`),
    ),
  )('is where %s invites readers to write', (path) => {
    const links = main(path)?.querySelectorAll(`p a[href="mailto:${CONTACT}"]`) ?? [];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link.text).toBe(CONTACT);
    expect(main(path)?.querySelectorAll('p p')).toEqual([]);
  });

  test('is asked for where there is none, and whoever builds for a look at the accounts', () => {
    expect(before.trim().split('\n')).toEqual([
      expect.stringMatching(/^⚠ content\/facts\/campaign\.yml: contact: found nothing; write /),
      expect.stringMatching(
        /^⚠ content\/facts\/campaign\.yml: seen: found "2020-02-06"; .*2026-12-05/,
      ),
    ]);
    expect(warnings()).not.toContain('contact: found nothing');
  });
});
