// @ts-check
/**
 * `npm run sources`: prints the links that lead away from the site, each with the facts that lean on it,
 * for a person to open and check. It reads `content/` alone and asks nothing of the network.
 */
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { citationsInFact, citationsInProse } from '../domain/citations.ts';
import { ROOT_LOCALE } from '../locales.ts';
import { command } from './steps.mjs';

const SOURCES = 'content/facts/sources.yml';

const titles = /** @type {Record<string, string>} */ (
  read(`content/${ROOT_LOCALE.lang}/sources.yml`)
);

/** @typedef {{ publisher: string, date?: string, url?: string }} Source */

await command(() => {
  const sources = /** @type {Record<string, Source>} */ (read(SOURCES));
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
  for (const [id, source] of linked) say(source.url ?? '', id, source, citations);
  console.log('\nWithout a page to link to:');
  for (const [id, source] of unlinked) say(id, id, source, citations);
  console.log(`\n${linked.length} links, ${unlinked.length} sources without one.`);
  return Promise.resolve();
});

/**
 * @param {string} heading
 * @param {string} id
 * @param {Source} source
 * @param {readonly import('../domain/citations.ts').Citation[]} citations
 */
function say(heading, id, { publisher, date }, citations) {
  console.log(`\n${heading}`);
  console.log(`  ${[publisher, date, titles[id]].filter(Boolean).join(' · ')}`);
  const places = citations
    .filter(({ source }) => source === id)
    .map(
      ({ file, field }) => `${file.replace(/^content\//, '')} ${field.replace(/\.?sources$/, '')}`,
    );
  for (const place of new Set(places)) console.log(`  - ${place}`);
}

/** @param {string} file @returns {unknown} */
function read(file) {
  return parse(readFileSync(file, 'utf8'));
}

/** @param {string} file */
function slashed(file) {
  return file.replaceAll('\\', '/');
}
