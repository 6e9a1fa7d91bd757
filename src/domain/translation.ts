/** Whether a language says all that the root language says, and in its own words: compared text by text, whatever its shape. */

/** One thing that is not as it should be in a translation. */
export interface Difference {
  readonly kind: 'missing' | 'extra' | 'changed' | 'english';
  /** The field, dotted, or the part of a page. */
  readonly field: string;
  /** What is wrong and what would be right. */
  readonly said: string;
}

/** Words by nested keys, as YAML holds them. */
export type WordTree = string | { readonly [key: string]: WordTree } | null;

/** Plural forms that English and a language have (CLDR categories). */
export interface PluralForms {
  readonly original: readonly string[];
  readonly own: readonly string[];
}

/**
 * Compares a file of words with the same file in the root language.
 *
 * @param kept texts that may stay as they are in the root language: names, and what is written alike
 */
export function wordDifferences(
  original: WordTree,
  translation: WordTree,
  forms: PluralForms,
  kept: ReadonlySet<string>,
): readonly Difference[] {
  const expected = withForms(flat(original), forms);
  const found = flat(translation);
  return [
    ...[...expected].flatMap(([field, text]) => {
      const own = found.get(field);
      if (own === undefined) {
        return [{ kind: 'missing', field, said: `add it, for “${text}”` } as const];
      }
      return textDifferences(field, text, own, kept);
    }),
    ...[...found.keys()]
      .filter((field) => !expected.has(field))
      .map((field) => ({
        kind: 'extra' as const,
        field,
        said: 'the root language has no such words; remove them, or correct the name',
      })),
  ];
}

/**
 * Compares a page with the same page in the root language: front matter, outline, tags and paragraphs.
 *
 * @param original MDX, as is `translation`
 */
export function pageDifferences(
  original: string,
  translation: string,
  kept: ReadonlySet<string>,
): readonly Difference[] {
  const [from, to] = [readPage(original), readPage(translation)];
  const lists = [
    ['outline', from.outline, to.outline, 'the headings and sections, in their order,'],
    ['tags', from.tags, to.tags, 'the tags and links'],
  ] as const;
  const spoken = new Set(from.paragraphs.filter((text) => isWords(text) && !kept.has(text)));
  return [
    ...lists
      .filter(([, a, b]) => a.join('\n') !== b.join('\n'))
      .map(([field, a, b, what]) => ({
        kind: 'changed' as const,
        field,
        said: `${what} must be those of the root language; ${listDifference(a, b)}`,
      })),
    ...to.paragraphs
      .filter((text) => spoken.has(text))
      .map((text) => ({
        kind: 'english' as const,
        field: `“${text.slice(0, 50)}”`,
        said: 'still as in the root language; translate it',
      })),
  ];
}

/**
 * The texts of a root file by their fields, as what is compared with how they were when they were translated: of a page,
 * the whole.
 *
 * @param root what a YAML file holds, or the text of a page
 */
export function textsOf(root: WordTree): ReadonlyMap<string, string> {
  return typeof root === 'string' ? new Map([['page', root]]) : flat(root);
}

function textDifferences(
  field: string,
  text: string,
  own: string,
  kept: ReadonlySet<string>,
): readonly Difference[] {
  const [wanted, given] = [placeholders(text), placeholders(own)];
  // A form for one or two things may leave the number unsaid.
  const mayLack = /\.(zero|one|two)$/.test(field);
  return [
    ...(without(given, wanted).length === 0 && (mayLack || without(wanted, given).length === 0)
      ? []
      : [
          {
            kind: 'changed' as const,
            field,
            said: `the places for values must be those of the root language; ${listDifference(wanted, given)}`,
          },
        ]),
    ...(text === own && isWords(text) && !kept.has(text)
      ? [
          {
            kind: 'english' as const,
            field,
            said: `still as in the root language: “${text}”; translate it, or list it among the names that stay`,
          },
        ]
      : []),
  ];
}

/** Leaves by their dotted field. */
function flat(tree: WordTree, field = ''): ReadonlyMap<string, string> {
  if (tree === null) return new Map();
  if (typeof tree === 'string') return new Map([[field, tree]]);
  return new Map(
    Object.entries(tree).flatMap(([key, inner]) => [
      ...flat(inner, field === '' ? key : `${field}.${key}`),
    ]),
  );
}

/** Fields with the plural forms of a language in place of the root language's. */
function withForms(
  fields: ReadonlyMap<string, string>,
  { original, own }: PluralForms,
): ReadonlyMap<string, string> {
  const stem = (field: string): string | undefined => {
    const form = /\.(zero|one|two|few|many|other)$/.exec(field);
    const whole = form && field.slice(0, form.index);
    return whole && original.every((category) => fields.has(`${whole}.${category}`))
      ? whole
      : undefined;
  };
  return new Map(
    [...fields].flatMap(([field, text]) => {
      const whole = stem(field);
      if (whole === undefined) return [[field, text] as const];
      const other = fields.get(`${whole}.other`) ?? text;
      return own.map((category) => [`${whole}.${category}`, other] as const);
    }),
  );
}

/** The values that a text has places for, each once. A language may name a zone where another names its city. */
function placeholders(text: string): readonly string[] {
  const names = [...text.matchAll(/\{([\w-]+)\}/g)].map(([, name = '']) =>
    name === 'zone' ? 'city' : name,
  );
  return [...new Set(names)].sort();
}

/** Whether a text says something, and is not only values, numbers and signs. */
function isWords(text: string): boolean {
  return /\p{L}{2}/u.test(text.replace(/\{[\w-]+\}/g, ''));
}

function readPage(mdx: string) {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(mdx) ?? [];
  const headings = [...body.matchAll(/^(#{1,6}) |<Section\s+id=["']([^"']+)["']/gm)];
  const tags = [...body.matchAll(/<([A-Z]\w*)((?:\s+[^<>]*?)?)\/?>|\]\(([^)]+)\)/g)];
  return {
    outline: headings.map(([, level, id]) => level ?? `section ${id ?? ''}`),
    tags: tags
      .map(([, tag, attributes = '', href]) =>
        tag === undefined
          ? `link ${href ?? ''}`
          : `<${tag}${attributes
              .replace(/"(?=[^"]*[^!-~])[^"[\]{}]*"/g, '"…"')
              .replace(/\s+/g, ' ')
              .trimEnd()}>`,
      )
      .sort(),
    paragraphs: [
      ...front.split('\n').map((line) => line.replace(/^\w+:\s*/, '')),
      ...body.split(/\n\s*\n/),
    ].map((text) =>
      text
        .replace(/<[^<>]*>/g, ' ')
        .replace(/^#+ /, '')
        .replace(/\s+/g, ' ')
        .trim(),
    ),
  };
}

/** What one list lacks and what it has too much, each a few at the most. */
function listDifference(wanted: readonly string[], given: readonly string[]): string {
  const lacks = without(wanted, given);
  const hasMore = without(given, wanted);
  const parts = [
    ...(lacks.length > 0 ? [`missing: ${some(lacks)}`] : []),
    ...(hasMore.length > 0 ? [`not there: ${some(hasMore)}`] : []),
  ];
  return parts.length > 0 ? parts.join('; ') : 'they stand in another order';
}

/** The entries of a list that another does not have as often. */
function without(list: readonly string[], other: readonly string[]): readonly string[] {
  const rest = [...other];
  return list.filter((entry) => {
    const at = rest.indexOf(entry);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

function some(entries: readonly string[]): string {
  const shown = entries.slice(0, 6).join(', ');
  return entries.length > 6 ? `${shown} and ${String(entries.length - 6)} more` : shown;
}
