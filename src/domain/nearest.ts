/**
 * The name that a misspelt one was meant to be, if there is one like it: at most a third of the letters of the longer
 * one are wrong, missing, too many or swapped with the next. One or two letters may be meant for anything.
 *
 * @param names those there are
 */
export function nearest(misspelt: string, names: readonly string[]): string | undefined {
  if (misspelt.length < 3) return undefined;
  const mostIn = (name: string): number =>
    Math.max(1, Math.floor(Math.max(misspelt.length, name.length) / 3));
  const [best] = names
    .filter((name) => Math.abs(name.length - misspelt.length) <= mostIn(name))
    .map((name) => ({ name, slips: slipsBetween(misspelt.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, slips }) => slips <= mostIn(name))
    .toSorted((a, b) => a.slips - b.slips);
  return best?.name;
}

/** As many names as a message lists. */
const MOST_LISTED = 12;

/**
 * What is said after "write the name of …", where a name is none: the one that was meant, or all there are, where they
 * are few. Otherwise nothing.
 */
export function suggestion(misspelt: unknown, names: readonly string[]): string {
  const meant = typeof misspelt === 'string' ? nearest(misspelt, names) : undefined;
  if (meant !== undefined) return `; did you mean ${meant}?`;
  return names.length > 0 && names.length <= MOST_LISTED ? `: ${names.join(', ')}` : '';
}

/** The least number of letters to change, add, leave out or swap with the next, to get from one text to another. */
function slipsBetween(from: string, to: string): number {
  let [before, last]: [readonly number[], readonly number[]] = [
    [],
    Array.from({ length: to.length + 1 }, (_, index) => index),
  ];
  for (let row = 1; row <= from.length; row++) {
    const next = [row];
    for (let column = 1; column <= to.length; column++) {
      const isSame = from[row - 1] === to[column - 1];
      const isSwapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped && row > 1 && column > 1 ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return last[to.length] ?? 0;
}
