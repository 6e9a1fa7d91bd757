import { getCollection } from 'astro:content';
import { offsetMinutes } from '../domain/moment';
import { distinctPlaces } from '../schema/place';

/** All places whose local time the site gives. */
export async function places() {
  const entries = (await getCollection('places')).map(({ id, data }) => ({ id, ...data }));
  return distinctPlaces(entries);
}

/** Those that the home page names, as the sun goes at an instant (epoch milliseconds). */
export async function homePlaces(ms: number) {
  const named = (await places()).filter(({ home }) => home);
  return named.toSorted((a, b) => offsetMinutes(ms, a.zone) - offsetMinutes(ms, b.zone));
}
