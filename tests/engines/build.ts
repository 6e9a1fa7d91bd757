import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parse } from 'yaml';

/** The build that is opened. It lies in the folder `.test` of the project that it was made from. */
export const BUILD = process.env['ENGINES_BUILD'] ?? join(import.meta.dirname, '../../.test/root');

const words = parse(readFileSync(join(BUILD, '../../content/en/strings.yml'), 'utf8')) as Readonly<
  Record<string, string>
>;

/** What English pages say by a key of `strings.yml`: each value that is not given may be any. */
export function said(key: string, values: Readonly<Record<string, string>> = {}): RegExp {
  // What is not said at all is found nowhere.
  const text = words[key] ?? '\0';
  const literal = (part: string): string => part.replace(/[$()*+./?[\\\]^{|}]/g, String.raw`\$&`);
  const parts = text.split(/(\{\w+\})/).map((part) => {
    const [, name] = /^\{(\w+)\}$/.exec(part) ?? [];
    if (name === undefined) return literal(part);
    return name in values ? literal(values[name] ?? '') : '.+?';
  });
  return new RegExp(parts.join(''));
}
