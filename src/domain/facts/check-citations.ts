import { SOURCES_FILE } from '../content-paths';
import type { Citation } from '../citations';
import { nearest } from '../nearest';
import { ContentError } from '../content-error';
import { together } from '../together';

/**
 * Refuses sources that are named but not there, and sources that are there but not named.
 *
 * @param sourceIds the ids that `content/facts/sources.yml` holds
 * @throws ContentError, or several of them, saying who needs the missing source, or that nobody needs the idle one
 */
export function checkCitations(sourceIds: readonly string[], citations: readonly Citation[]): void {
  const known = new Set(sourceIds);
  const bySource = Map.groupBy(citations, ({ source }) => source);
  together([
    ...bySource
      .entries()
      .filter(([source]) => !known.has(source))
      .map(([source, [first, ...others]]) => () => {
        const needing = [first, ...others].flatMap((each) =>
          each ? `${each.file} ${each.field}` : [],
        );
        const meant = nearest(source, sourceIds);
        throw new ContentError(
          first?.file ?? SOURCES_FILE,
          first?.field ?? source,
          source,
          // One place is misspelt there; several are left behind by a source that was removed or renamed.
          meant !== undefined && others.length === 0
            ? `write the id of a source in ${SOURCES_FILE}; did you mean ${meant}?`
            : `write the id of a source in ${SOURCES_FILE}, or put this one back: ` +
                `it is needed by ${[...new Set(needing)].join(', ')}` +
                (meant === undefined ? '' : `; did you mean ${meant}?`),
        );
      }),
    ...sourceIds
      .filter((id) => !bySource.has(id))
      .map((id) => () => {
        throw new ContentError(
          SOURCES_FILE,
          id,
          id,
          'nothing the site says leans on this source; remove it, or name it where it is needed',
        );
      }),
  ]);
}
