import type { Citation } from '../domain/citations';
import { ContentError } from './refusal';
import { SOURCES_FILE } from './source';

/**
 * Refuses sources that are named but not there, and sources that are there but not named.
 *
 * @param sourceIds the ids that `content/facts/sources.yml` holds
 * @throws ContentError saying who needs the missing source, or that nobody needs the idle one
 */
export function checkCitations(sourceIds: readonly string[], citations: readonly Citation[]): void {
  const known = new Set(sourceIds);
  const missing = citations.find(({ source }) => !known.has(source));
  if (missing) {
    const needing = citations
      .filter(({ source }) => source === missing.source)
      .map(({ file, field }) => `${file} ${field}`);
    throw new ContentError(
      missing.file,
      missing.field,
      missing.source,
      `write the id of a source in ${SOURCES_FILE}, or put this one back: ` +
        `it is needed by ${[...new Set(needing)].join(', ')}`,
    );
  }
  const named = new Set(citations.map(({ source }) => source));
  const idle = sourceIds.find((id) => !named.has(id));
  if (idle !== undefined) {
    throw new ContentError(
      SOURCES_FILE,
      idle,
      idle,
      'nothing the site says leans on this source; remove it, or name it where it is needed',
    );
  }
}
