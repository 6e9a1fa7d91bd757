import { getEntry } from 'astro:content';
import { distinctPlaces } from '../domain/facts/places';
import { clockOf } from '../domain/zone-rules';
import { countryBeside } from '../i18n/names';
import { placeName } from '../i18n/place';
import type { Locale } from '../locales';
import { perBuild } from './per-build';

/** All places whose local time the site gives, by their ids: the order in their file does not matter. */
export const places = perBuild(async () => {
  const byId = (await getEntry('places', 'places'))?.data ?? {};
  const stated = Object.entries(byId).map(([id, place]) => ({ id, ...place }));
  return distinctPlaces(stated.toSorted((a, b) => a.id.localeCompare(b.id, 'en')));
});

/** The same with their names in a language, in its alphabetical order; the country's where it has to be said. */
export const placesByName = perBuild(async ({ lang }: Locale) => {
  const { compare } = new Intl.Collator(lang);
  const named = (await places()).map((place) => {
    const name = placeName(place.zone, lang);
    return {
      ...place,
      name,
      countryName: place.country && countryBeside(name, place.country, lang),
    };
  });
  return named.toSorted((a, b) => compare(a.name, b.name));
});

/** Those that the home page names, as the sun goes at an instant (epoch milliseconds). */
export async function homePlaces(ms: number) {
  const named = (await places()).filter(({ home }) => home);
  return named.toSorted((a, b) => clockOf(a.zone)(ms) - clockOf(b.zone)(ms));
}
