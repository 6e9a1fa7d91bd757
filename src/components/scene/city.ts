import { type Ellipse, pointOn, type Spokes, turnPath, within } from './disc';

/**
 * The city in the air about its rim, part by part, each as a path but for its spokes and for the ellipse that
 * its lights stand on: the hull and its underside, rings and spokes, the glow of the core, and the mark where
 * the ring about it begins and ends.
 */
export function cityAbout(rim: Ellipse) {
  const [hull, wide, middle, narrow, core] = [0.93, 0.7, 0.64, 0.42, 0.2].map((factor) =>
    within(rim, factor),
  ) as [Ellipse, Ellipse, Ellipse, Ellipse, Ellipse];
  return {
    underside: turnPath({ ...hull, cy: hull.cy + 14 }),
    hull: turnPath(hull),
    glow: turnPath(within(rim, 0.66)),
    spokes: [
      { inner: core, outer: narrow, count: 16 },
      { inner: narrow, outer: middle, count: 32 },
      { inner: wide, outer: hull, count: 64 },
    ] satisfies Spokes[],
    rings: [wide, middle, narrow, core].map(turnPath).join(''),
    lights: within(rim, 0.815),
    mark: `M${pointOn(rim, 0).join(' ')}v-14v28`,
  };
}
