import { memoize } from '../domain/memoize';

/** A query that is answered once in a build for each language, and each time anew while somebody writes (`astro dev`). */
export function perBuild<Args extends readonly [] | readonly [{ readonly lang: string }], Answer>(
  query: (...args: Args) => Answer,
): (...args: Args) => Answer {
  return import.meta.env.DEV ? query : memoize(query, (...[locale]) => locale?.lang);
}
