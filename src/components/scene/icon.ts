import { type Ellipse, spokesPath, turnPath, within } from './disc';
import { skylinePath } from './skyline';

interface IconShape {
  /** Its width and its height. */
  readonly sizePx: number;
  /** Whether the night fills the square to its corners, for a system that rounds them itself. */
  readonly isFullBleed?: boolean;
  /** Whether a system cuts it to an outline of its own, of which it always shows a circle in the middle. */
  readonly isMaskable?: boolean;
}

/** The icons by their files in `public/`. */
export const ICONS: Readonly<Record<string, IconShape>> = {
  'favicon.svg': { sizePx: 32 },
  // For browsers that take no SVG.
  'favicon.png': { sizePx: 32 },
  // A phone rounds its corners.
  'apple-touch-icon.png': { sizePx: 180, isFullBleed: true },
  // What the manifest names.
  'icon-192.png': { sizePx: 192 },
  'icon-512.png': { sizePx: 512 },
  'icon-maskable.png': { sizePx: 512, isMaskable: true },
};

/** The drawing's own extent. Its parts are as few and as heavy as 16 px can show. */
const EXTENT = 160;
const CORNER = 34;

/** Where the city hangs, how heavy its ring is, and how high the roofs below it are. */
interface Composition {
  readonly rim: Ellipse;
  readonly ringWidth: number;
  readonly roofs: readonly [number, number];
}

const ORDINARY: Composition = {
  rim: { cx: EXTENT / 2, cy: 64, rx: 66, ry: 34 },
  ringWidth: 12,
  roofs: [8, 26],
};

/** Whatever cuts it shows a circle of 80 % of its width (https://www.w3.org/TR/appmanifest/#icon-masks). */
const MASKABLE: Composition = {
  rim: { cx: EXTENT / 2, cy: 66, rx: 52, ry: 27 },
  ringWidth: 9,
  roofs: [18, 32],
};

/** Colours of the dusk, from the tokens: an icon stands outside the page and cannot ask for them. */
const NIGHT = '#070b16';
const HULL = '#17274d';
const STEEL = '#7584ab';
const LIVE = '#86e4ff';

/** The site's icon as the text of an SVG file: the city in the air, its ring full, above the low city. */
export function iconSvg({ sizePx, isFullBleed = false, isMaskable = false }: IconShape): string {
  const { rim, ringWidth, roofs } = isMaskable ? MASKABLE : ORDINARY;
  const corner = isFullBleed || isMaskable ? 0 : CORNER;
  const skyline = skylinePath({ seed: 11, width: EXTENT, height: EXTENT, roofs });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePx}" height="${sizePx}" viewBox="0 0 ${EXTENT} ${EXTENT}">`,
    `<clipPath id="tile"><rect width="${EXTENT}" height="${EXTENT}" rx="${corner}"/></clipPath>`,
    `<g clip-path="url(#tile)">`,
    `<path fill="${NIGHT}" d="M0 0h${EXTENT}v${EXTENT}H0z"/>`,
    `<path fill="${STEEL}" d="${skyline}"/>`,
    `<path fill="${HULL}" stroke="${LIVE}" stroke-width="${ringWidth}" d="${turnPath(rim)}"/>`,
    `<path stroke="${STEEL}" stroke-width="4" d="${spokesPath({ inner: within(rim, 0.5), outer: within(rim, 0.86), count: 12 })}"/>`,
    `<path fill="${LIVE}" d="${turnPath(within(rim, 0.3))}"/>`,
    `</g></svg>`,
  ].join('');
}
