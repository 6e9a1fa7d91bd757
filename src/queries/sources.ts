import { getEntry } from 'astro:content';
import { withFactWords, WORDS_NEEDED } from '../domain/facts/words';
import { SOURCES_FILE } from '../domain/content-paths';
import { suggestion } from '../domain/nearest';
import type { Locale } from '../locales';
import { ContentError } from '../domain/content-error';
import { facts } from './facts';

/**
 * One source by its id.
 *
 * @param usedIn the file that names it, and the field, for the message where there is no such source
 * @throws ContentError for an id that `content/facts/sources.yml` does not hold
 */
export async function source(id: string, usedIn: string, field: string) {
  const { sources } = await facts();
  const found = Object.hasOwn(sources, id) ? sources[id] : undefined;
  if (!found) {
    throw new ContentError(
      usedIn,
      field,
      id,
      `write the id of a source in ${SOURCES_FILE}${suggestion(id, Object.keys(sources))}`,
    );
  }
  return { id, ...found };
}

/** The sources that a fact names; `facts` has seen to it that they are there. */
export async function sourcesNamed(ids: readonly string[], usedIn: string, field: string) {
  return Promise.all(ids.map((id) => source(id, usedIn, field)));
}

/** All sources, by publisher, each with what it is about in a language. */
export async function sources({ lang }: Locale) {
  const collator = new Intl.Collator(lang);
  const stated = Object.entries((await facts()).sources).map(([id, data]) => ({ id, ...data }));
  const titles = {
    file: `content/${lang}/sources.yml`,
    factsFile: SOURCES_FILE,
    byId: (await getEntry('sourceWords', lang))?.data ?? {},
  };
  return withFactWords(titles, stated, WORDS_NEEDED.sources)
    .map(({ words: title, ...source }) => ({ ...source, title }))
    .toSorted((a, b) => collator.compare(a.publisher, b.publisher) || collator.compare(a.id, b.id));
}

/**
 * A source whose day of publication is known; for sentences that say as of when they hold.
 *
 * @throws ContentError as `source` does, and for a source without a date
 */
export async function datedSource(id: string, usedIn: string, field: string) {
  const { date, ...rest } = await source(id, usedIn, field);
  if (date === undefined) {
    throw new ContentError(
      SOURCES_FILE,
      `${id}.date`,
      undefined,
      `give its date: ${usedIn} says as of when it holds`,
    );
  }
  return { ...rest, date };
}
