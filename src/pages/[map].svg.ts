import type { GetStaticPaths } from 'astro';
import { builtAtMs } from '../config/build-clock';
import { mapPicture } from '../components/map/picture';
import { subsolarPoint } from '../domain/sun';
import { featuredWave } from '../domain/wave';
import { ROOT_LOCALE } from '../locales';
import { anyPageWith } from '../queries/pages';
import { places } from '../queries/places';
import { waves } from '../queries/waves';

/** Where a page shows the picture, it is there. */
export const getStaticPaths = (async () =>
  (await anyPageWith('DayAndNight')) ? [{ params: { map: 'map' } }] : []) satisfies GetStaticPaths;

/** Day and night at the start of the next hour, or of the last one there was: the picture of the home page. */
export async function GET(): Promise<Response> {
  const all = await waves(ROOT_LOCALE);
  const { startMs } = featuredWave(all, builtAtMs) ?? { startMs: builtAtMs };
  const spots = (await places()).map(({ coordinates }) => coordinates);
  return new Response(mapPicture(subsolarPoint(startMs), spots), {
    headers: { 'content-type': 'image/svg+xml' },
  });
}
