import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Built, BUILT_AT_MS, pagesIn } from '../site/built';
import { all, expectReciprocal, listedPages, sitemapOf } from '../site/listed';
import { copyOfProject } from './copy';
import { fewPlaces, languages } from './cuts';

process.env['SOURCE_DATE_EPOCH'] = String(BUILT_AT_MS / 1000);

const { folder, astroBuild, edit, remove } = copyOfProject(languages(2), fewPlaces);
afterAll(remove);

const built: Built = { name: 'with one more language', folder: join(folder, 'dist'), base: '/' };
const read = (path: string): string => readFileSync(join(built.folder, path), 'utf8');
const page = (path: string) => {
  const found = pagesIn(built).find((each) => each.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found.document;
};

// Urdu is written from right to left and has the plural forms of English: English words will do for it.
beforeAll(async () => {
  cpSync(join(folder, 'content/en'), join(folder, 'content/ur'), { recursive: true });
  writeFileSync(
    join(folder, 'content/en/pages/alone.mdx'),
    '---\ntitle: A page in one language\ndescription: This page was written in one language alone, and nobody translated it.\n---\n\n# Alone\n',
  );
  const locales = join(folder, 'src/locales.ts');
  const text = readFileSync(locales, 'utf8');
  const added = text.replace(
    /^\];/m,
    "  { lang: 'ur', label: 'اردو', dir: 'rtl', conventions: 'ur-PK' },\n];",
  );
  expect(added).not.toBe(text);
  writeFileSync(locales, added);
  for (const lang of readdirSync(join(folder, 'content'))) {
    if (lang === 'facts') continue;
    writeFileSync(join(folder, `content/${lang}/corrections.yml`), 'slip:\n  text: Right.\n');
  }
  writeFileSync(join(folder, 'content/facts/corrections.yml'), 'slip:\n  date: "2026-11-20"\n');
  edit('facts/waves/release-day.yml', (yaml) => yaml.replace('revision: 0', 'revision: 1'));
  edit('ur/milestones.yml', (yaml) =>
    yaml.replace('The film opens in the first countries', '"أليتا: ملاك المعركة & #AlitaSequel"'),
  );
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

test('a moved hour is news, and does not say that it is as it was scheduled', () => {
  expect(read('rss.xml')).toContain('en.hour.release-day.1@alitasequel');
  expect(read('rss.xml')).toContain('en.hour.seven-years.0@alitasequel');
  expect(read('when/index.html').match(/EventScheduled/g)).toHaveLength(1);
});
