/**
 * Groups figures that contradict one another, directly or through a third.
 *
 * @param figures in the order in which groups and their members are to come
 * @returns groups of at least two
 */
export function disputesAmong<
  F extends { readonly id: string; readonly conflictsWith: readonly string[] },
>(figures: readonly F[]): readonly (readonly F[])[] {
  const groupOf = new Map<string, Set<string>>();
  for (const { id, conflictsWith } of figures) {
    const merged = new Set(
      [id, ...conflictsWith].flatMap((each) => [each, ...(groupOf.get(each) ?? [])]),
    );
    for (const member of merged) groupOf.set(member, merged);
  }
  return [...new Set(figures.map(({ id }) => groupOf.get(id)))]
    .map((group) => figures.filter(({ id }) => group?.has(id)))
    .filter((group) => group.length > 1);
}
