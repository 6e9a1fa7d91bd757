/**
 * Where the sun stands overhead, to about 0.01° from 1950 to 2050: the Astronomical Almanac's low-precision
 * formulas for the Sun (page C5), as the US Naval Observatory gives them
 * (https://aa.usno.navy.mil/faq/sun_approx).
 */

/** A spot on the Earth: latitude and longitude in degrees, north and east positive. */
export type Spot = readonly [latitude: number, longitude: number];

const DAY_MS = 86_400_000;

/** 2000-01-01T12:00:00Z, from which the almanac counts its days. */
const EPOCH_MS = Date.UTC(2000, 0, 1, 12);

/** The spot at which the sun stands straight overhead at an instant (epoch milliseconds). */
export function subsolarPoint(ms: number): Spot {
  const days = (ms - EPOCH_MS) / DAY_MS;
  const anomaly = 357.529 + 0.98560028 * days;
  const meanLongitude = 280.459 + 0.98564736 * days;
  const longitude = meanLongitude + 1.915 * sin(anomaly) + 0.02 * sin(2 * anomaly);
  const tilt = 23.439 - 0.00000036 * days;
  const rightAscension = atan2(cos(tilt) * sin(longitude), cos(longitude));
  const declination = asin(sin(tilt) * sin(longitude));
  // How far the sun is ahead of a clock that runs evenly: the equation of time, in degrees.
  const ahead = meanLongitude - rightAscension;
  const sinceMidnight = 360 * ((ms / DAY_MS) % 1);
  return [declination, halfTurn(180 - sinceMidnight - ahead)];
}

/**
 * How high the sun stands over a spot's horizon at an instant (epoch milliseconds), in degrees: 90 overhead,
 * below 0 in the night. The centre of its disc, without the air's refraction, which lifts it by about
 * half a degree at the horizon.
 */
export function sunElevation(ms: number, [latitude, longitude]: Spot): number {
  const [sunLatitude, sunLongitude] = subsolarPoint(ms);
  return asin(
    sin(latitude) * sin(sunLatitude) +
      cos(latitude) * cos(sunLatitude) * cos(longitude - sunLongitude),
  );
}

/** The spot at the other end of the Earth: opposite the sun, it is the middle of the night. */
export function antipode([latitude, longitude]: Spot): Spot {
  return [-latitude, halfTurn(longitude + 180)];
}

/** An angle in degrees, from -180 up to but not including 180. */
function halfTurn(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}

const RADIANS = Math.PI / 180;
const sin = (degrees: number): number => Math.sin(degrees * RADIANS);
const cos = (degrees: number): number => Math.cos(degrees * RADIANS);
const asin = (ratio: number): number => Math.asin(Math.min(1, Math.max(-1, ratio))) / RADIANS;
const atan2 = (y: number, x: number): number => Math.atan2(y, x) / RADIANS;
