/** Whether a page's prose has a tag, `<Hours />`, and so shows what the tag stands for. */
export function hasTag(prose: string, tag: string): boolean {
  return new RegExp(`<${tag}\\b`).test(prose);
}
