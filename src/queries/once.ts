/** A query that is answered once in a build, and anew each time while somebody writes (`astro dev`). */
export function oncePerBuild<T>(query: () => Promise<T>): () => Promise<T> {
  let answer: Promise<T> | undefined;
  return () => {
    answer = (import.meta.env.DEV ? undefined : answer) ?? query();
    return answer;
  };
}

/**
 * A query that is answered once for each language in a build, and anew each time while somebody writes.
 * One that is refused is refused each time.
 */
export function oncePerLanguage<L extends { readonly lang: string }, T>(
  query: (locale: L) => Promise<T>,
): (locale: L) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (locale) => {
    const answer = (import.meta.env.DEV ? undefined : answers.get(locale.lang)) ?? query(locale);
    answers.set(locale.lang, answer);
    return answer;
  };
}
