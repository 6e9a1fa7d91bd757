/** Outlines on the map, as short as they can be written: in whole units, each point from the one before. */
import { type GeoPermissibleObjects, geoPath } from 'd3-geo';
import { projection } from './projection';

export type Point = readonly [x: number, y: number];

/** A line of points, and whether it returns to the first. */
export interface Line {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
}

/** The lines that a shape on the globe makes on the map, cut at its edges. */
export function linesOf(shape: GeoPermissibleObjects): readonly Line[] {
  const lines: { points: Point[]; isClosed: boolean }[] = [];
  const add = (x: number, y: number): void => {
    lines.at(-1)?.points.push([x, y]);
  };
  geoPath(projection, {
    beginPath: () => undefined,
    moveTo: (x, y) => {
      lines.push({ points: [], isClosed: false });
      add(x, y);
    },
    lineTo: add,
    arc: () => undefined,
    closePath: () => {
      const line = lines.at(-1);
      if (line) line.isClosed = true;
    },
  })(shape);
  return lines;
}

/** Lines as the `d` of one path. Lines shorter than a unit vanish. */
export function pathOf(lines: readonly Line[]): string {
  let path = '';
  let from: Point = [0, 0];
  for (const { points, isClosed } of lines) {
    const whole = points
      .map(([x, y]): Point => [Math.round(x), Math.round(y)])
      .filter(
        ([x, y], index, all) =>
          index === 0 || x !== all[index - 1]?.[0] || y !== all[index - 1]?.[1],
      );
    const [first] = whole;
    if (!first || whole.length < 2) continue;
    whole.forEach((to, index) => {
      const command = ['m', 'l'][index] ?? (to[0] < from[0] ? '' : ' ');
      const dy = to[1] - from[1];
      path += `${command}${to[0] - from[0]}${dy < 0 ? '' : ' '}${dy}`;
      from = to;
    });
    if (isClosed) {
      path += 'z';
      from = first;
    }
  }
  return path;
}
