// @ts-check
/**
 * `npm run sources`: prints the links that lead away from the site, each with the facts that lean on it,
 * for a person to open and check. It reads `content/` alone and asks nothing of the network.
 */
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { citationsInFact, citationsInProse } from '../domain/citations.ts';
import { ROOT_LOCALE } from '../locales.ts';
import { command } from './run.mjs';

const SOURCES = 'content/facts/sources.yml';

/** @typedef {{ publisher: string, date?: string, url?: string }} Source */

await command(() => {
  const sources = /** @type {Record<string, Source>} */ (read(SOURCES));
  const titles = /** @type {Record<string, string>} */ (
    read(`content/${ROOT_LOCALE.lang}/sources.yml`)
  );
  const citations = [
    ...globSync('content/facts/**/*.yml').flatMap((file) =>
      citationsInFact(read(file), slashed(file), ''),
    ),
    ...globSync('content/*/pages/*.mdx').flatMap((file) =>
      citationsInProse(readFileSync(file, 'utf8'), slashed(file)),
    ),
  ];
  const linked = Object.entries(sources).filter(([, { url }]) => url !== undefined);
  const unlinked = Object.entries(sources).filter(([, { url }]) => url === undefined);
  const told = (/** @type {string} */ id, /** @type {Source} */ { publisher, date }) =>
    [publisher, date, titles[id]].filter(Boolean).join(' · ');
  for (const [id, source] of linked) t(source.url ?? '', told(id, source), id, citations);
  console.log('\nWithout a page to link to:');
  for (const [id, source] of unlinked) t(id, told(id, source), id, citations);
  console.log(`\n${linked.length} links, ${unlinked.length} sources without one.`);
  return Promise.resolve();
});

/**
 * @param {string} heading
 * @param {string} about what it is: by whom, of when, about what
 * @param {string} id
 * @param {readonly import('../domain/citations.ts').Citation[]} citations
 */
function t(heading, about, id, citations) {
  console.log(`\n${heading}`);
  console.log(`  ${about}`);
  const places = citations
    .filter(({ source }) => source === id)
    .map(
      ({ file, field }) => `${file.replace(/^content\//, '')} ${field.replace(/\.?sources$/, '')}`,
    );
  for (const place of new Set(places)) console.log(`  - ${place}`);
}

/**
 * @param {string} file
 * @returns {unknown}
 * @throws {Error} that names the file, if it cannot be read
 */
function read(file) {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file}: ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** @param {string} file */
function slashed(file) {
  return file.replaceAll('\\', '/');
}
