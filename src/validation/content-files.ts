import { ContentError } from '../domain/content-error';
import { codePointOf, strangeIn } from '../domain/control-characters';
import { nearest } from '../domain/nearest';
import { together } from '../domain/together';
import { FACT_SCHEMAS, OPTIONAL_WORD_SCHEMAS, WORD_SCHEMAS } from '../schema/content';
import { isId } from '../schema/fields';
import { checkProseDepth } from './prose-depth';
import { checkYaml } from './yaml-text';

const yml = (name: string): string => `${name}.yml`;

/** The files of `content/facts/`. */
export const FACT_FILES = Object.keys(FACT_SCHEMAS).map(yml);

/** The files of a language's folder that the site is made of. */
export const WORD_FILES = Object.keys(WORD_SCHEMAS).map(yml);

/** Those that a language may do without. */
export const OPTIONAL_WORD_FILES = Object.keys(OPTIONAL_WORD_SCHEMAS).map(yml);

/** The files of facts that no campaign can be without; one that does not use another leaves it out. */
const FACTS_NEEDED = ['campaign.yml', 'channels.yml', 'licences.yml'];

/** The same of words. */
const WORDS_NEEDED = ['strings.yml', 'waves.yml'];
const WORDS_FOR_FACTS = WORD_FILES.filter((name) => FACT_FILES.includes(name));

/** Those that are there for whoever translates. */
const TRANSLATORS_FILES = ['GUIDE.md', 'names.yml', 'translated.yml'];

/** For whoever writes another campaign. */
const README = 'README.md';

/** The page that a language cannot be without, and the one that answers for addresses that lead nowhere. */
const HOME_PAGE = 'pages/index.mdx';
const NOT_FOUND_PAGE = 'pages/404.mdx';

/** More than any file holds that people write and read, and than any page. */
const MOST_BYTES = 200_000;
const MOST_PAGE_BYTES = 50_000;

/**
 * Refuses files that the site would not read, and misses those that it needs.
 *
 * @param paths of all files in `content/`, below it, with `/` between their parts
 * @param langs the tags of the languages, that at the root first
 * @throws ContentError, or several of them, naming the files
 */
export function checkContentPaths(paths: readonly string[], langs: readonly string[]): void {
  const present = new Set(paths);
  const [root = ''] = langs;
  const needed = neededFiles(present, langs);
  together([
    ...paths.map((path) => () => {
      const fix = faultInPath(path, langs);
      if (fix !== undefined) throw new ContentError(`content/${path}`, 'file name', path, fix);
    }),
    ...[...needed]
      .filter((path) => !present.has(path))
      .map((path) => () => {
        throw new ContentError(
          `content/${path}`,
          'file',
          undefined,
          path.startsWith('facts/') || path.startsWith(`${root}/`)
            ? 'put this file back: the site is made of it'
            : `write this file, as content/${root}/${path.slice(path.indexOf('/') + 1)} is`,
        );
      }),
  ]);
}

/**
 * The files that content cannot be without, by what else it has: a file of facts and the words for it are there together,
 * and what the language at the root has, the others have.
 *
 * @param present paths of all files in `content/`
 * @param langs the tags of the languages, that at the root first
 */
export function neededFiles(
  present: ReadonlySet<string>,
  langs: readonly string[],
): ReadonlySet<string> {
  const [root = ''] = langs;
  const spokenOf = WORDS_FOR_FACTS.filter((name) =>
    ['facts', root].some((folder) => present.has(`${folder}/${name}`)),
  );
  const inRoot = WORD_FILES.filter((name) => present.has(`${root}/${name}`));
  return new Set([
    ...[...FACTS_NEEDED, ...spokenOf].map((name) => `facts/${name}`),
    `${root}/${NOT_FOUND_PAGE}`,
    ...langs.flatMap((lang) =>
      [...WORDS_NEEDED, ...inRoot, ...spokenOf, HOME_PAGE].map((name) => `${lang}/${name}`),
    ),
  ]);
}

