import type { Spot } from '../../domain/sun';
import { landPath } from './land';
import { darkUnder, nightfallUnder, nightUnder } from './night';
import { linesOf, pathOf } from './outline';
import { HEIGHT, onMap, SPHERE, WIDTH } from './projection';

/** The colours of the map by day and by night for each scheme, by the roles that `site.css` has them from. */
export const MAP_COLOURS = {
  dusk: {
    skyMid: '#17274d',
    steel: '#52639a',
    skyTop: '#070b16',
    lamp: '#dff4ff',
    live: '#86e4ff',
  },
  dawn: {
    skyMid: '#e4ebfa',
    steel: '#7180b0',
    skyTop: '#c7d5f1',
    lamp: '#ffffff',
    live: '#3035b8',
  },
} as const;

/** How large the picture is, in its own units. */
export const PICTURE = { width: WIDTH, height: HEIGHT } as const;

/** What an address ends with for the picture at dawn. */
export const DAWN = 'dawn';

/**
 * The world by day and by night as an SVG file of its own, without words: at dusk, or at dawn where its address ends
 * with `#dawn`. WebKit knows no scheme within a picture.
 *
 * @param sun where the sun stands overhead
 * @param spots the places that are marked
 */
export function mapPicture(sun: Spot, spots: readonly Spot[]): string {
  const [sunX, sunY] = onMap(sun);
  const sphere = pathOf(linesOf(SPHERE));
  const dots = spots.map((spot) => {
    const [x, y] = onMap(spot);
    return `M${Math.round(x)} ${Math.round(y)}h0`;
  });
  const { dusk, dawn } = MAP_COLOURS;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" fill="none" id="${DAWN}"><style>
${rules(dusk)}
${rules(dawn, ':target ')}
</style><path class="sea" d="${sphere}"/><path class="land" d="${landPath}"/>${[
    nightUnder(sun),
    darkUnder(sun),
  ]
    .map((shape) => `<path class="night" fill-opacity=".5" d="${pathOf(linesOf(shape))}"/>`)
    .join('')}<path class="edge" stroke-width="3" d="${pathOf(linesOf(nightfallUnder(sun)))}"/>
<path class="dots" stroke-width="13" stroke-linecap="round" d="${dots.join('')}"/>
<circle class="sun" stroke-width="5" cx="${Math.round(sunX)}" cy="${Math.round(sunY)}" r="22"/></svg>`;
}

function rules(
  { skyMid, steel, skyTop, lamp, live }: Record<keyof typeof MAP_COLOURS.dusk, string>,
  within = '',
) {
  return [
    `.sea{fill:${skyMid}}`,
    `.land{fill:${steel}}`,
    `.night{fill:${skyTop}}`,
    `.edge{stroke:${live}}`,
    `.sun{stroke:${live}}`,
    `.dots{stroke:${lamp}}`,
  ]
    .map((rule) => within + rule)
    .join('');
}
