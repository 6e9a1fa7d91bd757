import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'astro/zod';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { FACT_FILES, OPTIONAL_WORD_FILES, WORD_FILES } from '../../src/validation/content-files';

/** What a collection loads: one file, or those that match a pattern. */
interface Loaded {
  readonly base: string;
  readonly pattern: string | readonly string[];
}

vi.mock('astro:content', () => ({ defineCollection: (collection: unknown) => collection }));
vi.mock('astro/loaders', () => ({
  glob: ({ base, pattern }: Loaded): Loaded => ({ base, pattern }),
}));

const PROJECT = join(import.meta.dirname, '../..');

type Path = readonly (string | number)[];

const { collections } = (await import('../../src/content.config')) as unknown as {
  readonly collections: Readonly<
    Record<string, { readonly loader: Loaded; readonly schema: z.ZodType }>
  >;
};

/** Every entry that the build reads, as its schema meets it: of a file that may hold any number, each by itself. */
const entries = Object.values(collections).flatMap(({ loader, schema }) => {
  const takesNone = schema.safeParse({}).success;
  return filesOf(loader).flatMap((file) => {
    const text = readFileSync(join(PROJECT, file), 'utf8');
    const data: unknown = parse(file.endsWith('.mdx') ? (text.split('---')[1] ?? '') : text);
    const alone: readonly unknown[] = takesNone
      ? Object.entries(data as object).map(([id, entry]: [string, unknown]) => ({
          [id]: entry,
        }))
      : [data];
    return alone.map((each) => ({ file, schema, data: each }));
  });
});

/** Of the facts and of the language that all others are compared with: one entry for each set of fields. */
const byFile = Map.groupBy(
  [
    ...new Map(
      entries
        .filter(({ file }) => /\/(en|facts)\//.test(file))
        .map((entry) => [`${entry.file} ${fieldNames(entry.data)}`, entry]),
    ).values(),
  ],
  ({ file }) => file,
);

/** What stands in for the value of a field, and whether a field may be without it. */
const SPOILT: readonly (readonly [what: string, value: unknown])[] = [
  ['another type', { deep: { deeper: true } }],
  ['a list of nothing', [null]],
  ['a number that is none', NaN],
  ['nothing between the quotes', ''],
  ['spaces alone', '   '],
  ['5,000 characters', 'x'.repeat(5_000)],
  ['markup', 'A <b>bold</b> word'],
  ['a script', '<script>alert(1)</script>'],
  ['a second line', 'one\ntwo'],
  ['a character that nobody sees', 'one \u202Etwo'],
];

describe.each(SPOILT)('no field takes %s', (_, value) => {
  test.each([...byFile])('%s', (_, inFile) => {
    for (const { schema, data, path } of inFile.flatMap(fieldsOf)) {
      const spoilt = put(data, path, value);
      const { error } = schema.safeParse(spoilt);
      expect(error, `${path.join('.')} took ${JSON.stringify(value).slice(0, 40)}`).toBeDefined();
      // What is wrong with a part may be said of the whole list or group that it stands in.
      const named = error?.issues.some((issue) =>
        path.join('.').startsWith(issue.path.slice(0, path.length).join('.')),
      );
      expect(named, `${path.join('.')}: ${JSON.stringify(error?.issues)}`).toBe(true);
      for (const { message } of error?.issues ?? []) {
        expect(message, path.join('.')).toMatch(/; |^there is no field|^found no /);
        expect(message.length, message).toBeLessThan(400);
      }
    }
  });
});

test('every collection is read from files that content may hold', () => {
  expect(entries.length).toBeGreaterThan(500);
  const files = new Set(Object.values(collections).flatMap(({ loader }) => filesOf(loader)));
  for (const name of [...FACT_FILES, ...WORD_FILES]) {
    expect(
      [...files].some((file) => basename(file) === name),
      name,
    ).toBe(true);
  }
  for (const file of files) {
    if (/\/(waves|pages)\//.test(file)) continue;
    const known = file.includes('/facts/') ? FACT_FILES : [...WORD_FILES, ...OPTIONAL_WORD_FILES];
    expect(known).toContain(basename(file));
  }
});

function filesOf({ base, pattern }: Loaded): readonly string[] {
  const patterns = [pattern].flat().map((each) => each.replace(/^\.\//, ''));
  const out = patterns.filter((each) => each.startsWith('!'));
  return globSync(
    patterns.filter((each) => !out.includes(each)).map((each) => join(base, each)),
    { cwd: PROJECT },
  )
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => out.length === 0 || !file.startsWith('content/facts/'));
}

/** An entry once for each of its fields. */
function fieldsOf<E extends { readonly data: unknown }>(
  entry: E,
): readonly (E & { readonly path: Path })[] {
  return leaves(entry.data).map((path) => ({ ...entry, path }));
}

/** Which fields an entry has, less its id and how often a list repeats them. */
function fieldNames(data: unknown): string {
  const names = leaves(data).map(([, ...path]) =>
    path.map((part) => (typeof part === 'number' ? '' : part)).join('.'),
  );
  return [...new Set(names)].sort().join();
}

/** The places in an entry where a value stands, lists and groups apart. */
function leaves(data: unknown, path: Path = []): readonly Path[] {
  if (typeof data !== 'object' || data === null) return [path];
  return Object.entries(data).flatMap(([key, value]) =>
    leaves(value, [...path, Array.isArray(data) ? Number(key) : key]),
  );
}

function put(data: unknown, [key, ...rest]: Path, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(data)) {
    return data.map((each: unknown, index) => (index === key ? put(each, rest, value) : each));
  }
  const group = data as Record<string, unknown>;
  return { ...group, [key]: put(group[key], rest, value) };
}
