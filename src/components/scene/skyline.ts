/** A skyline of scrap, drawn from a few numbers: the same numbers draw the same city. */
export interface SkylineShape {
  /** Picks the buildings and their order. */
  readonly seed: number;
  /** Extent of the drawing, in its own units; the ground is at the bottom. */
  readonly width: number;
  readonly height: number;
  /** Least and greatest height of a roof above the ground. */
  readonly roofs: readonly [number, number];
}

/** One of few lengths from the least to the most: what repeats itself weighs little. */
type Pick = (least: number, most: number) => number;

/** A building: what is drawn from its foot on the left to its foot on the right, in relative path steps. */
type Building = (height: number, pick: Pick) => { d: string; width: number };

const LENGTHS = 5;

/** Towers with a mast, stacks of a works, outside stairs, a tank on legs, a crane, a leaning slab. */
const BUILDINGS: readonly Building[] = [
  (height, pick) => {
    const [side, mast] = [pick(14, 34), pick(12, 40)];
    return { d: `v-${height}h${side}v-${mast}h3v${mast}h${side}v${height}`, width: 2 * side + 3 };
  },
  (height, pick) => {
    const [stack, gap, rise] = [pick(6, 10), pick(6, 14), pick(18, 44)];
    const pair = `v-${rise}h${stack}v${rise}h${gap}`;
    return { d: `v-${height}h8${pair}${pair}h8v${height}`, width: 16 + 2 * (stack + gap) };
  },
  (height, pick) => {
    const [steps, tread] = [pick(3, 5), pick(8, 14)];
    const rise = Math.floor(height / (steps + 1));
    return {
      d: `${`v-${rise}h${tread}`.repeat(steps)}h${tread}v${rise * steps}`,
      width: tread * (steps + 1),
    };
  },
  (height, pick) => {
    const radius = pick(12, 22);
    const leg = Math.max(height - radius, 8);
    return {
      d: `v-${leg}a${radius} ${radius} 0 0 1 ${2 * radius} 0v${leg}h-6v-${leg - 6}h-${2 * radius - 12}v${leg - 6}h${2 * radius - 6}`,
      width: 2 * radius,
    };
  },
  (height, pick) => {
    const arm = pick(34, 64);
    return {
      d: `v-${height + 18}h-${Math.floor(arm / 3)}v-5h${Math.floor(arm / 3) + arm}v5h-2v10h-2v-10h-${arm - 9}v${height + 18}`,
      width: 5,
    };
  },
  (height, pick) => {
    const [width, lean] = [pick(28, 56), pick(8, 26)];
    return { d: `v-${height}l${width} ${lean}v${height - lean}`, width };
  },
];

/** The outline of a skyline as an SVG path, closed along the ground. */
export function skylinePath({ seed, width, height, roofs: [low, high] }: SkylineShape): string {
  const draw = drawer(seed);
  const pick: Pick = (least, most) =>
    least + Math.round((draw(LENGTHS) / (LENGTHS - 1)) * (most - least));
  let d = `M0 ${height}`;
  for (let x = 0; x < width;) {
    const built = BUILDINGS[draw(BUILDINGS.length)];
    if (!built) break;
    const building = built(pick(low, high), pick);
    const gap = pick(-3, 9);
    // Between two buildings runs a low wall.
    d += `${building.d}v-6h${Math.max(gap, 1)}v6`;
    x += building.width + Math.max(gap, 1);
  }
  return `${d}z`;
}

/**
 * Whole numbers from 0 to below a count, from a seed, the same on every machine: a linear congruential
 * generator with the constants of Numerical Recipes.
 */
function drawer(seed: number): (count: number) => number {
  let state = seed;
  return (count) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * count);
  };
}
