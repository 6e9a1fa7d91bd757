import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ContentError } from '../domain/content-error';
import { PLACES_FILE } from '../domain/content-paths';
import type { Refusals } from '../domain/together';

/** How many degrees a place may lie from where the time zone database has its zone's city: its copy here is coarse. */
const MOST_DEGREES = 3;

/** Where zones' cities are, by the time zone database. */
interface ZoneMeta {
  readonly zones: Readonly<Record<string, { readonly lat: number; readonly long: number }>>;
}

/** Refuses places that do not lie where their zone's city does, such as those with latitude and longitude swapped. */
export function checkCoordinates(
  places: Readonly<
    Record<string, { readonly zone: string; readonly coordinates: readonly [number, number] }>
  >,
  refusals: Refusals,
): void {
  const file = createRequire(import.meta.url).resolve('moment-timezone/data/meta/latest.json');
  const { zones } = JSON.parse(readFileSync(file, 'utf8')) as ZoneMeta;
  for (const [id, { zone, coordinates }] of Object.entries(places)) {
    const city = zones[zone];
    // Links between zones are not among them.
    if (!city) continue;
    const [north, east] = coordinates;
    const eastward = Math.abs(east - city.long);
    const isNear =
      Math.abs(north - city.lat) <= MOST_DEGREES &&
      Math.min(eastward, 360 - eastward) <= MOST_DEGREES;
    if (isNear) continue;
    const about = `${Math.round(city.lat)}, ${Math.round(city.long)}`;
    refusals.attempt(() => {
      throw new ContentError(
        PLACES_FILE,
        `${id}.coordinates`,
        coordinates,
        `${zone} is near [${about}]; write its latitude first, then its longitude`,
      );
    });
  }
}
