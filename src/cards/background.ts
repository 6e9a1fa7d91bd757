import { cityAbout } from '../components/scene/city';
import { type Ellipse, pointOn, spokesPath, turnPath } from '../components/scene/disc';
import { skylinePath } from '../components/scene/skyline';
import { CARD_SIZES, type CardSize } from './card';

/** Colours of the dusk, from the tokens: a card stands outside the page and cannot ask for them. */
export const DUSK = {
  skyTop: '#070b16',
  skyMid: '#17274d',
  skyLow: '#4b3250',
  skyEdge: '#b5623a',
  hull: '#0d1730',
  steel: '#52639a',
  core: '#58b8d8',
  lamp: '#dff4ff',
  scrapFar: '#231f38',
  foot: '#070b16',
  text: '#eff3fb',
  textQuiet: '#b3bedb',
  live: '#86e4ff',
  earth: '#ffb48f',
} as const;

/** Where the city hangs, and how high the ground is, in pixels. */
interface Scene {
  readonly rim: Ellipse;
  /** The scrap's size against that of the home page. */
  readonly grain: number;
  readonly foot: number;
  /** How far down the ground the signature may stand: what shows a story covers its lowest part. */
  readonly sign: number;
}

/** How high the scrap is piled on the home page, but for a mast. */
const ROOFS = 120;

/** The two rows that it lies in. */
const FAR = { seed: 7, roofs: [44, 96] } as const;
const NEAR = { seed: 8, roofs: [10, 50] } as const;

export const SCENES: Readonly<Record<CardSize, Scene>> = {
  wide: { rim: { cx: 600, cy: 34, rx: 580, ry: 106 }, grain: 0.55, foot: 62, sign: 62 },
  square: { rim: { cx: 540, cy: 110, rx: 580, ry: 128 }, grain: 0.8, foot: 104, sign: 104 },
  story: { rim: { cx: 540, cy: 330, rx: 580, ry: 150 }, grain: 1, foot: 320, sign: 150 },
};

/** How far down, in pixels, the roofs of most buildings are: above them the sky is dark enough for words. */
export function roofsAt(size: CardSize): number {
  const { grain, foot } = SCENES[size];
  return CARD_SIZES[size].height - foot - Math.round(ROOFS * grain);
}

/** The view that every card stands before, as the text of an SVG file: the home page's, its ring full. */
export function backgroundSvg(size: CardSize): string {
  const { width, height } = CARD_SIZES[size];
  const { rim, grain, foot } = SCENES[size];
  const horizon = height - foot;
  const roofs = roofsAt(size);
  const city = cityAbout(rim);
  const spokes = city.spokes.map((each) => spokesPath(each)).join('');
  const scrap = (row: typeof FAR | typeof NEAR, colour: string) =>
    `<path fill="${colour}" d="${skylinePath({ ...row, width: width / grain, height: 0 })}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" fill="none">`,
    `<linearGradient id="sky" x2="0" y2="1"><stop stop-color="${DUSK.skyTop}"/>`,
    `<stop offset="0.45" stop-color="${DUSK.skyMid}"/>`,
    `<stop offset="${(roofs / horizon).toFixed(3)}" stop-color="${DUSK.skyLow}"/>`,
    `<stop offset="1" stop-color="${DUSK.skyEdge}"/></linearGradient>`,
    `<radialGradient id="core"><stop stop-color="${DUSK.core}"/>`,
    `<stop offset="1" stop-color="${DUSK.core}" stop-opacity="0"/></radialGradient>`,
    `<path fill="url(#sky)" d="M0 0h${width}v${horizon}H0z"/>`,
    `<path stroke="${DUSK.steel}" d="${cablesPath(rim, horizon)}"/>`,
    `<g fill="${DUSK.hull}" stroke="${DUSK.steel}">`,
    `<path d="${city.underside}"/><path d="${city.hull}"/></g>`,
    `<path fill="url(#core)" d="${city.glow}"/>`,
    `<path stroke="${DUSK.steel}" stroke-width="1.4" d="${spokes}${city.rings}"/>`,
    `<path stroke="${DUSK.lamp}" stroke-width="4" stroke-linecap="round" d="${lightsPath(city.lights)}"/>`,
    `<path stroke="${DUSK.live}" stroke-width="7" d="${turnPath(rim)}"/>`,
    `<path stroke="${DUSK.text}" stroke-width="4" d="${city.mark}"/>`,
    `<g transform="translate(0 ${horizon}) scale(${grain})">`,
    scrap(FAR, DUSK.scrapFar) + scrap(NEAR, DUSK.foot),
    `</g>`,
    `<path fill="${DUSK.foot}" d="M0 ${horizon}h${width}v${foot}H0z"/>`,
    `</svg>`,
  ].join('');
}

/** The cables, three on either side, from below the rim down to the low city. */
function cablesPath(rim: Ellipse, horizon: number): string {
  const from = rim.cy + Math.round(rim.ry * 0.5);
  const middle = Math.round((from + horizon) / 2);
  return [
    [0.95, 0.98, 1.08],
    [0.86, 0.89, 0.98],
    [0.77, 0.8, 0.88],
  ]
    .flatMap((cable) => [cable, cable.map((share) => -share)])
    .map((cable) => cable.map((share) => Math.round(rim.cx + share * rim.rx)))
    .map(([top = 0, bend = 0, foot = 0]) => `M${top} ${from}Q${bend} ${middle} ${foot} ${horizon}`)
    .join('');
}

/** The lights of the city: strokes of no length, whose round ends are the lights. */
function lightsPath(lights: Ellipse): string {
  return Array.from(
    { length: 96 },
    (_, index) => `M${pointOn(lights, index / 96).join(' ')}h0`,
  ).join('');
}
