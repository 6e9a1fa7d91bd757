import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { create } from 'fontkitten';
import type { Face } from './faces';
import { once } from './once';

/** One file of a face: the characters it is meant for, as spans of code points, and those it has. */
export interface FontFile {
  readonly name: string;
  readonly family: string;
  readonly data: Buffer;
  readonly spans: readonly (readonly [first: number, last: number])[];
  readonly has: ReadonlySet<number>;
}

/**
 * The files of a face that are meant for a character. Fontsource cuts a face into many, so that a reader
 * loads but a few, and each is read here when the first card wants it.
 */
export function fontFilesFor(face: Face, codePoint: number): Promise<readonly FontFile[]> {
  return once(meant, `${face.package} ${String(codePoint)}`, async () => {
    const plan = await once(plans, face.package, () => planOf(face));
    const wanted = plan.filter(({ spans }) =>
      spans.some(([first, last]) => codePoint >= first && codePoint <= last),
    );
    return Promise.all(wanted.map((each) => once(files, each.name, () => fileOf(face, each))));
  });
}

type Plan = Pick<FontFile, 'name' | 'spans'>;

const meant = new Map<string, Promise<readonly FontFile[]>>();
const plans = new Map<string, Promise<readonly Plan[]>>();
const files = new Map<string, Promise<FontFile>>();

async function planOf(face: Face): Promise<readonly Plan[]> {
  const ranges = JSON.parse(
    await readFile(resolve(`${face.package}/unicode.json`), 'utf8'),
  ) as Record<string, string>;
  const [, id = ''] = face.package.split('/');
  return Object.entries(ranges).map(([subset, spans]) => ({
    // Numbered parts are in brackets there, and not in the names of the files.
    name: `${face.package}/files/${id}-${subset.replace(/[[\]]/g, '')}-${face.cut}.woff2`,
    spans: spans.split(',').map((span) => {
      const [first = '', last = first] = span.replace('U+', '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  }));
}

async function fileOf({ family }: Face, { name, spans }: Plan): Promise<FontFile> {
  const data = await readFile(resolve(name));
  const font = create(data);
  if (font.isCollection) throw new RangeError(`${name}: more than one font in a file`);
  return { name, family, data, spans, has: new Set(font.characterSet) };
}

function resolve(file: string): string {
  return createRequire(import.meta.url).resolve(file);
}
