import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Scheme = 'dusk' | 'dawn';

const FILE = join(import.meta.dirname, '../../src/styles/site.css');
const css = readFileSync(FILE, 'utf8');

/** The tokens as they are declared for each scheme: dusk's, then those that dawn declares anew. */
const DECLARED: Record<Scheme, ReadonlyMap<string, string>> = {
  dusk: declarationsAfter('@layer tokens {'),
  dawn: new Map([
    ...declarationsAfter('@layer tokens {'),
    ...declarationsAfter('@media (prefers-color-scheme: light) {'),
  ]),
};

/**
 * A token's value in a scheme, where it refers to another that one's.
 *
 * @throws if a token is not declared
 */
export function tokenOf(scheme: Scheme, name: string): string {
  const value = DECLARED[scheme].get(name);
  if (value === undefined) throw new Error(`${FILE}: declares no ${name}`);
  return value.replace(/var\((--[\w-]+)\)/g, (_, inner: string) => tokenOf(scheme, inner));
}

/** The custom properties of the first `:root` after a line. */
function declarationsAfter(line: string): Map<string, string> {
  const start = css.indexOf(':root {', css.indexOf(line));
  if (!css.includes(line) || start < 0) throw new Error(`${FILE}: has no :root after ${line}`);
  const rule = css.slice(start, css.indexOf('}', start)).replace(/\/\*.*?\*\//gs, '');
  return new Map(
    [...rule.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}
