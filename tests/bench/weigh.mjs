// @ts-check
/** What a built page weighs, and what it is made of. All weights are bytes after brotli at its best, as a host sends them. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';

/**
 * The most that each may weigh. A document's first 14,300 bytes arrive in the first flight of packets (ten
 * segments of 1,460, less the headers); what is past them waits for another round trip.
 */
export const BUDGETS = /** @type {const} */ ({
  /** The home page; any other page without its charts and its map. */
  document: 14_300,
  /** Any page with all that stands on it. */
  wholeDocument: 26_000,
  /** All that runs on the home page, inline scripts included. */
  scripts: 14_000,
  /** All that the home page takes until it is complete and counts: document, scripts, face, icons. */
  transfer: 40_000,
  requests: 8,
});

/** What is drawn from data, with the same as a table: charts, and the map. */
const FIGURE = 'figure';

/**
 * The parts of a document in the order in which they are cut out of it to be weighed: each weighs what the rest is
 * lighter without it, so that all of them together are the whole.
 */
const PARTS = /** @type {const} */ ({
  figures: FIGURE,
  data: 'script[type*="json"]',
  'inline scripts': 'script:not([src])',
  scene: 'svg.cables, svg.city, svg.skyline',
  styles: 'style',
});

/** @typedef {keyof typeof PARTS | 'text'} Part */
/** @typedef {{ path: string, bytes: number }} Weighed a file by its path in the build */

/**
 * @typedef {object} PageWeight
 * @property {string} path its file, from the build's folder
 * @property {number} document all of it
 * @property {number} withoutFigures the same without its charts and its map, and what styles them
 * @property {number} gzip the document as hosts send it that have no brotli
 * @property {Readonly<Record<Part, number>>} parts what the document is made of
 * @property {readonly Weighed[]} scripts the files it runs, with what they import
 * @property {number} inlineScripts what it runs besides, compressed by itself
 * @property {readonly Weighed[]} fonts
 * @property {readonly Weighed[]} icons those that a browser's tab may ask for
 */

/** @param {string | Buffer} data */
export function brotliBytes(data) {
  return brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/**
 * Weighs a page of a build.
 *
 * @param {{ folder: string, base: string }} built where the build is, and the folder of its host it is made for
 * @param {string} path the page's file, from the build's folder
 * @returns {PageWeight}
 * @throws {Error} naming a file that the page asks for and the build does not have
 */
export function weighPage({ folder, base }, path) {
  const html = readFileSync(join(folder, path), 'utf8');
  const document = parse(html);
  /** @param {string} selector @param {string} attribute */
  const files = (selector, attribute) =>
    document
      .querySelectorAll(selector)
      .map((element) => (element.getAttribute(attribute) ?? '').slice(base.length))
      .map((file) => {
        if (!existsSync(join(folder, file)))
          throw new Error(`${path}: asks for ${file}, which is not there`);
        return file;
      });
  /** @param {string} file */
  const asSent = (file) => ({ path: file, bytes: sentBytes(join(folder, file)) });
  const bytes = brotliBytes(html);
  const rest = withoutFigures(html);
  return {
    path,
    document: bytes,
    withoutFigures: rest === html ? bytes : brotliBytes(rest),
    get gzip() {
      return gzipSync(html, { level: 9 }).length;
    },
    // Weighed when asked for: each part takes as long as the whole.
    get parts() {
      return partsOf(html);
    },
    scripts: withImports(folder, files('script[src]', 'src')).map(asSent),
    inlineScripts: document
      .querySelectorAll('script:not([src]):not([type*="json"])')
      .reduce((sum, script) => sum + brotliBytes(script.text), 0),
    fonts: files('link[rel="preload"][as="font"]', 'href').map(asSent),
    icons: files('link[rel="icon"]', 'href').map(asSent),
  };
}

/** All that a page runs. @param {PageWeight} page */
export function scriptsOf({ scripts, inlineScripts }) {
  return inlineScripts + total(scripts);
}

/** All that a page takes until it is complete. @param {PageWeight} page */
export function transferOf({ document, scripts, fonts, icons }) {
  return document + total([...scripts, ...fonts, ...icons]);
}

/** The pages of a build, by their files from its folder. @param {string} folder */
export function pagesOf(folder) {
  return globSync('**/*.html', { cwd: folder })
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
}

/** @param {readonly Weighed[]} files */
function total(files) {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** @param {string} html @returns {Readonly<Record<Part, number>>} */
function partsOf(html) {
  let rest = html;
  /** @type {Partial<Record<Part, number>>} */
  const parts = {};
  for (const [part, selector] of Object.entries(PARTS)) {
    const shorter = without(rest, selector);
    parts[/** @type {Part} */ (part)] = brotliBytes(rest) - brotliBytes(shorter);
    rest = shorter;
  }
  parts.text = brotliBytes(rest);
  return /** @type {Readonly<Record<Part, number>>} */ (parts);
}

/**
 * A document without some of its elements, the rest letter for letter as it was.
 *
 * @param {string} html
 * @param {string} selector
 */
function without(html, selector) {
  let rest = '';
  let from = 0;
  for (const { range } of parse(html, { comment: true }).querySelectorAll(selector)) {
    const [start, end] = range;
    if (start < from) continue;
    rest += html.slice(from, start);
    from = end;
  }
  return rest + html.slice(from);
}

/**
 * A document without its charts and its map, and without the rules for them: those whose every selector names a class or
 * a scope of Astro's that stands in figures and nowhere else.
 *
 * @param {string} html
 */
function withoutFigures(html) {
  const rest = without(html, FIGURE);
  if (rest === html) return html;
  const inFigures = marksOf(html).difference(marksOf(rest));
  /** @param {string} selector */
  const isOfFigures = (selector) =>
    [...selector.matchAll(/\.([\w-]+)|\[(data-astro-cid-\w+)\]/g)].some(
      ([, name = '', scope = '']) => inFigures.has(name || scope),
    );
  return rest.replace(/<style>[^]*?<\/style>/g, (style) =>
    style.replace(/([^{}]+)\{[^{}]*\}/g, (rule, selectors) =>
      String(selectors)
        .split(/,(?![^(]*\))/)
        .every(isOfFigures)
        ? ''
        : rule,
    ),
  );
}

/** The classes of a document's elements, and the scopes of Astro's styles that they stand in. @param {string} html */
function marksOf(html) {
  return new Set(
    parse(html)
      .querySelectorAll('*')
      .flatMap((element) => [
        ...element.classList.values(),
        ...Object.keys(element.attributes).filter((name) => name.startsWith('data-astro-cid-')),
      ]),
  );
}

/** What is packed already is sent as it is. @param {string} file */
function sentBytes(file) {
  const data = readFileSync(file);
  return /\.(?:woff2|png|jpg)$/.test(file) ? data.length : brotliBytes(data);
}

/**
 * Modules and all that they import, each once.
 *
 * @param {string} folder of the build
 * @param {readonly string[]} files from there
 * @returns {string[]}
 */
export function withImports(folder, files) {
  const found = new Set(files);
  for (const file of found) {
    for (const path of importsIn(readFileSync(join(folder, file), 'utf8')))
      found.add(join(dirname(file), path));
  }
  return [...found];
}

/** The files that a module asks for once it is read. @param {string} text */
function importsIn(text) {
  return [...text.matchAll(/(?:from|import)\s*\(?["'`](\.[^"'`]+)["'`]/g)].map(
    ([, path = '']) => path,
  );
}
