import { getCollection, getEntry } from 'astro:content';
import { ContentError } from '../schema/refusal';
import { type WaveFacts, waveFile } from '../schema/wave';

/**
 * One source by its id.
 *
 * @param usedIn the file that names it, and the field, for the message where there is no such source
 * @throws ContentError for an id that `content/facts/sources.yml` does not hold
 */
export async function source(id: string, usedIn: string, field: string) {
  const entry = await getEntry('sources', id);
  if (!entry) {
    const known = (await getCollection('sources')).map((other) => other.id).join(', ');
    throw new ContentError(
      usedIn,
      field,
      id,
      `write the id of a source in content/facts/sources.yml: ${known}`,
    );
  }
  return { id, ...entry.data };
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
      'content/facts/sources.yml',
      `${id}.date`,
      undefined,
      `give its date: ${usedIn} says as of when it holds`,
    );
  }
  return { ...rest, date };
}

/** The sources of what is said to have come of a wave; none for one without an outcome. */
export async function sourcesOf({ id, outcome }: Pick<WaveFacts, 'id' | 'outcome'>) {
  return Promise.all(
    (outcome?.sources ?? []).map((each) => source(each, waveFile(id), 'outcome.sources')),
  );
}
