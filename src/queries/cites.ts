import type { Locale } from '../locales';
import { facts } from './facts';
import { addressOf, pageWith } from './pages';
import { source } from './sources';
import { strings } from './words';

/** Where a figure stands in the table of figures; nowhere where no page has one. */
async function figureAddress(locale: Locale, id: string): Promise<string | undefined> {
  const page = await pageWith(locale, 'FigureTable');
  return page && `${addressOf(locale, page.name)}#figure-${id}`;
}

/** Where a source stands in the list of all sources; nowhere where no page has one. */
async function referenceAddress(locale: Locale, id: string): Promise<string | undefined> {
  const page = await pageWith(locale, 'SourceList');
  return page && `${addressOf(locale, page.name)}#${id}`;
}

/**
 * Links to sources, each by its publisher; one without an address leads to its entry in the list of sources, and is
 * left out where there is no such list.
 */
export async function citesOf(locale: Locale, sourceIds: readonly string[], usedIn: string) {
  const cites = sourceIds.map(async (id) => {
    const { publisher, language, url } = await source(id, usedIn, 'sources');
    if (url !== undefined) return [{ text: publisher, href: url, language }];
    const href = await referenceAddress(locale, id);
    return href === undefined ? [] : [{ text: publisher, href }];
  });
  return (await Promise.all(cites)).flat();
}

/** The same for the page of figures: links to the entries in the list of sources, where there is one. */
export async function citesInList(locale: Locale, sourceIds: readonly string[], usedIn: string) {
  const cites = sourceIds.map(async (id) => {
    const { publisher } = await source(id, usedIn, 'sources');
    const href = await referenceAddress(locale, id);
    return href === undefined ? citesOf(locale, [id], usedIn) : [{ text: publisher, href }];
  });
  return (await Promise.all(cites)).flat();
}

/**
 * Links to what a figure rests on: its sources, or for one computed here, its entry on the page of figures, where there
 * is one.
 */
export async function citesOfFigure(locale: Locale, id: string) {
  const { figures } = await facts();
  const figure = figures.get(id);
  const href = figure?.derivation && (await figureAddress(locale, id));
  if (href !== undefined) {
    const words = await strings(locale);
    return [{ text: words['figure.computed'], href }];
  }
  return citesOf(locale, figure?.sources ?? [], id);
}
