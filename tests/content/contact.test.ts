import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/locales';
import { BUILDS, BUILT_AT_MS, pagesIn } from '../site/built';
import { copyOfProject } from './copy';
import { fewPlaces, languages } from './cuts';

process.env['SOURCE_DATE_EPOCH'] = String(BUILT_AT_MS / 1000);

const CONTACT = 'fans@example.org';
const LANGUAGES = 2;

/** The pages that invite readers to write. */
const INVITING = ['about', 'timeline', 'sources'];

const { folder, astroBuild, edit, remove } = copyOfProject(languages(LANGUAGES), fewPlaces);
afterAll(remove);

/** What the check warns of, as the build does at its end. */
const warnings = (): string =>
  spawnSync(
    process.execPath,
    ['--import', './src/commands/register-ts.mjs', 'src/commands/check.mjs'],
    { cwd: folder, encoding: 'utf8' },
  ).stderr;

const main = (path: string) =>
  parse(readFileSync(join(folder, 'dist', path), 'utf8')).querySelector('main');

describe('with a contact', () => {
  beforeAll(async () => {
    edit('facts/campaign.yml', (text) => `${text}contact: ${CONTACT}\n`);
    const { status, said } = await astroBuild();
    expect(status, said).toBe(0);
  }, 240_000);

  test('every page has it in its foot', () => {
    const built = { name: 'with a contact', folder: join(folder, 'dist'), base: '/' };
    for (const { path, document } of pagesIn(built)) {
      expect(document.querySelectorAll(`footer a[href="mailto:${CONTACT}"]`), path).toHaveLength(1);
    }
  });

  test.each(
    LOCALES.slice(0, LANGUAGES).flatMap(({ lang }, index) =>
      INVITING.map((page) => `${index === 0 ? '' : `${lang}/`}${page}/index.html`),
    ),
  )('%s invites readers to write', (path) => {
    const links = main(path)?.querySelectorAll(`p a[href="mailto:${CONTACT}"]`) ?? [];
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link.text).toBe(CONTACT);
    expect(main(path)?.querySelectorAll('p p')).toEqual([]);
  });

  test('nobody is asked for one', () => {
    expect(warnings()).not.toContain('contact: found nothing');
  });
});

describe('without one', () => {
  test('no page invites anybody to write, and none has a sentence without its end', () => {
    for (const built of BUILDS) {
      for (const { path, document } of pagesIn(built)) {
        expect(document.querySelectorAll('a[href^="mailto:"]:not([href*="body="])'), path).toEqual([]);
        expect(document.querySelector('main')?.text, path).not.toMatch(/Write to us|Tell us/);
      }
    }
  });

  test('whoever builds is asked for one, and for a look at the accounts', () => {
    edit('facts/campaign.yml', (text) => text.replace(`contact: ${CONTACT}\n`, ''));
    expect(warnings().trim().split('\n')).toEqual([
      expect.stringMatching(/^⚠ content\/facts\/campaign\.yml: contact: found nothing; write /),
      expect.stringMatching(
        /^⚠ content\/facts\/campaign\.yml: seen: found "2020-02-06"; .*2026-12-05/,
      ),
    ]);
  });
});
