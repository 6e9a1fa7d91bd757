import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { type Locale, LOCALES } from '../../src/locales';
import { FULL_LOCALES } from '../languages';
import { isRepresentative, placeOf } from '../pages';

/** A build that the tests read. */
export interface Built {
  readonly name: string;
  readonly folder: string;
  /** The folder of its host that it is published in. */
  readonly base: string;
  readonly locales: readonly Locale[];
}

const ROOT = join(import.meta.dirname, '../../.test');

/** The public address that the builds were made for. */
export const SITE = 'https://hour.example';

/** The instant they were made at, in epoch milliseconds: what `npm run build:test` sets. */
export const BUILT_AT_MS = Date.UTC(2026, 10, 28, 12);

/** The build at the root of its host, and the one in a sub-folder: what `npm run build:test` makes. */
export const BUILDS: readonly Built[] = [
  { name: 'at the root', folder: join(ROOT, 'root'), base: '/', locales: LOCALES },
  {
    name: 'in a sub-folder',
    folder: join(ROOT, 'folder'),
    base: '/alita-sequel/',
    locales: FULL_LOCALES,
  },
];

/** The same commit built once more at the same instant: what `npm run build:test again` makes. */
export const AGAIN = join(ROOT, 'again');

/** The files below a folder, by their path in it, with `/` between. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is not there; run npm run build:test first`);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'))
    .sort();
}

/** Documents by their files: what many tests read is parsed once in each process. */
const documents = new Map<string, HTMLElement>();

/** The document in a file of a build, which others read too: nothing in it may be changed. */
export function documentIn(file: string): HTMLElement {
  const document = documents.get(file) ?? parse(readFileSync(file, 'utf8'));
  documents.set(file, document);
  return document;
}

/** The pages of a build, those of a few places among them: path and parsed document. */
export function pagesIn({ folder }: Built) {
  return pathsIn(folder, isRepresentative).map((path) => ({
    path,
    document: documentIn(join(folder, path)),
  }));
}

/**
 * The pages of all places in one language: path, text, and the place's id.
 *
 * @param languageFolder none for the language at the root, else `ar/`
 */
export function placePagesIn({ folder }: Built, languageFolder = '') {
  return pathsIn(folder, (path) => path.startsWith(`${languageFolder}when/`))
    .map((path) => ({ path, place: placeOf(path) ?? '' }))
    .filter(({ place }) => place !== '')
    .map((page) => ({ ...page, text: readFileSync(join(folder, page.path), 'utf8') }));
}

function pathsIn(folder: string, isMeant: (path: string) => boolean): string[] {
  return filesIn(folder).filter((path) => path.endsWith('.html') && isMeant(path));
}

/** The file of a build that an address on its own host leads to, or `undefined` if there is none. */
export function fileAt({ folder, base }: Built, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.length));
  const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  return existsSync(file) ? file : undefined;
}
