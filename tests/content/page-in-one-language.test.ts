import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCALES } from '../../src/locales';
import { type Built, BUILT_AT_MS, fileAt, pagesIn, SITE } from '../site/built';
import { all } from '../site/listed';
import { copyOfProject } from './copy';
import { fewPlaces, languages } from './cuts';

process.env['SOURCE_DATE_EPOCH'] = String(BUILT_AT_MS / 1000);

const { folder, astroBuild, edit, remove } = copyOfProject(languages(2), fewPlaces);
afterAll(remove);

const built: Built = {
  name: 'with pages in one language',
  folder: join(folder, 'dist'),
  base: '/',
  locales: LOCALES.slice(0, 2),
};

/** A page that no other language has, and one with a place in the menu that another language lacks. */
beforeAll(async () => {
  const head =
    'title: A page in one language\ndescription: This page was written in one language alone, and nobody translated it.';
  writeFileSync(
    join(folder, 'content/en/pages/alone.mdx'),
    `---\n${head}\n---\n\n# Alone\n\n<Share />\n`,
  );
  rmSync(join(folder, 'content/ar/pages/timeline.mdx'));
  for (const file of ['ar/pages/index.mdx', 'ar/pages/box-office.mdx']) {
    edit(file, (text) => text.replace(/<PageLink to="timeline">([^<]*)<\/PageLink>/, '$1'));
  }
  const { status, said } = await astroBuild();
  expect(status, said).toBe(0);
}, 240_000);

const page = (path: string) => {
  const found = pagesIn(built).find((each) => each.path === path);
  if (!found) throw new Error(`no page ${path}`);
  return found.document;
};

test.each(['alone/index.html', 'timeline/index.html'])('%s leads to no other language', (path) => {
  expect(all(page(path), 'header [hreflang], head [hreflang]', 'href')).toEqual([]);
  expect(page(path).querySelector('.language-offer')).toBeNull();
});

test('a page in both leads to each', () => {
  expect(all(page('message/index.html'), 'header [hreflang]', 'href')).toEqual([
    '/message/',
    '/ar/message/',
  ]);
});

test('the menu leads to what the language has', () => {
  expect(all(page('index.html'), '.ways a', 'href')).toContain('/timeline/');
  expect(all(page('ar/index.html'), '.ways a', 'href')).not.toContain('/ar/timeline/');
});

test('every link leads to a file', () => {
  for (const { path, document } of pagesIn(built)) {
    for (const href of all(document, 'a[href]', 'href')) {
      const target = new URL(href.replace(/^webcal:/, 'https:'), `${SITE}/${path}`);
      if (target.origin !== SITE) continue;
      expect(fileAt(built, target.pathname), `${path}: ${href} leads nowhere`).toBeDefined();
    }
  }
  const feed = readFileSync(join(built.folder, 'ar/rss.xml'), 'utf8');
  expect(feed).not.toContain('/ar/timeline/');
});
