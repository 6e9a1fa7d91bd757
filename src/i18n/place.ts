import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cityOf, canonicalZone } from '../domain/zone';

/** Names by the parts of a zone's name, as `timeZoneNames.json` of the Unicode CLDR nests them. */
interface ZoneNames {
  readonly [part: string]: ZoneNames | string | undefined;
}

const zoneNames = new Map<string, ZoneNames>();

/** Names of places where a language has others than CLDR, by their zones (`canonicalZone`). */
export type OwnPlaces = ReadonlyMap<string, string>;

/**
 * The names of places that a language has of its own, by their zones.
 *
 * @param places all that there are, by their ids
 * @param names by the places' ids; of what is no place is made nothing
 */
export function ownPlaces(
  places: Readonly<Record<string, { readonly zone: string }>>,
  names: Readonly<Record<string, string>> = {},
): OwnPlaces {
  return new Map(
    Object.entries(names).flatMap(([id, name]) => {
      const zone = places[id]?.zone;
      return zone === undefined ? [] : [[canonicalZone(zone) ?? zone, name] as const];
    }),
  );
}

/**
 * The name of the city that a zone is named after, in a language: its own, or CLDR's "exemplar city"
 * (https://unicode.org/reports/tr35/tr35-dates.html#Time_Zone_Names), which is the last part of the
 * zone's name where a language has no other.
 *
 * @throws RangeError for a zone that names no city
 */
export function placeName(zone: string, lang: string, own: OwnPlaces = new Map()): string {
  // CLDR files a zone under the name that `Intl` gives it, which may be an older one.
  const canonical = canonicalZone(zone) ?? zone;
  const ownName = own.get(canonical);
  if (ownName !== undefined) return ownName;
  const parts = canonical.split('/');
  let names: ZoneNames | string | undefined = namesIn(lang);
  for (const part of parts) names = typeof names === 'object' ? names[part] : undefined;
  const name = typeof names === 'object' ? names['exemplarCity'] : undefined;
  const written = typeof name === 'string' ? name : cityOf(zone);
  if (written === undefined) throw new RangeError(`not the zone of a city: ${zone}`);
  return written;
}

function namesIn(lang: string): ZoneNames {
  const known = zoneNames.get(lang);
  if (known) return known;
  const { main } = JSON.parse(readFileSync(zoneNamesFile(lang), 'utf8')) as {
    main: Record<string, { dates: { timeZoneNames: { zone: ZoneNames } } }>;
  };
  const names = Object.values(main)[0]?.dates.timeZoneNames.zone ?? {};
  zoneNames.set(lang, names);
  return names;
}

/**
 * CLDR's file of zones' names in a language. A language has a folder for the countries and scripts where it differs alone:
 * what is not there is as in the tag without its last part (`pt` for `pt-BR`,
 * https://unicode.org/reports/tr35/#Locale_Inheritance).
 *
 * @throws Error where CLDR does not have the language
 */
export function zoneNamesFile(lang: string): string {
  const { resolve } = createRequire(import.meta.url);
  try {
    return resolve(`cldr-dates-full/main/${lang}/timeZoneNames.json`);
  } catch (error) {
    const shorter = lang.replace(/-[^-]+$/, '');
    if (shorter === lang) throw error;
    return zoneNamesFile(shorter);
  }
}
