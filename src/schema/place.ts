import { cityOf } from '../domain/zone';
import { isZone } from '../domain/zone-rules';
import { field, strictObject, textField } from './fields';
import { isCountry } from './territory';

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
    { type: 'array' },
  ),
});
