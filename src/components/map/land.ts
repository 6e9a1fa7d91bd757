/** The land: Natural Earth's (public domain) at 1:110 million, from `world-atlas`, made lighter still. */
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import atlas from 'world-atlas/land-110m.json';
import { type Line, linesOf, pathOf, type Point } from './outline';

/** In the map's units, squared: isles smaller than this are left out, and corners that cut off less. */
const SMALLEST_ISLE = 48;
const SMALLEST_CORNER = 12;

/** All land as the `d` of one path. */
export const landPath = pathOf(
  linesOf(land())
    .filter(({ points }) => area(points) >= SMALLEST_ISLE)
    .map((line) => ({ ...line, points: withoutCorners(line.points) })),
);

function land() {
  // The file's type says less than TopoJSON does: an arc is a list of pairs.
  const topology = atlas as unknown as Topology<{ land: GeometryCollection }>;
  return feature(topology, topology.objects.land);
}

/**
 * A closed line without the corners that make the least difference, the least first
 * (Visvalingam and Whyatt, https://doi.org/10.1179/000870493786962263).
 */
function withoutCorners(points: Line['points']): Line['points'] {
  const kept = [...points];
  while (kept.length > 3) {
    const corners = kept.map((point, index) =>
      area([kept.at(index - 1) ?? point, point, kept[(index + 1) % kept.length] ?? point]),
    );
    const least = Math.min(...corners);
    if (least >= SMALLEST_CORNER) break;
    kept.splice(corners.indexOf(least), 1);
  }
  return kept;
}

/** What a closed line encloses (https://en.wikipedia.org/wiki/Shoelace_formula). */
function area(points: readonly Point[]): number {
  const doubled = points.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubled) / 2;
}
