import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { ALL_LOCALES } from '../locales';
import { join, sep } from 'node:path';
import type { z } from 'astro/zod';
import { ContentError } from '../domain/content-error';
import type { Refusals } from '../domain/together';
import { FACT_SCHEMAS, OPTIONAL_WORD_SCHEMAS, WORD_SCHEMAS } from '../schema/content';
import { pageSchema } from '../schema/page';
import { waveSchema } from '../schema/wave';
import { checkContentPaths, checkContentText, neededFiles } from './content-files';
import type { PageTag } from './page-tags';
import { readProse } from './read-prose';
import { parseYaml } from './yaml-text';

type Schemas = Readonly<Record<string, z.ZodType>>;

/** What a file holds. */
interface Entry<T> {
  /** As it is written, whatever its schema says of it; none where it cannot be read. */
  readonly raw: Readonly<Record<string, unknown>> | undefined;
  /** As its schema takes it; none where that refuses some of it. */
  readonly value: T | undefined;
}

type Entries<S extends Schemas> = {
  readonly [Name in keyof S]: Entry<z.output<S[Name]>>;
};

export interface Content {
  readonly facts: Entries<typeof FACT_SCHEMAS>;
  /** The hours, by their ids. */
  readonly waves: Readonly<Record<string, Entry<z.output<typeof waveSchema>>>>;
  /** The words of each language, by its tag. */
  readonly words: Readonly<
    Record<string, Entries<typeof WORD_SCHEMAS & typeof OPTIONAL_WORD_SCHEMAS>>
  >;
  readonly pages: readonly {
    readonly file: string;
    readonly lang: string;
    readonly name: string;
    readonly tags: readonly PageTag[];
  }[];
}

/** What a file holds that a campaign does without. */
const NOTHING = { raw: {}, value: {} };

/**
 * Reads `content/`, also where some of it is refused. What is written in another of the site's languages is left out.
 *
 * @param root the project's folder
 * @param langs the tags of the languages, that at the root first
 */
export async function readContent(
  root: string,
  langs: readonly string[],
  refusals: Refusals,
): Promise<Content> {
  const folder = join(root, 'content');
  const others = ALL_LOCALES.map(({ lang }) => lang).filter((lang) => !langs.includes(lang));
  const paths = filesIn(folder).filter((path) => !others.includes(path.split('/')[0] ?? ''));
  refusals.attempt(() => {
    checkContentPaths(paths, langs);
  });
  const texts = new Map(
    paths.flatMap((path) => {
      const text = refusals.attempt(() => readText(folder, path));
      return text === undefined ? [] : [[path, text] as const];
    }),
  );
  const read = <S extends z.ZodType>(path: string, schema: S): Entry<z.output<S>> => {
    const text = texts.get(path);
    if (text === undefined) return { raw: undefined, value: undefined };
    const raw = path.endsWith('.mdx') ? (parseYaml(headOf(text)) ?? {}) : parseYaml(text);
    const { data: value, error } = schema.safeParse(raw);
    for (const { path: field, message } of withoutMeant(error?.issues ?? [])) {
      refusals.add({ file: `content/${path}`, field: field.join('.'), said: message });
    }
    return { raw: isGroup(raw) ? raw : undefined, value };
  };
  const present = new Set(paths);
  const needed = neededFiles(present, langs);
  const readAll = <S extends Schemas>(below: string, schemas: S): Entries<S> =>
    Object.fromEntries(
      Object.entries(schemas).map(([name, schema]) => {
        const path = `${below}/${name}.yml`;
        return [name, present.has(path) || needed.has(path) ? read(path, schema) : NOTHING];
      }),
    ) as Entries<S>;
  // Also of files that cannot be read: what names them is not wrong for that.
  const idsOf = (pattern: RegExp): readonly (readonly [path: string, ...parts: string[]])[] =>
    paths.flatMap((path) => {
      const [, ...parts] = pattern.exec(path) ?? [];
      return parts.length > 0 ? [[path, ...parts] as const] : [];
    });
  const tags = readdirSync(join(root, 'src/shortcodes')).flatMap((file) =>
    file.endsWith('.astro') ? file.slice(0, -'.astro'.length) : [],
  );
  const pages = [];
  for (const [path, lang = '', name = ''] of idsOf(/^([^/]+)\/pages\/([^/]+)\.mdx$/)) {
    if (!langs.includes(lang)) continue;
    const file = `content/${path}`;
    read(path, pageSchema);
    pages.push({
      file,
      lang,
      name,
      tags: await readProse(file, texts.get(path) ?? '', tags, refusals),
    });
  }
  return {
    facts: readAll('facts', FACT_SCHEMAS),
    waves: Object.fromEntries(
      idsOf(/^facts\/waves\/([^/]+)\.yml$/).map(([path, id = '']) => [id, read(path, waveSchema)]),
    ),
    words: Object.fromEntries(
      langs.map((lang) => [lang, readAll(lang, { ...WORD_SCHEMAS, ...OPTIONAL_WORD_SCHEMAS })]),
    ),
    pages,
  };
}

/** What is in a folder, folders and what editors and systems leave lying about apart. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => !/(^|\/)\.(?!\.)/.test(path) && !lstatSync(join(folder, path)).isDirectory())
    .sort();
}

function readText(folder: string, path: string): string {
  if (!lstatSync(join(folder, path)).isFile()) {
    throw new ContentError(
      `content/${path}`,
      'file',
      'a link or the like',
      'put a file itself here',
    );
  }
  const bytes = readFileSync(join(folder, path));
  checkContentText(path, bytes);
  return bytes.toString('utf8');
}

/** The YAML at the head of a page. */
function headOf(text: string): string {
  return /^---\n([^]*?)^---$/m.exec(text)?.[1] ?? '';
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Faults of fields, less those that are missing because their names are misspelt, which is said already. */
function withoutMeant(issues: readonly z.core.$ZodIssue[]): readonly z.core.$ZodIssue[] {
  const meant = new Set(
    issues.flatMap(({ path, message }) => {
      const [, name] = /^there is no field .*; did you mean (\w+)\?$/.exec(message) ?? [];
      return name === undefined ? [] : [[...path.slice(0, -1), name].join('.')];
    }),
  );
  return issues.filter(
    ({ path, message }) => !(message.startsWith('found nothing') && meant.has(path.join('.'))),
  );
}
