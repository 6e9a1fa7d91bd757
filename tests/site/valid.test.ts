import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { validate } from 'csstree-validator';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { isInFull } from '../languages';
import { type Built, BUILDS, filesIn, pagesIn } from './built';

const html = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // An id is any text without spaces (https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute): a
    // heading's is its words, in any script, and a clock's its offset.
    'valid-id': ['error', { relaxed: true }],
    // Both ask to have written out what HTML takes for given: a field is for text, a form's button sends it.
    'no-implicit-input-type': 'off',
    'no-implicit-button-type': 'off',
  },
});

/** What is right though csstree-validator does not know it. */
const UNKNOWN_STYLES: readonly RegExp[] = [
  // It stands for each page on paper (https://www.w3.org/TR/css-page-3/#page-properties).
  /^@page: Unknown at-rule descriptor `margin`$/,
];

const [built] = BUILDS as readonly [Built, ...Built[]];
const pages = pagesIn(built).map(({ path, document }) => ({
  path,
  text: readFileSync(join(built.folder, path), 'utf8'),
  styles: document.querySelectorAll('style').map((style) => style.text),
}));

/** Other languages have other words in the same marks; the Nu checker reads all of them (`npm run test:valid`). */
const inFull = pages.filter(({ path }) => isInFull(path));

describe('html-validate', () => {
  test.each(inFull)('finds nothing in $path', async ({ path, text }) => {
    expect(await faultsInPage(text, path)).toEqual([]);
  });
});

describe('csstree-validator', () => {
  test.each([...new Set(pages.flatMap(({ styles }) => styles))].map((css) => [css]))(
    'finds nothing in %.60s…',
    (css) => {
      expect(faultsInStyles(css)).toEqual([]);
    },
  );
});

describe('marks and styles keep their meaning', () => {
  // Safari takes a list with `list-style: none` for none (WebKit's AccessibilityNodeObject, `hasVisibleMarkers`).
  test.each(pages)('the lists of $path are lists in Safari too', ({ styles }) => {
    expect(styles.join('')).not.toMatch(/list-style(?:-type)?:[^;}]*none/);
  });

  // https://html.spec.whatwg.org/multipage/text-level-semantics.html#the-cite-element
  test.each(pages)('on $path only a work is a cite, and no publisher', ({ text }) => {
    expect(text).not.toMatch(/<cite\b[^>]*>\s*\(/);
  });
});

describe('the schema of sitemaps', () => {
  test.each(BUILDS)('takes those $name', async ({ folder }) => {
    const files = filesIn(folder).filter((path) => /^sitemap-\d+\.xml$/.test(path));
    expect(files).not.toEqual([]);
    for (const file of files) {
      expect(await faultsInSitemap(readFileSync(join(folder, file), 'utf8')), file).toEqual([]);
    }
    const index = readFileSync(join(folder, 'sitemap-index.xml'), 'utf8');
    expect(await faultsInSitemap(asPages(index))).toEqual([]);
    expect([...index.matchAll(/<(\w+)/g)].map(([, name]) => name)).toEqual([
      'sitemapindex',
      ...files.flatMap(() => ['sitemap', 'loc']),
    ]);
  });
});

async function faultsInPage(text: string, path: string): Promise<readonly string[]> {
  const { results } = await html.validateString(text, path);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, message }) => `${ruleId}, line ${line}: ${message}`),
  );
}

function faultsInStyles(css: string): readonly string[] {
  return validate(css)
    .map(
      ({ message, property, atrule }) => `${atrule ? `@${atrule}` : (property ?? '')}: ${message}`,
    )
    .filter((fault) => !UNKNOWN_STYLES.some((unknown) => unknown.test(fault)));
}

/** By the protocol's own schema (https://www.sitemaps.org/schemas/sitemap/0.9/sitemap.xsd), as `sitemap` brings it along. */
async function faultsInSitemap(contents: string): Promise<readonly string[]> {
  const fixture = (fileName: string) => ({
    fileName,
    contents: readFileSync(join(import.meta.dirname, '../fixtures', fileName), 'utf8'),
  });
  const protocol = join(
    createRequire(import.meta.url).resolve('sitemap/package.json'),
    '../schema/sitemap.xsd',
  );
  const { errors } = await validateXML({
    xml: [{ fileName: 'sitemap.xml', contents }],
    schema: [fixture('sitemap-with-links.xsd')],
    preload: [
      { fileName: 'sitemap.xsd', contents: readFileSync(protocol, 'utf8') },
      fixture('xhtml-link.xsd'),
    ],
  });
  return errors.map(({ message }) => message);
}

/**
 * A list of sitemaps as one of pages: its schema (`siteindex.xsd`, beside the other) says the same of other
 * names, but for what only a page has.
 */
function asPages(index: string): string {
  return index.replaceAll('sitemapindex', 'urlset').replace(/(<\/?)sitemap>/g, '$1url>');
}
