/** What Astro marks the elements of a component with, and its styles. */
const MARK = /data-astro-cid-\w+/g;

/** Whether an attribute is such a mark, as Astro writes it or as short as `withShortMarks` does. */
export function isMark(name: string): boolean {
  return /^data-(?:astro-cid-\w+|\d+)$/.test(name);
}

/**
 * A page whose marks of components are as short as they can be: `data-0` and so on, in the order in which the page
 * names them. They hold within the page; no file asks for them.
 */
export function withShortMarks(html: string): string {
  const marks = new Map<string, string>();
  return html.replace(MARK, (mark) => {
    const short = marks.get(mark) ?? `data-${marks.size}`;
    marks.set(mark, short);
    return short;
  });
}
