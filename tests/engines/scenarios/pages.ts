import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LOCALES, ROOT_LOCALE } from '../../../src/locales';
import { coveredControls, misplacedText, sidewaysScroll } from '../../browser/overlaps';
import { isInFull } from '../../languages';
import { isRepresentative, placeOf } from '../../pages';
import { BUILD } from '../build';
import { type Page, type Site } from '../site';

const OTHERS = LOCALES.filter(({ lang }) => lang !== ROOT_LOCALE.lang);

/** In most languages these stand for all in Firefox and WebKit: what counts, what is densest, and what is to be posted. */
const REPRESENTATIVE = /^[^/]+\/(?:(?:when|message|box-office)\/)?$/;

/** The paths of the build's pages from its root, with a few of the places' in the root language and one in the others. */
function pathsOf(): string[] {
  return readdirSync(BUILD, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html') && isRepresentative(path))
    .filter(
      (path) =>
        languageOf(path) === ROOT_LOCALE.lang || [undefined, 'tokyo'].includes(placeOf(path)),
    )
    .map((path) => path.replace(/index\.html$/, ''))
    .sort();
}

/** The language of a page by its path. */
export function languageOf(path: string): string {
  return OTHERS.find(({ lang }) => path.startsWith(`${lang}/`))?.lang ?? ROOT_LOCALE.lang;
}

/** Shows what browsers leave out until it is scrolled to. */
export const ALL_IS_LAID_OUT = `{
  const all = new CSSStyleSheet();
  all.replaceSync('*{content-visibility:visible!important}');
  document.adoptedStyleSheets.push(all);
}`;

/** What of a page's text nobody can read, and how far it scrolls sideways. */
export async function unreadable(page: Page, height?: number): Promise<unknown[]> {
  const sideways = await page.evaluate(sidewaysScroll);
  return [
    ...(sideways > 0 ? [{ fault: 'scrolls sideways', px: sideways }] : []),
    ...(await page.evaluate(coveredControls)).map((text) => ({ fault: 'cannot be pressed', text })),
    ...(await page.evaluate(misplacedText, 'body', ...(height === undefined ? [] : [height]))),
  ];
}

export function pages(site: Site): void {
  describe('every page is clean, and its text to be read, at 1440 px and at 390 px', () => {
    const isAsked = (path: string): boolean =>
      site.engine === 'chromium' || isInFull(path) || REPRESENTATIVE.test(path);
    for (const path of pathsOf().filter(isAsked)) {
      it(`/${path}`, async () => {
        const language = languageOf(path);
        const page = await site.visit(path, { width: 1440, language, before: ALL_IS_LAID_OUT });
        const found: Record<string, unknown> = { wide: await unreadable(page) };
        await page.resize(390, 844);
        await page.settle();
        found['narrow'] = await unreadable(page);
        found['troubles'] = await page.troubles();
        expect(found).toEqual({ wide: [], narrow: [], troubles: [] });
      });
    }
  });
}
