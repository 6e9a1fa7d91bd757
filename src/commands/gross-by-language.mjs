// @ts-check
/** Which part of the film's known gross comes from the readers of some languages, as the facts say. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readersShare } from '../domain/facts/readers.ts';

/**
 * The part as it is printed: `21.4%`.
 *
 * @param {readonly string[]} langs
 * @throws {Error} if a file cannot be read
 */
export function shareOf(langs) {
  const territories =
    /** @type {Record<string, import('../domain/facts/stated.ts').TerritoryFacts>} */ (
      facts('territories')
    );
  const figures = /** @type {Record<string, { value?: number }>} */ (facts('figures'));
  const share = readersShare(Object.values(territories), (id) => figures[id]?.value ?? 0, langs);
  return `${(100 * share).toFixed(1)}%`;
}

/**
 * @param {string} name
 * @returns {unknown}
 */
function facts(name) {
  return parse(readFileSync(`content/facts/${name}.yml`, 'utf8'));
}
