/**
 * A function that computes each result once: a call with a known key takes the result of the first. A promise is taken
 * as it is, a rejected one too.
 *
 * @param keyOf what tells calls apart; their first argument where it is left out
 */
export function memoize<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
  keyOf: (...args: Args) => unknown = (...args) => args[0],
): (...args: Args) => Result {
  const results = new Map<unknown, Result>();
  return (...args) => {
    const key = keyOf(...args);
    if (!results.has(key)) results.set(key, compute(...args));
    return results.get(key) as Result;
  };
}
