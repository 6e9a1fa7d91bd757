import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'node-html-parser';
import { isRepresentative, placeOf } from '../pages';

/** A build that the tests read. */
export interface Built {
  readonly name: string;
  readonly folder: string;
  /** The folder of its host that it is published in. */
  readonly base: string;
}

const ROOT = join(import.meta.dirname, '../../.test');

/** The public address that the builds were made for. */
export const SITE = 'https://hour.example';

/** The instant they were made at, in epoch milliseconds: what `npm run build:test` sets. */
export const BUILT_AT_MS = Date.UTC(2026, 10, 28, 12);

/** The build at the root of its host, and the one in a sub-folder: what `npm run build:test` makes. */
export const BUILDS: readonly Built[] = [
  { name: 'at the root', folder: join(ROOT, 'root'), base: '/' },
  { name: 'in a sub-folder', folder: join(ROOT, 'folder'), base: '/alita-sequel/' },
];

/** The same commit built once more at the same instant: what `npm run build:test again` makes. */
export const AGAIN = join(ROOT, 'again');

/** The files below a folder, by their path in it, with `/` between. */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is not there; run npm run build:test first`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => relative('.', path).split(sep).join('/'))
    .sort();
}

/** The pages of a build, those of a few places among them: path and parsed document. */
export function pagesIn(built: Built) {
  return documentsIn(built, isRepresentative);
}

/**
 * The pages of all places in one language: path, parsed document, and the place's id.
 *
 * @param languageFolder none for the language at the root, else `ar/`
 */
export function placePagesIn(built: Built, languageFolder = '') {
  return documentsIn(built, (path) => path.startsWith(`${languageFolder}when/`))
    .map((page) => ({ ...page, place: placeOf(page.path) ?? '' }))
    .filter(({ place }) => place !== '');
}

function documentsIn({ folder }: Built, isMeant: (path: string) => boolean) {
  return filesIn(folder)
    .filter((path) => path.endsWith('.html') && isMeant(path))
    .map((path) => ({ path, document: parse(readFileSync(join(folder, path), 'utf8')) }));
}

/** The file of a build that an address on its own host leads to, or `undefined` if there is none. */
export function fileAt({ folder, base }: Built, pathname: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined;
  const path = decodeURIComponent(pathname.slice(base.length));
  const file = join(folder, path.endsWith('/') || path === '' ? `${path}index.html` : path);
  return existsSync(file) ? file : undefined;
}
