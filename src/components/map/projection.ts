/**
 * The world as the map lays it out: Equal Earth (https://doi.org/10.1080/13658816.2018.1504949), on which
 * every area is as large as it is. Half of the Earth lies in night, and so does half of the map.
 */
import { geoEqualEarth, geoPath } from 'd3-geo';
import type { Spot } from '../../domain/sun';

/** The drawing's own units across; down it has as many as the projection leaves. */
export const WIDTH = 2000;

/** Cut where no land is: through the Bering Strait, so that Asia stays whole and New Zealand has its isles. */
const CENTRE_LONGITUDE = 11;

export const SPHERE = { type: 'Sphere' } as const;

export const projection = geoEqualEarth()
  .rotate([-CENTRE_LONGITUDE, 0])
  .fitWidth(WIDTH, SPHERE)
  .precision(0.5);

export const HEIGHT = Math.ceil(geoPath(projection).bounds(SPHERE)[1][1]);

/** Where a spot lies on the map, in its units from the top left. */
export function onMap([latitude, longitude]: Spot): readonly [x: number, y: number] {
  const point = projection([longitude, latitude]);
  if (!point) throw new RangeError(`not on the map: ${latitude}, ${longitude}`);
  return point;
}