/**
 * Refuses a file that is not plain text, or that a page could not be made of.
 *
 * @param path below `content/`
 * @throws ContentError, or several of them, naming the lines
 */
export function checkContentText(path: string, bytes: Uint8Array): void {
  const file = `content/${path}`;
  const most = path.endsWith('.mdx') ? MOST_PAGE_BYTES : MOST_BYTES;
  if (bytes.length > most) {
    throw new ContentError(file, 'length', bytes.length, `write at most ${most} bytes`);
  }
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const lines = text.split('\n').map((line, index) => ({ line, field: `line ${index + 1}` }));
  const strange = new Map(
    lines.toReversed().flatMap(({ line, field }) => {
      const character = strangeIn(line);
      return character === undefined ? [] : [[character, field] as const];
    }),
  );
  together([
    // What a whole file was saved with is said once.
    ...[...strange].map(([character, field]) => () => {
      throw new ContentError(
        file,
        field,
        character === '\uFFFD' ? 'a character that is not UTF-8' : codePointOf(character),
        REMEDIES[character] ?? 'remove this character, which nobody sees',
      );
    }),
    ...lines.map(({ line, field }) => () => {
      if (path.endsWith('.yml') && /^ *\t/.test(line)) {
        throw new ContentError(file, field, 'a tab', 'write spaces at the beginning of a line');
      }
    }),
  ]);
  if (path.endsWith('.yml')) checkYaml(file, text);
  if (!path.endsWith('.mdx')) return;
  together([
    () => {
      if (text.startsWith('---\n')) {
        checkYaml(file, text.slice(4).split(/^---$/m)[0] ?? '', 1);
      }
    },
    () => {
      checkProseDepth(file, text);
    },
  ]);
}

/** What to do about strange characters that have a cause of their own. */
const REMEDIES: Readonly<Record<string, string>> = {
  '\uFEFF': 'remove this mark: save the file as UTF-8 without BOM',
  '\uFFFD': 'save the file as UTF-8, and write the character again',
  '\r': 'save the file with the line ends of Unix (LF), not of Windows (CRLF)',
};

/** What would be right instead of a path; nothing where it is fine. */
function faultInPath(path: string, langs: readonly string[]): string | undefined {
  const [folder = '', ...rest] = path.split('/');
  const inFolder = rest.join('/');
  if (path === README) return undefined;
  if (rest.length === 0) return 'files stand in content/facts/ or in the folder of a language';
  if (folder === 'facts') {
    const wave = /^waves\/(.*)\.yml$/.exec(inFolder)?.[1];
    if (wave !== undefined) return nameFault(wave);
    return FACT_FILES.includes(inFolder)
      ? undefined
      : (meantFile(inFolder, FACT_FILES) ??
          `the files here are ${FACT_FILES.join(', ')}, and waves/<id>.yml; rename or remove this`);
  }
  if (!langs.includes(folder)) {
    return `add the language ${folder} to src/locales.ts, or remove its folder`;
  }
  const page = /^pages\/(.*)\.mdx$/.exec(inFolder)?.[1];
  if (page !== undefined) {
    return langs.includes(page)
      ? 'the pages of that language stand there; give this another name'
      : nameFault(page);
  }
  const known = [...WORD_FILES, ...OPTIONAL_WORD_FILES, ...TRANSLATORS_FILES];
  return known.includes(inFolder)
    ? undefined
    : (meantFile(inFolder, known) ??
        `the files here are ${known.join(', ')}, and pages/<name>.mdx; rename or remove this`);
}

function meantFile(name: string, known: readonly string[]): string | undefined {
  const bare = (file: string): string => file.replace(/\.\w+$/, '');
  const meant = nearest(bare(name), known.map(bare));
  const file = known.find((each) => bare(each) === meant);
  return file === undefined ? undefined : `did you mean ${file}? Rename it`;
}

function nameFault(name: string): string | undefined {
  return isId(name)
    ? undefined
    : 'this is part of an address: write it in lower case, digits and hyphens, and short';
}
