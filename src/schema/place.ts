import { cityOf, namedZone } from '../domain/zone';
import { fields, textField } from './refusal';

/** One entry of `content/facts/places.yml`: a city to tell the hour of, named by its zone. */
export const placeSchema = fields({
  zone: textField(
    (zone) => namedZone(zone) !== undefined && cityOf(zone) !== undefined,
    'write the zone of a city, like "Europe/London"',
  ),
});
