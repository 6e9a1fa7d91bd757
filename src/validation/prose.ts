import { ContentError } from '../domain/content-error';
import { codePointOf, strangeIn } from '../domain/control-characters';
import { nearest } from '../domain/nearest';

/** An attribute of a tag: its text, `null` where it has none, or the code in its braces. */
interface ProseAttribute {
  /** Missing where the attribute is code altogether, `{...others}`. */
  readonly name?: string;
  readonly value?: string | null | undefined | { readonly value: string };
}

/** What stands in a page besides words, as the Markdown processor names it. */
export interface ProsePart {
  readonly type: string;
  readonly position?: { readonly start: { readonly line: number } } | undefined;
  /** Of a tag; `null` for `<>`. */
  readonly name?: string | null | undefined;
  readonly attributes?: readonly ProseAttribute[] | undefined;
  /** Of code, or of words. */
  readonly value?: string | undefined;
  /** Of a link or a picture. */
  readonly url?: string | undefined;
  /** Of a table: to which side each column is set, `null` for none. */
  readonly align?: readonly (string | null)[] | null | undefined;
}

/** The kinds of parts that can be wrong. */
export const PROSE_PARTS = [
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
  'link',
  'definition',
  'image',
  'imageReference',
  'text',
  'code',
  'table',
  'footnoteReference',
  'footnoteDefinition',
] as const;

/** Marks within words that languages need, and what may be said of them. */
const MARKS =
  'abbr b bdi br cite i kbd q rp rt ruby s small span strong em sub sup wbr u var'.split(' ');
const SAID_OF_MARKS = ['lang', 'dir', 'title'];

const NO_CODE = 'a page holds no code; remove this';

/**
 * Refuses, in the prose of a page, whatever is neither words nor one of the site's own tags: code, other
 * tags, handlers of events, and links that lead to something else than a page.
 *
 * @param file the page's path from the project's root
 * @param tags the site's own tags
 * @throws ContentError naming the line
 */
export function checkProsePart(part: ProsePart, file: string, tags: readonly string[]): void {
  const fault = faultIn(part, tags);
  if (!fault) return;
  const { line } = part.position?.start ?? {};
  throw new ContentError(file, line ? `line ${line}` : 'text', ...fault);
}

type Fault = readonly [found: unknown, fix: string];

function faultIn(part: ProsePart, tags: readonly string[]): Fault | undefined {
  const { type, value = '', url = '', align } = part;
  switch (type) {
    case 'mdxjsEsm':
      return [value, `${NO_CODE}: tags need no import`];
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return isIdle(value) ? undefined : [`{${value}}`, `${NO_CODE}, or write \\{ for a brace`];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return faultInTag(part, tags);
    case 'link':
    case 'definition':
      return isAddress(url)
        ? undefined
        : [
            url,
            'write a full address that begins with https://, or <PageLink to="…"> for a page of this site',
          ];
    case 'image':
    case 'imageReference':
      return [url, 'pages show pictures by tags alone; remove this'];
    case 'text':
      return strangeFault(value);
    case 'code':
      return [value, 'a page shows no code; remove this, or write `…` for a few characters'];
    case 'table': {
      const side = align?.find((each) => each !== null);
      return side
        ? [side, 'every page sets its columns alike; write :--- and ---: as ---']
        : undefined;
    }
    case 'footnoteReference':
    case 'footnoteDefinition':
      return ['[^…]', 'write it into the sentence, or name a source with <Source id="…" />'];
    default:
      return undefined;
  }
}

/** What the file does not show, but stands in it under another name: `&#x202E;`. */
function strangeFault(text: string): Fault | undefined {
  const strange = strangeIn(text);
  return strange === undefined
    ? undefined
    : [codePointOf(strange), 'remove this character, which nobody sees'];
}

function faultInTag(
  { name, attributes = [] }: ProsePart,
  tags: readonly string[],
): Fault | undefined {
  const isOurs = tags.includes(name ?? '');
  if (!isOurs && !MARKS.includes(name ?? '')) {
    const meant = nearest(name ?? '', [...tags, ...MARKS]);
    return [
      `<${name ?? ''}>`,
      meant === undefined
        ? `write one of the tags ${tags.join(', ')}, or one of the marks ${MARKS.join(', ')}`
        : `there is no such tag; did you mean <${meant}>?`,
    ];
  }
  for (const { name: attribute, value } of attributes) {
    if (attribute === undefined) return [`<${name ?? ''} {…}>`, NO_CODE];
    const found = `<${name ?? ''} ${attribute}>`;
    if (!isOurs && !SAID_OF_MARKS.includes(attribute)) {
      return [found, `a mark may have ${SAID_OF_MARKS.join(', ')}; remove this`];
    }
    if (!/^(?!on)[a-z][A-Za-z]*$/i.test(attribute)) {
      return [found, 'no tag takes this; remove it'];
    }
    const strange = typeof value === 'string' && strangeFault(value);
    if (strange) return strange;
    if (typeof value === 'object' && value !== null && !isJson(value.value)) {
      return [
        `${attribute}={${value.value}}`,
        'write a text in quotes, {false}, {true}, a number, or a list like {["a", "b"]}',
      ];
    }
  }
  return undefined;
}

/** Whether the braces hold a comment, or the space that a formatter keeps by them. */
function isIdle(code: string): boolean {
  return /^\s*(?:\/\*(?:[^*]|\*(?!\/))*\*\/\s*)*$/.test(code) || /^\s*(["'])\s*\1\s*$/.test(code);
}

function isJson(code: string): boolean {
  try {
    JSON.parse(code);
    return true;
  } catch {
    return false;
  }
}

function isAddress(url: string): boolean {
  if (/^#[\w-]+$/.test(url)) return true;
  return (
    URL.canParse(url) && !/\s/.test(url) && ['https:', 'mailto:'].includes(new URL(url).protocol)
  );
}
