import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { resolveWaves } from '../../src/domain/time/resolve-waves';
import { placeSchema } from '../../src/schema/place';
import { waveSchema } from '../../src/schema/wave';

const FACTS = join(import.meta.dirname, '../../content/facts');

/** The facts as their files state them, read without Astro. */
export const factsOf = {
  waves: () =>
    resolveWaves(
      readdirSync(join(FACTS, 'waves')).map((file) => ({
        id: file.replace(/\.yml$/, ''),
        ...waveSchema.parse(parse(readFileSync(join(FACTS, 'waves', file), 'utf8'))),
      })),
    ),

  /** The ids of the cities on a language's home page. */
  homeCities: (lang: string) =>
    (
      parse(readFileSync(join(FACTS, `../${lang}/strings.yml`), 'utf8')) as {
        'cities.home': string;
      }
    )['cities.home'].split(', '),

  /** The pages of a language, less the one for addresses that lead nowhere. */
  pages: (lang: string) =>
    readdirSync(join(FACTS, `../${lang}/pages`)).filter((file) => file !== '404.mdx'),

  places: () =>
    Object.entries(
      parse(readFileSync(join(FACTS, 'places.yml'), 'utf8')) as Record<string, unknown>,
    ).map(([id, entry]) => ({ id, ...placeSchema.parse(entry) })),
};
