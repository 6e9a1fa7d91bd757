/** An ellipse by its centre and radii, in the drawing's own units. */
export interface Ellipse {
  readonly cx: number;
  readonly cy: number;
  readonly rx: number;
  readonly ry: number;
}

/** The point of an ellipse at a share of its turn (0 to 1), counted from the bottom clockwise. */
export function pointOn({ cx, cy, rx, ry }: Ellipse, turn: number): readonly [number, number] {
  const angle = 2 * Math.PI * turn;
  return [round(cx - rx * Math.sin(angle)), round(cy + ry * Math.cos(angle))];
}

/** The ellipse made smaller by a factor, about the same centre. */
export function within({ cx, cy, rx, ry }: Ellipse, factor: number): Ellipse {
  return { cx, cy, rx: round(rx * factor), ry: round(ry * factor) };
}

/** An ellipse as a path that starts and ends at its bottom and goes clockwise: a dash grows along it. */
export function turnPath({ cx, cy, rx, ry }: Ellipse): string {
  return `M${cx} ${cy + ry}a${rx} ${ry} 0 0 1 0-${2 * ry}a${rx} ${ry} 0 0 1 0 ${2 * ry}`;
}

/** Spokes from one ellipse to another about the same centre: how many go all the way round. */
export interface Spokes {
  readonly inner: Ellipse;
  readonly outer: Ellipse;
  readonly count: number;
}

/**
 * Spokes, evenly spread, as one path.
 *
 * @param turn how much of the way round they are drawn, from the bottom clockwise: a share of a turn
 */
export function spokesPath({ inner, outer, count }: Spokes, turn = 1): string {
  return Array.from({ length: count * turn }, (_, index) => {
    const at = (index + 0.5) / count;
    return `M${pointOn(inner, at).join(' ')}L${pointOn(outer, at).join(' ')}`;
  }).join('');
}

function round(value: number): number {
  return Math.round(value);
}
