import { ContentError } from '../domain/content-error';
import { FIGURES_FILE, PLACES_FILE, wordsFile } from '../domain/content-paths';
import { withFactWords, withOptionalWords, WORDS_NEEDED } from '../domain/facts/words';
import { suggestion } from '../domain/nearest';
import type { WaveFacts } from '../domain/time/resolve-waves';
import { type WaveWords, withWords } from '../domain/time/wave-words';
import type { Refusals } from '../domain/together';
import { figuresIn } from '../i18n/figure-words';
import { checkPlaceholders } from '../schema/placeholders';
import { completeStrings, type Strings } from '../schema/strings';
import { isCountry } from '../schema/territory';
import type { Content } from './read-content';

/** What may stand in braces in words about facts, by the file and the field; figures in those that are marked so. */
const IN_BRACES: Readonly<
  Record<string, Readonly<Record<string, { readonly names?: readonly string[]; figures?: true }>>>
> = {
  comparables: { note: { figures: true } },
  corrections: { text: { figures: true } },
  figures: { note: { figures: true } },
  milestones: { title: { figures: true }, text: { figures: true } },
  posts: { text: { names: ['hashtag', 'accounts'], figures: true } },
  territories: { note: { figures: true } },
  waves: { outcome: { names: ['posts'] } },
};

/**
 * Holds the words of a language against the facts, as far as both can be read.
 *
 * @param root the tag of the language that the others are compared with
 * @returns the words of the interface, where nothing of them is refused
 */
export function checkWords(
  content: Content,
  lang: string,
  root: string,
  refusals: Refusals,
): Strings | undefined {
  const words = content.words[lang];
  if (!words) return undefined;
  checkWordIds(content, lang, refusals);
  checkBraces(content, lang, refusals);
  checkPlaceNames(content, lang, refusals);
  const { raw, value } = words.strings;
  const rootWords = content.words[root]?.strings.value;
  if (value && rootWords) {
    refusals.attempt(() => {
      checkPlaceholders(lang, value, rootWords);
    });
  }
  for (const key of ['cities.home', 'card.cities'] as const)
    checkCities(content, lang, key, refusals);
  const complete =
    raw && refusals.attempt(() => completeStrings(lang, raw as Readonly<Record<string, string>>));
  return value && complete;
}

/** Refuses facts without words, and words without facts. */
function checkWordIds({ facts, waves, words }: Content, lang: string, refusals: Refusals): void {
  const join = (
    name: keyof typeof WORDS_NEEDED | 'territories',
    work: (
      factWords: { file: string; factsFile: string; byId: Readonly<Record<string, unknown>> },
      ids: readonly { readonly id: string }[],
    ) => unknown,
  ): void => {
    const { raw: known } = facts[name];
    const byId = words[lang]?.[name].raw;
    if (!known || !byId) return;
    const file = wordsFile(lang, name);
    const factsFile = `content/facts/${name}.yml`;
    const ids = Object.keys(known).map((id) => ({ id }));
    refusals.attempt(() => work({ file, factsFile, byId }, ids));
  };
  for (const [name, shape] of Object.entries(WORDS_NEEDED)) {
    join(name as keyof typeof WORDS_NEEDED, (factWords, ids) =>
      withFactWords(factWords, ids, shape),
    );
  }
  join('territories', withOptionalWords);
  const waveWords = words[lang]?.waves.raw;
  if (!waveWords) return;
  const stated = Object.entries(waves).map(([id, { raw, value }]) => ({
    id,
    outcome: value ? value.outcome : (raw?.['outcome'] as WaveFacts['outcome']),
  }));
  refusals.attempt(() => withWords(lang, stated, waveWords as Readonly<Record<string, WaveWords>>));
}

/** Refuses what stands in braces and stands for nothing. */
function checkBraces({ facts, words }: Content, lang: string, refusals: Refusals): void {
  const { raw: figures } = facts.figures;
  if (!figures) return;
  const ids = Object.keys(figures);
  for (const [name, { value }] of Object.entries(words[lang] ?? {})) {
    if (name === 'strings' || name === 'places') continue;
    for (const { id, field, text } of textsIn(value)) {
      const allowed = IN_BRACES[name]?.[field];
      const given = allowed?.names ?? [];
      const strange = figuresIn(text).filter(
        (each) => !given.includes(each) && !(allowed?.figures && ids.includes(each)),
      );
      for (const each of strange) {
        refusals.attempt(() => {
          throw new ContentError(
            wordsFile(lang, name),
            field === '' ? id : `${id}.${field}`,
            each,
            allowed?.figures
              ? `write the id of a figure in ${FIGURES_FILE}${suggestion(each, [...given, ...ids])}`
              : `nothing is put in here${given.map((one) => ` but {${one}}`).join('')}; write it out`,
          );
        });
      }
    }
  }
}

/** The texts of a file of words, by the id and the field that they stand under. */
function* textsIn(value: object | undefined) {
  for (const [id, entry] of Object.entries(value ?? {}) as [string, unknown][]) {
    if (typeof entry === 'string') yield { id, field: '', text: entry };
    else if (typeof entry === 'object' && entry !== null) {
      for (const [field, text] of Object.entries(entry) as [string, unknown][]) {
        if (typeof text === 'string') yield { id, field, text };
      }
    }
  }
}

/** Refuses names of places and countries that there are not. */
function checkPlaceNames({ facts, words }: Content, lang: string, refusals: Refusals): void {
  const names = words[lang]?.places.value;
  const file = wordsFile(lang, 'places');
  const places = facts.places.raw;
  for (const id of Object.keys((places && names?.places) ?? {})) {
    if (places && Object.hasOwn(places, id)) continue;
    refusals.attempt(() => {
      throw new ContentError(
        file,
        `places.${id}`,
        id,
        `write the id of a place in ${PLACES_FILE}${suggestion(id, Object.keys(places ?? {}))}`,
      );
    });
  }
  for (const code of Object.keys(names?.countries ?? {})) {
    if (isCountry(code)) continue;
    refusals.attempt(() => {
      throw new ContentError(
        file,
        `countries.${code}`,
        code,
        'write the code of a country in ISO 3166, like "CN"',
      );
    });
  }
}

/** Refuses cities in a string that are no places. */
function checkCities(
  { facts, words }: Content,
  lang: string,
  key: 'card.cities' | 'cities.home',
  refusals: Refusals,
): void {
  const { raw: places } = facts.places;
  const cities = words[lang]?.strings.value?.[key];
  // Without places, no page and no card names a city.
  if (!places || Object.keys(places).length === 0 || cities === undefined) return;
  for (const id of cities.split(',').map((each) => each.trim())) {
    if (Object.hasOwn(places, id)) continue;
    refusals.attempt(() => {
      throw new ContentError(
        wordsFile(lang, 'strings'),
        key,
        id,
        `write ids of places in ${PLACES_FILE} with commas between, like "los-angeles, london, tokyo"` +
          suggestion(id, Object.keys(places)),
      );
    });
  }
}
