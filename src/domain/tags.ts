/**
 * The part of a page that a tag stands in: the id of the `<Section>` begun last before it, none where it has none.
 *
 * @returns nothing where the prose does not have the tag
 */
export function sectionOf(
  prose: string,
  tag: string,
): { readonly id: string | undefined } | undefined {
  if (!hasTag(prose, tag)) return undefined;
  const before = prose.slice(0, prose.search(new RegExp(`<${tag}\\b`)));
  return { id: [...before.matchAll(/<Section\s+id="([^"]+)"/g)].at(-1)?.[1] };
}

/** Whether a page's prose has a tag, `<Hours />`, and so shows what the tag stands for. */
export function hasTag(prose: string, tag: string): boolean {
  return new RegExp(`<${tag}\\b`).test(prose);
}
