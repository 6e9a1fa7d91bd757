import {
  isAlias,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  parse,
  parseDocument,
  visit,
  type YAMLParseError,
} from 'yaml';
import { ContentError } from '../domain/content-error';
import { together } from '../domain/together';

/** More lists and groups in one another than any file holds that people write. */
const DEEPEST = 10;

const TOO_DEEP = `write no more than ${DEEPEST} lists or groups in one another, or put this in quotes`;

/** What YAML holds, read as Astro reads it: a date without quotes is a `Date`. */
export function parseYaml(text: string): unknown {
  return parse(text, { customTags: ['timestamp'] });
}

/** What would be right in place of YAML that cannot be read, by what its reader says of it. */
const FIXES: readonly (readonly [said: RegExp, fix: string])[] = [
  [/^DUPLICATE_KEY/, 'this field stands here twice; remove one of them'],
  [/^RESOURCE_EXHAUSTION/, TOO_DEEP],
  [
    /^MISSING_CHAR: Missing closing/,
    'a text begins with a quote and does not end with one; close it',
  ],
  [/^BAD_INDENT: Flow/, 'a [ or { is not closed; close it'],
  [/^BAD_INDENT/, 'begin the line where those around it begin'],
  [/^TAB_AS_INDENT/, 'write spaces at the beginning of a line'],
  [/^BAD_SCALAR_START/, 'a text that begins with this sign wants quotes around it'],
  [
    /^BLOCK_AS_IMPLICIT_KEY/,
    'a text with a colon in it wants quotes around it, and a field begins where those around it do',
  ],
  [/^(?:MULTILINE_IMPLICIT_KEY|MISSING_CHAR)/, 'write the name of a field, a colon and a space'],
];

function fixFor(
  { code, message }: Pick<YAMLParseError, 'code' | 'message'>,
  before: string,
  line: string,
): string {
  if (/(?:\[\]|\{\})\s*$/.test(before)) {
    return '[] and {} stand for nothing; remove them where something follows';
  }
  const fix = FIXES.find(([said]) => said.test(`${code}: ${message}`))?.[1];
  if (fix !== undefined) return fix;
  return /["']/.test(line)
    ? 'the quotes end before the text does; put all of it in quotes of the other kind, or in none'
    : `no reader takes this for YAML (${message}); write it as the lines around it`;
}

/**
 * Refuses YAML that cannot be read, before anything reads it, and what means more in it than it says.
 *
 * @param file path of the file, from the project's root
 * @param linesBefore how many lines of the file come before the text
 * @throws ContentError, or several of them, naming the lines
 */
export function checkYaml(file: string, text: string, linesBefore = 0): void {
  const lines = text.split('\n');
  const lineCounter = new LineCounter();
  const refused: (() => never)[] = [];
  const refuse = (offset: number, fix: string, what?: string): void => {
    const { line: last } = lineCounter.linePos(offset);
    // A text that ends too soon is said to be wrong after its last line.
    const line = lines.slice(0, last).findLastIndex((each) => each.trim() !== '') + 1;
    const found = what ?? lines[line - 1]?.trim();
    refused.push(() => {
      throw new ContentError(file, `line ${linesBefore + Math.max(line, 1)}`, found, fix);
    });
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
  // Those after the first are often about what the first made of the lines below it.
  const [error] = document.errors;
  if (error) {
    const [offset] = error.pos;
    const { line } = lineCounter.linePos(offset);
    refuse(offset, fixFor(error, text.slice(0, offset), lines[line - 1] ?? ''));
  }
  together(refused);
}
