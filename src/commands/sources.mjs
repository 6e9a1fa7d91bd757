// @ts-check
/**
 * `npm run sources`: prints the links that lead away from the site, each with the facts that lean on it,
 * for a person to open and check. It reads `content/` alone and asks nothing of the network; with `-- --check` it asks
 * each link whether it still leads to something, and ends with 1 where one does not.
 */
import { globSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { parse } from 'yaml';
import { citationsInFact, citationsInProse } from '../domain/citations.ts';
import { ROOT_LOCALE } from '../locales.ts';
import { checkLinks } from './check-links.mjs';
import { command } from './run.mjs';

const SOURCES = 'content/facts/sources.yml';

/** What is said of links that do not simply lead where they led, the worst first. */
const FATES = /** @type {const} */ ([
  ['gone', '✗ Nothing is there'],
  ['moved', '! They lead elsewhere; if it is the same, write where'],
  ['unsure', '? The host refuses programs, or has trouble; open them'],
]);

/** @typedef {{ publisher: string, date?: string, url?: string }} Source */

await command(async () => {
  const isCheck = isCheckAsked(process.argv.slice(2));
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
  if (isCheck) {
    const links = await checkLinks(linked.map(([, { url }]) => url ?? ''));
    tellLinks(links, linked, (id) => placesOf(id, citations));
    return;
  }
  for (const [id, source] of linked) t(source.url ?? '', told(id, source), id, citations);
  console.log('\nWithout a page to link to:');
  for (const [id, source] of unlinked) t(id, told(id, source), id, citations);
  console.log(`\n${linked.length} links, ${unlinked.length} sources without one.`);
});

/**
 * @param {readonly string[]} args
 * @throws {Error} for any but `--check`
 */
function isCheckAsked(args) {
  const unknown = args.filter((arg) => arg !== '--check');
  if (unknown.length > 0) {
    throw new Error(
      `found ${JSON.stringify(unknown.join(' '))}; write --check, to ask each link, or nothing`,
    );
  }
  return args.length > 0;
}

/**
 * @param {readonly import('./check-links.mjs').Link[]} links
 * @param {readonly (readonly [string, Source])[]} sources in the order of the links
 * @param {(id: string) => ReadonlySet<string>} places
 */
function tellLinks(links, sources, places) {
  for (const [fate, heading] of FATES) {
    const found = links.filter((link) => link.fate === fate);
    if (found.length === 0) continue;
    console.log(`\n${heading}: ${found.length}`);
    for (const link of found) {
      const { url, said, to } = link;
      const [id = ''] = sources[links.indexOf(link)] ?? [];
      console.log(`\n  ${url}`);
      console.log(`    ${said}${to === undefined ? '' : `, at ${to}`}`);
      console.log(`    ${SOURCES}: ${id}`);
      for (const place of places(id)) console.log(`    - ${place}`);
    }
  }
  const there = links.filter(({ fate }) => fate === 'there').length;
  console.log(`\n${there} of ${links.length} links lead where they led.`);
  if (links.some(({ fate }) => fate === 'gone')) process.exitCode = 1;
}

/**
 * @param {string} heading
 * @param {string} about what it is: by whom, of when, about what
 * @param {string} id
 * @param {readonly import('../domain/citations.ts').Citation[]} citations
 */
function t(heading, about, id, citations) {
  console.log(`\n${heading}`);
  console.log(`  ${about}`);
  for (const place of placesOf(id, citations)) console.log(`  - ${place}`);
}

/**
 * The places that name a source.
 *
 * @param {string} id
 * @param {readonly import('../domain/citations.ts').Citation[]} citations
 * @returns {ReadonlySet<string>}
 */
function placesOf(id, citations) {
  const places = citations
    .filter(({ source }) => source === id)
    .map(
      ({ file, field }) => `${file.replace(/^content\//, '')} ${field.replace(/\.?sources$/, '')}`,
    );
  return new Set(places);
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
