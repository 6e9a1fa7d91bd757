import { sourceLabel } from '../i18n/source';
import { pathTo } from '../i18n/paths';
import type { Locale } from '../locales';
import { facts } from './facts';
import { source } from './sources';
import { strings } from './words';

/** The page on which every figure and every source stands, with an anchor for each. */
const SOURCES_PAGE = 'sources/';

/** Where a figure stands on the page of sources. */
export function figureAddress(locale: Locale, id: string): string {
  return pathTo(locale, `${SOURCES_PAGE}#figure-${id}`);
}

/** Links to sources, each by its publisher; one without an address leads to its entry on the page of sources. */
export async function citesOf(locale: Locale, sourceIds: readonly string[], usedIn: string) {
  const words = await strings(locale);
  return Promise.all(
    sourceIds.map(async (id) => {
      const { publisher, title, language, date, url } = await source(id, usedIn, 'sources');
      const dated = sourceLabel(words, { publisher, date }, locale.conventions);
      return url === undefined
        ? { text: publisher, href: pathTo(locale, `${SOURCES_PAGE}#source-${id}`), title: dated }
        : { text: publisher, href: url, title: `${title} (${dated})`, language };
    }),
  );
}

/** The same for the page of sources itself: links to the entries of its own list. */
export async function citesBelow(sourceIds: readonly string[], usedIn: string) {
  return Promise.all(
    sourceIds.map(async (id) => {
      const { publisher } = await source(id, usedIn, 'sources');
      return { text: publisher, href: `#source-${id}` };
    }),
  );
}

/** Links to what a figure rests on: its sources, or for one computed here, its entry on the page of sources. */
export async function citesOfFigure(locale: Locale, id: string) {
  const { figures } = await facts();
  const figure = figures.get(id);
  if (figure?.derivation) {
    const words = await strings(locale);
    return [{ text: words['figure.computed'], href: figureAddress(locale, id) }];
  }
  return citesOf(locale, figure?.sources ?? [], id);
}
