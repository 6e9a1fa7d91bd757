/** Which facts lean on which source: found in the data and the prose themselves, whatever their shape. */

/** A place that names a source. */
export interface Citation {
  readonly source: string;
  /** The file that names it, from the project's root. */
  readonly file: string;
  /** The field in it, dotted, or the tag. */
  readonly field: string;
}

/**
 * The sources that a fact names: in every list called `sources`, however deep it stands.
 *
 * @param field where `fact` itself stands in the file, dotted
 */
export function citationsInFact(fact: unknown, file: string, field: string): readonly Citation[] {
  if (typeof fact !== 'object' || fact === null) return [];
  return Object.entries(fact).flatMap(([key, value]: [string, unknown]) => {
    const inner = field === '' ? key : `${field}.${key}`;
    return key === 'sources' && Array.isArray(value)
      ? value.map((source) => ({ source: String(source), file, field: inner }))
      : citationsInFact(value, file, inner);
  });
}

/** The sources that a page names in its tags. */
export function citationsInProse(prose: string, file: string): readonly Citation[] {
  return [...prose.matchAll(/<(?:Source\s+id|AsOf\s+source)\s*=\s*["']([^"']+)["']/g)].map(
    ([tag, source = '']) => ({ source, file, field: /^<\w+/.exec(tag)?.[0].slice(1) ?? tag }),
  );
}
