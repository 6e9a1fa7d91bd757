import { cityOf, namedZone } from '../domain/zone';
import { isZone } from '../domain/zone-rules';
import { ContentError } from '../domain/content-error';
import { field, strictObject, textField } from './fields';
import { isCountry } from './territory';
import { together } from '../domain/together';

/** The file that says which places' local time the site gives. */
export const PLACES_FILE = 'content/facts/places.yml';

/** One entry of `content/facts/places.yml`: a city to tell the hour of, named by its zone. */
export const placeSchema = strictObject({
  zone: textField(
    (zone) => isZone(zone) && cityOf(zone) !== undefined,
    'write the zone of a city, like "Europe/London"',
  ),
  /** ISO 3166. */
  country: textField(isCountry, 'write the code of a country in ISO 3166, like "CN"').optional(),
  /** Latitude and longitude in degrees, north and east positive. */
  coordinates: field(
    (value): value is readonly [number, number] =>
      Array.isArray(value) &&
      value.length === 2 &&
      value.every((degrees, axis) => Math.abs(Number(degrees)) <= (axis === 0 ? 90 : 180)) &&
      value.every((degrees) => typeof degrees === 'number'),
    'write latitude and longitude in degrees, north and east positive, like [51.51, -0.13]',
  ),
  /** Whether the home page names it. */
  home: field((value): value is true => value === true, 'write true, or leave it out').optional(),
});

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
      const canonical = namedZone(zone) ?? zone;
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
