import { spokesPath, turnPath, within } from './disc';
import { skylinePath } from './skyline';

export interface IconShape {
  /** Its width and its height. */
  readonly sizePx: number;
  /** Whether the night fills the square to its corners, for a system that rounds them itself. */
  readonly isFullBleed?: boolean;
}

/** The drawing's own extent. Its parts are as few and as heavy as 16 px can show. */
const EXTENT = 160;
const CORNER = 34;

/** Colours of the dusk, from the tokens: an icon stands outside the page and cannot ask for them. */
const NIGHT = '#070b16';
const HULL = '#17274d';
const STEEL = '#7584ab';
const LIVE = '#86e4ff';

/** The site's icon as the text of an SVG file: the city in the air, its ring full, above the low city. */
export function iconSvg({ sizePx, isFullBleed = false }: IconShape): string {
  const rim = { cx: EXTENT / 2, cy: 64, rx: 66, ry: 34 };
  const corner = isFullBleed ? 0 : CORNER;
  const skyline = skylinePath({ seed: 11, width: EXTENT, height: EXTENT, roofs: [8, 26] });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${sizePx}" height="${sizePx}" viewBox="0 0 ${EXTENT} ${EXTENT}">`,
    `<clipPath id="tile"><rect width="${EXTENT}" height="${EXTENT}" rx="${corner}"/></clipPath>`,
    `<g clip-path="url(#tile)">`,
    `<path fill="${NIGHT}" d="M0 0h${EXTENT}v${EXTENT}H0z"/>`,
    `<path fill="${STEEL}" d="${skyline}"/>`,
    `<path fill="${HULL}" stroke="${LIVE}" stroke-width="12" d="${turnPath(rim)}"/>`,
    `<path stroke="${STEEL}" stroke-width="4" d="${spokesPath(within(rim, 0.5), within(rim, 0.86), 12)}"/>`,
    `<path fill="${LIVE}" d="${turnPath(within(rim, 0.3))}"/>`,
    `</g></svg>`,
  ].join('');
}
