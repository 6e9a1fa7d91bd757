import { ContentError } from '../content-error';
import { PLACES_FILE } from '../content-paths';
import { together } from '../together';
import { canonicalZone } from '../zone';

/** What an entry's id may be: it is part of an address. */
const ID = /^[a-z]+(-[a-z]+)*$/;

/**
 * Takes places for fit to have an address each.
 *
 * @throws ContentError for an id that makes no good address, or a zone that two entries share
 */
export function distinctPlaces<P extends { readonly id: string; readonly zone: string }>(
  places: readonly P[],
): readonly P[] {
  const idByZone = new Map<string, string>();
  together(
    places.map(({ id, zone }) => () => {
      if (!ID.test(id)) {
        throw new ContentError(PLACES_FILE, id, id, 'write its id in lower case with hyphens');
      }
      const canonical = canonicalZone(zone) ?? zone;
      const other = idByZone.get(canonical);
      if (other !== undefined) {
        throw new ContentError(
          PLACES_FILE,
          `${id}.zone`,
          zone,
          `${other} stands for this zone already; remove one of them`,
        );
      }
      idByZone.set(canonical, id);
    }),
  );
  return places;
}
