import { type Ellipse, pointOn, spokesPath, turnPath, within } from './disc';

/**
 * The city in the air about its rim, part by part, each as a path but for the ellipse that its lights
 * stand on: the hull and its underside, rings and spokes, the glow of the core, and the mark where the
 * ring about it begins and ends.
 */
export function cityAbout(rim: Ellipse) {
  const [hull, wide, middle, narrow, core] = [0.93, 0.7, 0.64, 0.42, 0.2].map((factor) =>
    within(rim, factor),
  ) as [Ellipse, Ellipse, Ellipse, Ellipse, Ellipse];
  return {
    underside: turnPath({ ...hull, cy: hull.cy + 14 }),
    hull: turnPath(hull),
    glow: turnPath(within(rim, 0.66)),
    spokes:
      spokesPath(core, narrow, 16) + spokesPath(narrow, middle, 32) + spokesPath(wide, hull, 64),
    rings: [wide, middle, narrow, core].map(turnPath).join(''),
    lights: within(rim, 0.815),
    mark: `M${pointOn(rim, 0).join(' ')}v-14v28`,
  };
}
