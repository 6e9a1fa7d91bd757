/** What an instant draws on the globe: its night, the line at which it begins, and the hours of the sun. */
import { geoCircle } from 'd3-geo';
import { antipode, type Spot } from '../../domain/sun';

/** How far below the horizon, in degrees, the sun is when civil twilight is over and it is dark. */
const TWILIGHT_DEGREES = 6;

/** Where the sun is below the horizon, by where it stands overhead: half of the globe. */
export function nightUnder(sun: Spot) {
  return capOpposite(sun, 90);
}

/** The part of that night in which it is dark. */
export function darkUnder(sun: Spot) {
  return capOpposite(sun, 90 - TWILIGHT_DEGREES);
}

/** The line between day and night. */
export function nightfallUnder(sun: Spot) {
  return { type: 'MultiLineString', coordinates: nightUnder(sun).coordinates } as const;
}

/** Meridians that the sun takes an hour to go between, beginning with its own. */
export function hourLinesUnder([, longitude]: Spot) {
  return {
    type: 'MultiLineString',
    coordinates: Array.from({ length: 24 }, (_, hour) =>
      [80, 0, -80].map((latitude) => [longitude + hour * 15, latitude]),
    ),
  } as const;
}

function capOpposite(sun: Spot, radiusDegrees: number) {
  const [latitude, longitude] = antipode(sun);
  return geoCircle().center([longitude, latitude]).radius(radiusDegrees).precision(2)();
}
