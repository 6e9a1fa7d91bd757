// @ts-check
/**
 * Which texts of the root language have changed since a language was last read beside it. `translated.yml` in the
 * language's folder holds a digest of each as it was then.
 */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { textsOf } from '../domain/translation.ts';
import { ROOT_LOCALE } from '../locales.ts';

/** @typedef {import('../domain/translation.ts').WordTree} WordTree */

const ROOT = join('content', ROOT_LOCALE.lang);

const HEAD = `# A digest of each text of the root language as it was when this language was last read beside it.
# Written by npm run languages -- --read and the language's tag.
`;

/** Written afresh in each language. */
const OWN = ['posts.yml'];

/** @param {string} lang */
const lockOf = (lang) => join('content', lang, 'translated.yml');

/**
 * The texts that have changed since, by file and field.
 *
 * @param {string} lang
 * @returns {string[]}
 */
export function changedSince(lang) {
  const lock = lockOf(lang);
  const then = existsSync(lock)
    ? /** @type {Record<string, Record<string, string>>} */ (parse(readFileSync(lock, 'utf8')))
    : {};
  return Object.entries(digests()).flatMap(([file, fields]) =>
    Object.entries(fields)
      .filter(([field, digest]) => then[file]?.[field] !== digest)
      .map(([field]) => `content/${lang}/${file}: ${field}`),
  );
}

/**
 * Writes down that a language has been read beside the root language as that is now.
 *
 * @param {string} lang
 */
export function markAsRead(lang) {
  writeFileSync(lockOf(lang), HEAD + stringify(digests()));
}

/** @returns {Record<string, Record<string, string>>} by file and field */
function digests() {
  const files = [...globSync('*.yml', { cwd: ROOT }), ...globSync('pages/*.mdx', { cwd: ROOT })]
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !OWN.includes(basename(file)))
    .sort();
  return Object.fromEntries(
    files.map((file) => {
      const text = readFileSync(join(ROOT, file), 'utf8');
      const texts = textsOf(file.endsWith('.yml') ? /** @type {WordTree} */ (parse(text)) : text);
      return [file, Object.fromEntries([...texts].map(([field, said]) => [field, digest(said)]))];
    }),
  );
}

/** @param {string} text */
function digest(text) {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}
