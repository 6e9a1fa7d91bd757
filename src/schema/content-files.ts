import { ContentError } from './refusal';

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

/** A page's or an hour's file name is part of an address. */
const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** More than any file holds that people write and read. */
const MOST_BYTES = 200_000;

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
  if (bytes.length > MOST_BYTES) {
    refuse('length', bytes.length, `write at most ${MOST_BYTES} bytes`);
  }
  const lines = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).split(/\r?\n/);
  for (const [index, line] of lines.entries()) {
    const field = `line ${index + 1}`;
    const strange = STRANGE.exec(line)?.[0];
    if (strange !== undefined) {
      refuse(
        field,
        strange === '\uFFFD' ? 'a character that is not UTF-8' : codePoint(strange),
        strange === '\uFEFF'
          ? 'remove this mark: save the file as UTF-8 without BOM'
          : strange === '\uFFFD'
            ? 'save the file as UTF-8, and write the character again'
            : 'remove this character, which nobody sees',
      );
    }
    if (!path.endsWith('.yml')) continue;
    if (/^ *\t/.test(line)) refuse(field, 'a tab', 'write spaces at the beginning of a line');
    if (/^\s*["']?__proto__["']?\s*:/.test(line)) {
      refuse(field, '__proto__', 'every program has its own of this name; write another');
    }
    const alias = /^[^#"']*?(?:: |- )\s*([&*][\w-]+)/.exec(line)?.[1];
    if (alias !== undefined) {
      refuse(field, alias, 'write out what this stands for, or put the text in quotes');
    }
  }
}

/** Controls, the marks of an encoding gone wrong, line ends of other systems, and what turns the order of letters. */
const STRANGE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\uFEFF\uFFFD\uFFFE\uFFFF]/u;

function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

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
  return NAME.test(name)
    ? undefined
    : 'this is part of an address: write it in lower case, digits and hyphens';
}
