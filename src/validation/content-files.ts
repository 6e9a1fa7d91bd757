import { ContentError } from '../domain/content-error.ts';
import { isId } from '../schema/fields.ts';
import { codePointOf, strangeIn } from '../domain/control-characters.ts';
import { checkProseDepth } from './prose-depth.ts';
import { checkYaml } from './yaml-text.ts';

/** The files of `content/facts/`. */
export const FACT_FILES = [
  ...['campaign.yml', 'channels.yml', 'comparables.yml', 'corrections.yml', 'figures.yml'],
  ...['licences.yml', 'milestones.yml', 'places.yml', 'sources.yml', 'territories.yml'],
];

/** The files of a language's folder that the site reads. */
export const WORD_FILES = [
  ...['comparables.yml', 'corrections.yml', 'figures.yml', 'milestones.yml', 'posts.yml'],
  ...['sources.yml', 'strings.yml', 'territories.yml', 'waves.yml'],
];

/** Those that are there for whoever translates. */
const TRANSLATORS_FILES = ['GUIDE.md', 'names.yml'];

/** The page that a language cannot be without. */
const HOME_PAGE = 'pages/index.mdx';

/** More than any file holds that people write and read, and than any page. */
const MOST_BYTES = 200_000;
const MOST_PAGE_BYTES = 50_000;

/**
 * Refuses files that the site would not read, and misses those that it needs.
 *
 * @param paths of all files in `content/`, below it, with `/` between their parts
 * @param langs the tags of the languages, that at the root first
 * @throws ContentError naming the first file that is wrong
 */
export function checkContentPaths(paths: readonly string[], langs: readonly string[]): void {
  for (const path of paths) {
    const fix = faultInPath(path, langs);
    if (fix !== undefined) throw new ContentError(`content/${path}`, 'file name', path, fix);
  }
  const present = new Set(paths);
  const needed = [
    ...FACT_FILES.map((name) => `facts/${name}`),
    ...langs.flatMap((lang) => [...WORD_FILES, HOME_PAGE].map((name) => `${lang}/${name}`)),
  ];
  const missing = needed.find((path) => !present.has(path));
  if (missing !== undefined) {
    throw new ContentError(
      `content/${missing}`,
      'file',
      undefined,
      missing.startsWith('facts/')
        ? 'put this file back: the site is made of it'
        : `write this file, as content/${langs[0] ?? ''}/${missing.slice(missing.indexOf('/') + 1)} is`,
    );
  }
}

/**
 * Refuses a file that is not plain text, or that a page could not be made of.
 *
 * @param path below `content/`
 * @throws ContentError naming the line
 */
export function checkContentText(path: string, bytes: Uint8Array): void {
  const refuse = (field: string, found: unknown, fix: string): never => {
    throw new ContentError(`content/${path}`, field, found, fix);
  };
  const most = path.endsWith('.mdx') ? MOST_PAGE_BYTES : MOST_BYTES;
  if (bytes.length > most) refuse('length', bytes.length, `write at most ${most} bytes`);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  for (const [index, line] of text.split('\n').entries()) {
    const field = `line ${index + 1}`;
    const strange = strangeIn(line);
    if (strange !== undefined) {
      refuse(
        field,
        strange === '\uFFFD' ? 'a character that is not UTF-8' : codePointOf(strange),
        REMEDIES[strange] ?? 'remove this character, which nobody sees',
      );
    }
    if (!path.endsWith('.yml')) continue;
    if (/^ *\t/.test(line)) refuse(field, 'a tab', 'write spaces at the beginning of a line');
  }
  if (path.endsWith('.yml')) checkYaml(`content/${path}`, text);
  if (!path.endsWith('.mdx')) return;
  if (text.startsWith('---\n')) {
    checkYaml(`content/${path}`, text.slice(4).split(/^---$/m)[0] ?? '', 1);
  }
  checkProseDepth(`content/${path}`, text);
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
  if (rest.length === 0) return 'files stand in content/facts/ or in the folder of a language';
  if (folder === 'facts') {
    const wave = /^waves\/(.*)\.yml$/.exec(inFolder)?.[1];
    if (wave !== undefined) return nameFault(wave);
    return FACT_FILES.includes(inFolder)
      ? undefined
      : `the files here are ${FACT_FILES.join(', ')}, and waves/<id>.yml; rename or remove this`;
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
  const known = [...WORD_FILES, ...TRANSLATORS_FILES];
  return known.includes(inFolder)
    ? undefined
    : `the files here are ${known.join(', ')}, and pages/<name>.mdx; rename or remove this`;
}

function nameFault(name: string): string | undefined {
  return isId(name)
    ? undefined
    : 'this is part of an address: write it in lower case, digits and hyphens, and short';
}
