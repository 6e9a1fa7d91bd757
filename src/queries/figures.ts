import { getEntry } from 'astro:content';
import { withFactWords, WORDS_NEEDED } from '../domain/facts/words';
import { FIGURES_FILE } from '../domain/content-paths';
import type { Figure } from '../domain/figures';
import { suggestion } from '../domain/nearest';
import { type FigureForm, figureText } from '../i18n/figure';
import { figuresIn, withFigures } from '../i18n/figure-words';
import type { Locale } from '../locales';
import { ContentError } from '../domain/content-error';
import { facts } from './facts';
import { perBuild } from './per-build';
import { strings } from './words';

/**
 * One figure by its id.
 *
 * @param usedIn the file that names it, and the field, for the message where there is no such figure
 * @throws ContentError for an id that `content/facts/figures.yml` does not hold
 */
export async function figure(id: string, usedIn: string, field: string): Promise<Figure> {
  const { figures } = await facts();
  const found = figures.get(id);
  if (!found) {
    throw new ContentError(
      usedIn,
      field,
      id,
      `write the id of a figure in ${FIGURES_FILE}${suggestion(id, [...figures.keys()])}`,
    );
  }
  return found;
}

/** All figures in the order of their file, with their words in a language. */
export const figures = perBuild(async (locale: Locale) => {
  const file = `content/${locale.lang}/figures.yml`;
  const { figures: all } = await facts();
  const byId = (await getEntry('figureWords', locale.lang))?.data ?? {};
  const joined = withFactWords(
    { file, factsFile: FIGURES_FILE, byId },
    [...all.values()],
    WORDS_NEEDED.figures,
  );
  return Promise.all(
    joined.map(async (each) => ({
      ...each,
      words: {
        label: each.words.label,
        note: await sayFigures(locale, each.words.note, file, `${each.id}.note`),
      },
    })),
  );
});

/** A figure as a language writes it. */
export async function writeFigure(
  locale: Locale,
  amount: Pick<Figure, 'amount' | 'unit'>,
  form: FigureForm = 'short',
): Promise<string> {
  return figureText(amount, await strings(locale), locale.conventions, form);
}

/**
 * Words with the figures they state, `{gross-worldwide}`, in their places.
 *
 * @param file the file that holds the words, and the field, for the message where a figure is not known
 */
export async function sayFigures<T extends string | undefined>(
  locale: Locale,
  text: T,
  file: string,
  field: string,
): Promise<T | string> {
  if (text === undefined) return text;
  const written = new Map<string, string>();
  for (const id of figuresIn(text)) {
    written.set(id, await writeFigure(locale, await figure(id, file, field)));
  }
  return withFigures(text, (id) => written.get(id) ?? id);
}
