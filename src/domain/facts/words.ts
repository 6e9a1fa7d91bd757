import { ContentError } from '../content-error';
import { nearest } from '../nearest';
import { together } from '../together';

/** The facts that need words in every language, by the name of their file and of the words': the fields their words have. */
export const WORDS_NEEDED = {
  comparables: 'the field note and, where they are called otherwise there, title and sequel',
  corrections: 'the field text',
  figures: 'the field label and, where something has to be known, note',
  milestones: 'the fields title and text',
  sources: 'what it is about',
} as const;

/** A language's words for one kind of fact, and the two files they belong to. */
export interface FactWords<W> {
  readonly file: string;
  readonly factsFile: string;
  readonly byId: Readonly<Record<string, W>>;
}

/**
 * Joins each fact to its words, where it has some.
 *
 * @throws ContentError, or several of them, for words about a fact that is not there
 */
export function withOptionalWords<F extends { readonly id: string }, W>(
  { file, factsFile, byId: wordsById }: FactWords<W>,
  facts: readonly F[],
): readonly (F & { readonly words: W | undefined })[] {
  const ids = facts.map(({ id }) => id);
  checkWordIds(file, Object.keys(wordsById), ids, (id) => `${factsFile} holds no ${id}`);
  return facts.map((fact) => ({ ...fact, words: wordsById[fact.id] }));
}

/**
 * Refuses words for what is not there.
 *
 * @param ids of what there is
 * @param isNone says that there is nothing of an id
 * @throws ContentError, or several of them, naming the id that was meant
 */
export function checkWordIds(
  file: string,
  wordIds: readonly string[],
  ids: readonly string[],
  isNone: (id: string) => string,
): void {
  const unsaid = ids.filter((id) => !wordIds.includes(id));
  together(
    wordIds
      .filter((id) => !ids.includes(id))
      .map((id) => () => {
        const meant = nearest(id, unsaid);
        throw new ContentError(
          file,
          id,
          id,
          `${isNone(id)}; ${meant ? `did you mean ${meant}?` : 'remove these words or correct the id'}`,
        );
      }),
  );
}

/** Leaves out what has words under a misspelt id: those are refused, and it does not lack them. */
export function notMeant(
  wordsById: Readonly<Record<string, unknown>>,
  facts: readonly { readonly id: string }[],
): (fact: { readonly id: string }) => boolean {
  const ids = facts.map(({ id }) => id);
  const unsaid = ids.filter((id) => !Object.hasOwn(wordsById, id));
  const strays = Object.keys(wordsById).filter((id) => !ids.includes(id));
  const meant = new Set(strays.map((stray) => nearest(stray, unsaid)));
  return ({ id }) => !meant.has(id);
}

/**
 * Joins each fact to its words.
 *
 * @param shape the fields its words have, for the message
 * @throws ContentError, or several of them, for a fact without words, and for words without a fact
 */
export function withFactWords<F extends { readonly id: string }, W>(
  factWords: FactWords<W>,
  facts: readonly F[],
  shape: string,
): readonly (F & { readonly words: W })[] {
  const { file, factsFile, byId: wordsById } = factWords;
  const [, joined] = together([
    () => withOptionalWords(factWords, facts),
    () =>
      together(
        facts.filter(notMeant(wordsById, facts)).map((fact) => () => {
          const found = wordsById[fact.id];
          if (found !== undefined) return { ...fact, words: found };
          throw new ContentError(
            file,
            fact.id,
            undefined,
            `${factsFile} holds ${fact.id}: add "${fact.id}:" with ${shape}`,
          );
        }),
      ),
  ]);
  return joined;
}
