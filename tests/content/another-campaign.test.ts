import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Locale } from '../../src/locales';
import { type Built, BUILT_AT_MS, filesIn, pagesIn } from '../site/built';
import { all, sitemapOf } from '../site/listed';
import { copyOfProject } from './copy';

/** A made-up film's whole campaign: one language, one coming hour, three figures, three pages. */
const FIXTURE = join(import.meta.dirname, '../fixtures/lighthouse');

/** What any campaign keeps: it is true of every film. */
const KEPT = ['facts/channels.yml', 'facts/licences.yml', 'ja/strings.yml'];

const LOCALE: Locale = { lang: 'ja', label: '日本語', dir: 'ltr', conventions: 'ja' };

/** Words that only the campaign in `content/` has. */
const OTHER_FILM = /alita(?!-sequel')|アリータ|disney|ディズニー|zalem|ザレム|gunnm|cameron|seven-years/i;

process.env['SOURCE_DATE_EPOCH'] = String(BUILT_AT_MS / 1000);

const { folder, remove } = copyOfProject();
afterAll(remove);

const built: Built = {
  name: 'of another film',
  folder: join(folder, '.test/root'),
  base: '/',
  locales: [LOCALE],
};
/** What Vitest sets for the tests themselves is not the copy's. */
const environment = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^(?:BASE_URL|DEV|MODE|PROD|SSR|TEST|VITEST.*)$/.test(name)),
);
const node = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...environment, NO_COLOR: '1', NODE_ENV: 'production' },
  });
  return { status, said: stdout + stderr };
};

beforeAll(() => {
  const content = join(folder, 'content');
  const kept = KEPT.map((file) => [file, readFileSync(join(content, file), 'utf8')] as const);
  rmSync(content, { recursive: true });
  cpSync(FIXTURE, content, { recursive: true });
  for (const [file, text] of kept) {
    const own = file.endsWith('strings.yml') ? readFileSync(join(FIXTURE, file), 'utf8') : '';
    const keys = Object.keys((parse(own) ?? {}) as object);
    const others = text.split('\n').filter((line) => !keys.some((key) => line.startsWith(`${key}:`)));
    writeFileSync(join(content, file), `${others.join('\n')}\n${own}`);
  }
  const locales = join(folder, 'src/locales.ts');
  const text = readFileSync(locales, 'utf8');
  const alone = text.replace(/(?:^ {2}\{ lang: .*\n)+/m, `  ${JSON.stringify(LOCALE)},\n`);
  expect(alone).not.toBe(text);
  writeFileSync(locales, alone);
  cpSync(join(import.meta.dirname, '..'), join(folder, 'tests'), { recursive: true });
  const { status, said } = node('src/commands/build-test.mjs');
  expect(status, said).toBe(0);
}, 240_000);

describe('a campaign for another film', () => {
  test('is in order', () => {
    const { status, said } = node('--import', './src/commands/register-ts.mjs', 'src/commands/check.mjs');
    expect(said.trim()).toBe('content/ is in order');
    expect(status).toBe(0);
  });

  test('passes the checks of the built site: links, markup, policy, head', () => {
    const { status, said } = node(
      'node_modules/vitest/vitest.mjs',
      ...['run', '--config', 'tests/vitest.config.ts', '--project', 'site'],
      ...['links', 'valid', 'head'].map((name) => `site/${name}.test.ts`),
    );
    expect(said).toMatch(/Test Files {2}3 passed/);
    expect(status, said).toBe(0);
  });

  test('has the pages that it says, and nothing of what it does not use', () => {
    expect(pagesIn(built).map(({ path }) => path)).toEqual([
      '404.html',
      'about/index.html',
      'index.html',
      'message/index.html',
    ]);
    expect(sitemapOf(built)).toHaveLength(3);
    const files = filesIn(built.folder);
    for (const path of ['map.svg', 'data/box-office.csv', 'data/box-office.json']) {
      expect(files).not.toContain(path);
    }
    expect(files.filter((path) => path.startsWith('cards/'))).toEqual(
      ['about', 'index', 'kit/square', 'kit/story', 'message'].map((id) => `cards/${id}.jpg`),
    );
    for (const { path, document } of pagesIn(built)) {
      expect(all(document, '.ways a', 'href'), path).toEqual(['/message/']);
      expect(all(document, 'header [hreflang], head [hreflang]', 'href'), path).toEqual([]);
    }
  });

  test('names the other film nowhere', () => {
    for (const path of filesIn(built.folder)) {
      const text = readFileSync(join(built.folder, path), 'latin1');
      if (/\.(?:jpg|png|woff2)$/.test(path)) continue;
      expect(OTHER_FILM.exec(Buffer.from(text, 'latin1').toString('utf8'))?.[0], path).toBeUndefined();
    }
  });
});

test('the code names no film', () => {
  const src = join(import.meta.dirname, '../../src');
  for (const path of filesIn(src)) {
    if (path.endsWith('.woff2')) continue;
    const text = readFileSync(join(src, path), 'utf8').replaceAll('/alita-sequel', '');
    expect(OTHER_FILM.exec(text)?.[0], path).toBeUndefined();
  }
});
