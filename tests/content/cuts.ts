import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Locale } from '../../src/locales';

/** Makes a copy of the project smaller by what a test does not ask about. Done twice, it does no more. */
export type Cut = (folder: string) => void;

/** Leaves so many languages, that at the root first: what is asked is then independent of the others' words. */
export const languages =
  (count: number): Cut =>
  (folder) => {
    const locales = join(folder, 'src/locales.ts');
    const text = readFileSync(locales, 'utf8');
    const lines = [...text.matchAll(/^ {2}\{ lang: '([\w-]+)'.*\n/gm)];
    expect(lines.length).toBeGreaterThanOrEqual(count);
    writeFileSync(
      locales,
      lines.slice(count).reduce((all, [line]) => all.replace(line, ''), text),
    );
    const kept = lines.slice(0, count).map(([, lang]) => lang);
    for (const other of readdirSync(join(folder, 'content'))) {
      if (![...kept, 'facts'].includes(other)) {
        rmSync(join(folder, 'content', other), { recursive: true });
      }
    }
  };

/** Adds a language, whose words are those of the language at the root. */
export const addLanguage =
  ({ lang, label, dir, conventions }: Locale): Cut =>
  (folder) => {
    const locales = join(folder, 'src/locales.ts');
    const text = readFileSync(locales, 'utf8');
    const added = text.replace(
      /(^ {2}\{ lang: '.*\n)(?=\];)/m,
      `$1  { lang: '${lang}', label: '${label}', dir: '${dir}', conventions: '${conventions}' },\n`,
    );
    expect(added, 'src/locales.ts was not changed').not.toBe(text);
    writeFileSync(locales, added);
    cpSync(join(folder, 'content/en'), join(folder, `content/${lang}`), { recursive: true });
  };

/** How many of the first places stay, which no page names: of those there is one page each, and one card. */
const NAMELESS = 2;

/** Leaves the places that the home page or a preview card names, and two others; they are called as CLDR calls them. */
export const fewPlaces: Cut = (folder) => {
  const content = join(folder, 'content');
  const named = new Set(
    readdirSync(content).flatMap((lang) => {
      const file = join(content, lang, 'strings.yml');
      const strings = existsSync(file) ? readFileSync(file, 'utf8') : '';
      return [...strings.matchAll(/^(?:card\.cities|cities\.home): (.*)$/gm)].flatMap(([, ids = '']) =>
        ids.split(/,\s*/),
      );
    }),
  );
  const file = join(content, 'facts/places.yml');
  const [head = '', ...entries] = readFileSync(file, 'utf8').split(/^(?=[a-z-]+:\n)/m);
  const kept = entries.filter(
    (entry, index) =>
      index < NAMELESS ||
      named.has(entry.slice(0, entry.indexOf(':'))),
  );
  expect(kept.length).toBeGreaterThan(NAMELESS);
  expect(kept.length).toBeLessThan(20);
  writeFileSync(file, [head, ...kept].join(''));
  for (const lang of readdirSync(content)) {
    if (lang !== 'facts') rmSync(join(content, lang, 'places.yml'), { force: true });
  }
};
