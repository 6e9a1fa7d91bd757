// @ts-check
/** Reads every language in `content/` and compares it with the one at the root. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { pageDifferences, wordDifferences } from '../domain/translation.ts';
import { ALL_LOCALES, ROOT_LOCALE } from '../locales.ts';

/** Written afresh in each language. */
const POSTS = 'posts.yml';

/** Those, and what is only for those who write it. */
const OWN = [POSTS, 'names.yml', 'places.yml'];

/** For whoever writes in a language: its tone, and the names it uses. */
const GUIDE = 'GUIDE.md';

/** What a language is compared by, from the project's root. */
const CONTENT = 'content';

/**
 * What differs in each language but the root one, file by file.
 *
 * `names.yml` lists the texts that a language leaves as they are in the root one.
 *
 * @returns {{ lang: string, files: number, differences: { file: string, difference: import('../domain/translation.ts').Difference }[] }[]}
 */
export function translations() {
  return ALL_LOCALES.filter(({ lang }) => lang !== ROOT_LOCALE.lang).map(({ lang }) => {
    const names = `${CONTENT}/${lang}/names.yml`;
    const kept = new Set(/** @type {string[]} */ (existsSync(names) ? yaml(names) : []));
    const forms = { original: pluralForms(ROOT_LOCALE.lang), own: pluralForms(lang) };
    const root = join(CONTENT, ROOT_LOCALE.lang);
    const files = [...globSync('*.yml', { cwd: root }), ...globSync('pages/*.mdx', { cwd: root })]
      .filter((file) => !OWN.includes(basename(file)))
      .map((file) => file.replaceAll('\\', '/'))
      .sort();
    const own = globSync('pages/*.mdx', { cwd: join(CONTENT, lang) }).map((file) =>
      file.replaceAll('\\', '/'),
    );
    return {
      lang,
      files: files.length,
      differences: [
        ...files.flatMap((file) => differencesIn(lang, file, forms, kept)),
        ...own
          .filter((file) => !files.includes(file))
          .map((file) =>
            found(lang, file, 'extra', 'the root language has no such page; remove it'),
          ),
        ...(existsSync(join(CONTENT, lang, POSTS))
          ? []
          : [found(lang, POSTS, 'missing', 'write posts as fans of this language would')]),
        ...(existsSync(join(CONTENT, lang, GUIDE))
          ? []
          : [
              found(
                lang,
                GUIDE,
                'missing',
                'say the tone in it, and which names this language uses',
              ),
            ]),
      ],
    };
  });
}

/** What films are called in a language; in the root language they are called as their facts say. */
const OWN_TITLES = /^comparables\.yml: .*\.(?:title|sequel)$/;

/**
 * @param {string} lang
 * @param {string} file below the language's folder
 * @param {import('../domain/translation.ts').PluralForms} forms
 * @param {ReadonlySet<string>} kept
 */
function differencesIn(lang, file, forms, kept) {
  const path = `${CONTENT}/${lang}/${file}`;
  if (!existsSync(path)) return [found(lang, file, 'missing', 'write this file')];
  const root = `${CONTENT}/${ROOT_LOCALE.lang}/${file}`;
  const differences = file.endsWith('.mdx')
    ? pageDifferences(readFileSync(root, 'utf8'), readFileSync(path, 'utf8'), kept)
    : wordDifferences(
        /** @type {import('../domain/translation.ts').WordTree} */ (yaml(root)),
        /** @type {import('../domain/translation.ts').WordTree} */ (yaml(path)),
        forms,
        kept,
      );
  return differences
    .filter(({ kind, field }) => kind !== 'extra' || !OWN_TITLES.test(`${file}: ${field}`))
    .map((difference) => ({ file: path, difference }));
}

/**
 * @param {string} lang
 * @param {string} file
 * @param {'missing' | 'extra'} kind
 * @param {string} said
 */
function found(lang, file, kind, said) {
  return { file: `${CONTENT}/${lang}/${file}`, difference: { kind, field: 'file', said } };
}

/**
 * What a YAML file holds.
 *
 * @param {string} file
 * @returns {unknown}
 * @throws {Error} that names the file, if it cannot be read
 */
function yaml(file) {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** @param {string} lang */
function pluralForms(lang) {
  return new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
}
