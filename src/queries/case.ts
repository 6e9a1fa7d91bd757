import { getEntry } from 'astro:content';
import { withFactWords, withOptionalWords, WORDS_NEEDED } from '../domain/facts/words';
import { caseFigures, countedFigures } from '../domain/facts/case';
import { COMPARABLES_FILE, TERRITORIES_FILE } from '../domain/content-paths';
import { countryName } from '../i18n/names';
import type { Locale } from '../locales';
import { facts } from './facts';
import { sayFigures } from './figures';
import { ownNames } from './places';

/** The figures that the case rests on. */
export async function theCase() {
  return caseFigures((await facts()).figures);
}

/** How much of the gross is known by territory, and how much is not. */
export async function theCount() {
  return countedFigures((await facts()).figures);
}

/** All territories, with their names and notes in a language. */
export async function territories(locale: Locale) {
  const file = `content/${locale.lang}/territories.yml`;
  const byId = (await getEntry('territoryWords', locale.lang))?.data ?? {};
  const joined = withOptionalWords(
    { file, factsFile: TERRITORIES_FILE, byId },
    (await facts()).territories,
  );
  const { countries } = await ownNames(locale);
  return Promise.all(
    joined.map(async ({ words, ...territory }) => ({
      ...territory,
      name: words?.name ?? countryName(territory.country, locale.lang, countries),
      note: await sayFigures(locale, words?.note, file, `${territory.id}.note`),
    })),
  );
}

/** The films of like size, the largest multiple first, with their titles and notes in a language. */
export async function comparables(locale: Locale) {
  const file = `content/${locale.lang}/comparables.yml`;
  const byId = (await getEntry('comparableWords', locale.lang))?.data ?? {};
  const joined = withFactWords(
    { file, factsFile: COMPARABLES_FILE, byId },
    (await facts()).comparables,
    WORDS_NEEDED.comparables,
  );
  const films = await Promise.all(
    joined.map(async ({ words, ...film }) => ({
      ...film,
      title: words.title ?? film.title,
      sequel: film.sequel && { ...film.sequel, title: words.sequel ?? film.sequel.title },
      note: await sayFigures(locale, words.note, file, `${film.id}.note`),
    })),
  );
  return films.toSorted((a, b) => b.multiple - a.multiple);
}
