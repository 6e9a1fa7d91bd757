import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { typedFigures } from '../../src/validation/content-warnings';

const CONTENT = join(import.meta.dirname, '../../content');

/** All texts of a YAML file, with comments and field names left out. */
const wordsIn = (value: unknown): readonly string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(wordsIn)
      : [];

describe('the eye of this test', () => {
  test.each([
    'about $405 million',
    '405 million',
    '32.9 %',
    '61 per cent',
    '2.38×',
    '2.4x its budget',
    '2 times',
    '3 billion',
    '400,000 dollars',
    'a hundred million dollars',
  ])('sees %j', (text) => {
    expect(typedFigures(text)).not.toEqual([]);
  });

  test.each([
    'the 6th of February 2020',
    '<Fact id="gross-worldwide" />',
    '{share-china} of it',
    '60 minutes',
    'many times over',
    'millions of people',
  ])('passes %j', (text) => {
    expect(typedFigures(text)).toEqual([]);
  });
});

test.each(globSync('*/pages/*.mdx', { cwd: CONTENT }))('%s states figures by tags alone', (file) => {
  const text = readFileSync(join(CONTENT, file), 'utf8').replace(/\s+/g, ' ');
  expect(typedFigures(text)).toEqual([]);
});

test.each(globSync('*/*.yml', { cwd: CONTENT, exclude: (path) => path.startsWith('facts') }))(
  '%s states figures by placeholders alone',
  (file) => {
    for (const text of wordsIn(parse(readFileSync(join(CONTENT, file), 'utf8')))) {
      expect(typedFigures(text), text).toEqual([]);
    }
  },
);
