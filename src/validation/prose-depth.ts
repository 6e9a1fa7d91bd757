import { ContentError } from '../domain/content-error';

/** More tags, brackets, quotations and lists in one another than any page has. */
const DEEPEST = 20;

/**
 * Refuses prose that leads so deep that the Markdown processor would take for ever over it, or not come back.
 *
 * @param file path of the file, from the project's root
 * @throws ContentError naming the line
 */
export function checkProseDepth(file: string, text: string): void {
  let depth = 0;
  for (const [index, line] of text.split('\n').entries()) {
    const blocks =
      /^[\s>*+\-\d.)]*/.exec(line)?.[0].match(/>|(?:[*+-]|\d[.)])(?=\s)/g)?.length ?? 0;
    for (const [sign] of line.matchAll(/[([{]|<(?=\w)|[)\]}]|<\/|\/>/g)) {
      depth = Math.max(0, depth + (/^[([{<]$/.test(sign) ? 1 : -1));
      if (depth > DEEPEST) break;
    }
    if (Math.max(blocks, depth) <= DEEPEST) continue;
    throw new ContentError(
      file,
      `line ${index + 1}`,
      line.trim(),
      `write no more than ${DEEPEST} tags, brackets, quotations or lists in one another`,
    );
  }
}
