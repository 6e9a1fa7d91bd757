import { getEntry } from 'astro:content';
import { ContentError } from '../domain/content-error';
import { distinctPlaces } from '../domain/facts/places';
import { clockOf } from '../domain/zone-rules';
import { countryBeside } from '../i18n/names';
import { ownPlaces, placeName } from '../i18n/place';
import type { Locale } from '../locales';
import { stringsFile } from '../schema/strings';
import { perBuild } from './per-build';
import { strings } from './words';

/** All places whose local time the site gives, by their ids: the order in their file does not matter. */
export const places = perBuild(async () => {
  const byId = (await getEntry('places', 'places'))?.data ?? {};
  const stated = Object.entries(byId).map(([id, place]) => ({ id, ...place }));
  return distinctPlaces(stated.toSorted((a, b) => a.id.localeCompare(b.id, 'en')));
});

/** What places and countries are called in a language, where it has other names than CLDR. */
export const ownNames = perBuild(async ({ lang }: Locale) => {
  const byId = (await getEntry('places', 'places'))?.data ?? {};
  const names = (await getEntry('placeWords', lang))?.data;
  return { places: ownPlaces(byId, names?.places), countries: names?.countries ?? {} };
});

/** The same with their names in a language, in its alphabetical order; the country's where it has to be said. */
export const placesByName = perBuild(async (locale: Locale) => {
  const { lang } = locale;
  const { compare } = new Intl.Collator(lang);
  const own = await ownNames(locale);
  const named = (await places()).map((place) => {
    const name = placeName(place.zone, lang, own.places);
    return {
      ...place,
      name,
      countryName: place.country && countryBeside(name, place.country, lang, own.countries),
    };
  });
  return named.toSorted((a, b) => compare(a.name, b.name));
});

/**
 * The places that a language names in a string; none where the site gives the time of no place.
 *
 * @param key of the string, which holds their ids with commas between
 * @throws ContentError naming an id that is no place's
 */
export async function namedCities(locale: Locale, key: 'card.cities' | 'cities.home') {
  const all = await places();
  if (all.length === 0) return [];
  const ids = (await strings(locale))[key].split(',').map((id) => id.trim());
  return ids.map((id) => {
    const city = all.find((place) => place.id === id);
    if (!city) {
      throw new ContentError(
        stringsFile(locale.lang),
        key,
        id,
        'write ids of places in content/facts/places.yml with commas between, like "los-angeles, london, tokyo"',
      );
    }
    return city;
  });
}

/** Those that a language's home page names, as the sun goes at an instant (epoch milliseconds). */
export async function homePlaces(locale: Locale, ms: number) {
  const named = await namedCities(locale, 'cities.home');
  return named.toSorted((a, b) => clockOf(a.zone)(ms) - clockOf(b.zone)(ms));
}
