import { isAlias, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import { ContentError } from '../domain/content-error.ts';

/** More lists and groups in one another than any file holds that people write. */
const DEEPEST = 10;

const TOO_DEEP = `write no more than ${DEEPEST} lists or groups in one another, or put this in quotes`;

/**
 * Refuses YAML that cannot be read, before anything reads it, and what means more in it than it says.
 *
 * @param file path of the file, from the project's root
 * @param linesBefore how many lines of the file come before the text
 * @throws ContentError naming the line
 */
export function checkYaml(file: string, text: string, linesBefore = 0): void {
  const lines = text.split('\n');
  const lineCounter = new LineCounter();
  const refuse = (offset: number, fix: string, what?: string): never => {
    const { line: last } = lineCounter.linePos(offset);
    // A text that ends too soon is said to be wrong after its last line.
    const line = lines.slice(0, last).findLastIndex((each) => each.trim() !== '') + 1;
    const found = what ?? lines[line - 1]?.trim();
    throw new ContentError(file, `line ${linesBefore + Math.max(line, 1)}`, found, fix);
  };
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  visit(document, (_, part, path) => {
    if (isPair(part)) {
      const { key } = part;
      if (isScalar(key) && key.value === '__proto__') {
        refuse(
          key.range?.[0] ?? 0,
          'every program has its own of this name; write another',
          '__proto__',
        );
      }
      return;
    }
    if (!isNode(part)) return;
    const offset = part.range?.[0] ?? 0;
    const name = isAlias(part) ? `*${part.source}` : part.anchor && `&${part.anchor}`;
    if (name) refuse(offset, 'write out what this stands for, or put the text in quotes', name);
    if (part.tag) refuse(offset, 'write the value without a tag', part.tag);
    if (path.filter((each) => isNode(each)).length > DEEPEST) refuse(offset, TOO_DEEP);
  });
  const [error] = document.errors;
  if (!error) return;
  refuse(
    error.pos[0],
    {
      DUPLICATE_KEY: 'this field stands here twice; remove one of them',
      RESOURCE_EXHAUSTION: TOO_DEEP,
    }[error.code as string] ??
      `no reader takes this for YAML (${error.message}); write it as the lines around it`,
  );
}
