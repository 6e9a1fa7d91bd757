import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { inOrder, waveSchema } from '../../src/schema/wave';

const FACTS = join(import.meta.dirname, '../../content/facts');

/** The facts as their files state them, read without Astro. */
export const factsOf = {
  waves: () =>
    inOrder(
      readdirSync(join(FACTS, 'waves')).map((file) => ({
        id: file.replace(/\.yml$/, ''),
        ...waveSchema.parse(parse(readFileSync(join(FACTS, 'waves', file), 'utf8'))),
      })),
    ),

  /** Places by their ids. */
  places: () =>
    parse(readFileSync(join(FACTS, 'places.yml'), 'utf8')) as Readonly<Record<string, unknown>>,
};
