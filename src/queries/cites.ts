import { pathTo } from '../i18n/paths';
import type { Locale } from '../locales';
import { facts } from './facts';
import { source } from './sources';
import { strings } from './words';

/** The page on which every figure stands, and the one with every source, each with an anchor. */
const FIGURES_PAGE = 'sources/';
const SOURCES_PAGE = 'references/';

/** Where a figure stands on the page of figures. */
function figureAddress(locale: Locale, id: string): string {
  return pathTo(locale, `${FIGURES_PAGE}#figure-${id}`);
}

/** Where a source stands in the list of all sources. */
function referenceAddress(locale: Locale, id: string): string {
  return pathTo(locale, `${SOURCES_PAGE}#${id}`);
}

/** Links to sources, each by its publisher; one without an address leads to its entry in the list of sources. */
export async function citesOf(locale: Locale, sourceIds: readonly string[], usedIn: string) {
  return Promise.all(
    sourceIds.map(async (id) => {
      const { publisher, language, url } = await source(id, usedIn, 'sources');
      return url === undefined
        ? { text: publisher, href: referenceAddress(locale, id) }
        : { text: publisher, href: url, language };
    }),
  );
}

/** The same for the page of figures: links to the entries in the list of sources. */
export async function citesInList(locale: Locale, sourceIds: readonly string[], usedIn: string) {
  return Promise.all(
    sourceIds.map(async (id) => {
      const { publisher } = await source(id, usedIn, 'sources');
      return { text: publisher, href: referenceAddress(locale, id) };
    }),
  );
}

/** Links to what a figure rests on: its sources, or for one computed here, its entry on the page of figures. */
export async function citesOfFigure(locale: Locale, id: string) {
  const { figures } = await facts();
  const figure = figures.get(id);
  if (figure?.derivation) {
    const words = await strings(locale);
    return [{ text: words['figure.computed'], href: figureAddress(locale, id) }];
  }
  return citesOf(locale, figure?.sources ?? [], id);
}
