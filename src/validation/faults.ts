import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Fault } from '../domain/content-error';

/** Content that cannot be published, with everything that is wrong in it: its message is a line for each. */
export class InvalidContent extends Error {
  override readonly name = 'InvalidContent';
  readonly lines: readonly string[];

  constructor(lines: readonly string[]) {
    super(lines.join('\n'));
    this.lines = lines;
    // Whoever edits content has no use for it, and Astro prints it where there is one.
    if (!process.env['DEBUG']) this.stack = '';
  }
}

/**
 * Faults as they are printed, a line each: file and line, field, what was found and what would be right. They stand in the
 * order of their files and lines, and none twice.
 *
 * @param textOf the text of a file by its path from the project's root; none where there is no such file
 */
export function faultLines(
  faults: readonly Fault[],
  textOf: (file: string) => string | undefined,
): readonly string[] {
  const located = faults.map(({ file, field, said }) => {
    const [, stated, rest = ''] = /^line (\d+)(?:: (.*))?$/.exec(field) ?? [];
    const line = stated === undefined ? lineOf(field, file, textOf(file)) : Number(stated);
    const place = line === undefined ? file : `${file}:${line}`;
    const text = [place, stated === undefined ? field : rest, said].filter(Boolean).join(': ');
    return { file, line: line ?? 0, text };
  });
  const sorted = located.toSorted(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || (a.text < b.text ? -1 : 1),
  );
  return [...new Set(sorted.map(({ text }) => text))];
}

/** The line of a field, or of as much of its path as the file has; none where it has nothing of it. */
function lineOf(field: string, file: string, text = ''): number | undefined {
  const isPage = file.endsWith('.mdx');
  if (!isPage && !file.endsWith('.yml')) return undefined;
  const head = isPage ? /^---\n([^]*?)^---$/m.exec(text)?.[1] : text;
  const lineCounter = new LineCounter();
  const { contents } = parseDocument(head ?? '', { lineCounter, prettyErrors: false });
  const offset = offsetOf(field, contents);
  if (offset === undefined) return undefined;
  return lineCounter.linePos(offset).line + (isPage ? 1 : 0);
}

function offsetOf(field: string, node: unknown): number | undefined {
  if (isSeq<Node>(node)) {
    const [, index = '', rest = ''] = /^(\d+)(?:\.(.*))?$/.exec(field) ?? [];
    const item = node.items[Number(index || NaN)];
    return offsetOf(rest, item) ?? item?.range?.[0];
  }
  if (!isMap(node)) return undefined;
  // A key may have dots in it, as those of the interface's words do: the longest that fits is meant.
  const [best] = node.items
    .flatMap(({ key, value }) => (isScalar(key) ? [{ key, name: String(key.value), value }] : []))
    .filter(({ name }) => field === name || field.startsWith(`${name}.`))
    .toSorted((a, b) => b.name.length - a.name.length);
  return best && (offsetOf(field.slice(best.name.length + 1), best.value) ?? best.key.range?.[0]);
}
