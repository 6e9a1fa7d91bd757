import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { devDependencies } from '../../package.json';
import { type LicenceFacts, licenceSchema } from '../../src/schema/licence';
import { checkShipped } from '../../src/integrations/shipped-packages';

const PROJECT = join(import.meta.dirname, '../..');

const licences = parse(
  readFileSync(join(PROJECT, 'content/facts/licences.yml'), 'utf8'),
) as Readonly<Record<string, LicenceFacts>>;

const packed = Object.values(licences).flatMap(({ package: name, ...rest }) =>
  name === undefined ? [] : [{ ...rest, package: name }],
);

const inPackage = (name: string, file: string): string =>
  readFileSync(join(PROJECT, 'node_modules', name, file), 'utf8');

describe.each(packed)('$package', ({ package: name, licence, holder = '' }) => {
  test('is under the licence that the site says, and whose it says', () => {
    expect(JSON.parse(inPackage(name, 'package.json'))).toMatchObject({ license: licence });
    expect(inPackage(name, 'LICENSE')).toContain(holder);
  });

  test('is one that the site is made with', () => {
    expect(Object.keys(devDependencies)).toContain(name);
  });
});

test.each([
  ['every face', /^@fontsource/],
  ['the land', /^world-atlas$/],
  ['the names of places', /^cldr-/],
])('%s is listed', (_, pattern) => {
  const needed = Object.keys(devDependencies).filter((name) => pattern.test(name));
  expect(needed).not.toEqual([]);
  expect(packed.map((each) => each.package)).toEqual(expect.arrayContaining(needed));
});

test.each([
  ['/site/node_modules/luxon/src/luxon.js', 'luxon'],
  ['C:\\site\\node_modules\\@a\\b\\index.js?v=1', '@a/b'],
  ['/site/node_modules/solid-js/node_modules/seroval/dist/index.mjs', 'seroval'],
])('code of a package that is not listed stops the build: %s', (module, name) => {
  expect(() => {
    checkShipped(['/site/src/islands/copy.ts', '\0vite/preload-helper.js', module], licences);
  }).toThrow(
    `content/facts/licences.yml: package: found nothing; write an entry with "package: ${name}"`,
  );
});

test('an empty file of licences does not pass', () => {
  expect(() => {
    checkShipped(['/site/node_modules/solid-js/dist/solid.js'], null);
  }).toThrow('solid-js');
});

describe('an entry', () => {
  const free = {
    name: 'Natural Earth',
    use: 'map',
    licence: 'public-domain',
    url: 'https://a.example/',
  };
  const owned = { ...free, licence: 'MIT', holder: 'Somebody', package: '@a/b-c' };

  test.each([
    ['of the public domain', free],
    ['with a holder', owned],
  ])('%s passes', (_, entry) => {
    expect(licenceSchema.safeParse(entry).error).toBeUndefined();
  });

  test.each([
    [
      'a licence without a holder',
      { ...owned, holder: undefined },
      'holder: found nothing; write whose',
    ],
    ['a holder of what is nobody’s', { ...free, holder: 'X' }, 'holder: found "X"; what is in the'],
    ['a use that there is not', { ...free, use: 'fun' }, 'use: found "fun"; write what it does'],
    ['a licence in words', { ...owned, licence: 'as you like' }, 'licence: found "as you like"'],
    ['a path for a package', { ...owned, package: '../x' }, 'package: found "../x"'],
    ['an address without https', { ...free, url: 'http://a.example/' }, 'url: found "http:'],
  ])('with %s is refused', (_, entry, message) => {
    const { error } = licenceSchema.safeParse(entry);
    const said = error?.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    expect(said?.join('\n')).toContain(message);
  });
});
