import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { devDependencies } from '../../package.json';

const GUIDE = readFileSync(join(import.meta.dirname, '../../CONTRIBUTING.md'), 'utf8');

/** The rows of the guide's table of packages: names, `@types/…` among them for all of that scope, and what they are for. */
const rows = [
  ...(GUIDE.split('\n## Packages\n')[1] ?? '').matchAll(/^\| (`.+?) +\| (.+?) +\|$/gm),
].map(([, names = '', use = '']) => ({
  names: [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
  use,
}));

const packages = Object.keys(devDependencies);

const stands = (name: string, written: string): boolean =>
  written.endsWith('/…') ? name.startsWith(written.slice(0, -1)) : name === written;

describe('the guide', () => {
  const written = rows.flatMap(({ names }) => names);

  test.each(packages)('says once what %s is for', (name) => {
    expect(written.filter((each) => stands(name, each))).toHaveLength(1);
  });

  test.each(written)('says it of no package that is not there: %s', (each) => {
    expect(packages.some((name) => stands(name, each))).toBe(true);
  });

  test('says it in words', () => {
    for (const { names, use } of rows) expect(use, names.join()).toMatch(/\w{3}/);
  });
});

test.each(Object.entries(devDependencies))('%s is wanted in one version: %s', (_, version) => {
  expect(version).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test('nothing is a dependency of a site that is served as files', () => {
  const { dependencies, optionalDependencies } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'),
  ) as Readonly<Record<string, unknown>>;
  expect([dependencies, optionalDependencies]).toEqual([undefined, undefined]);
});
