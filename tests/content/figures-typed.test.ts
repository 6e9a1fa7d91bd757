import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';

const CONTENT = join(import.meta.dirname, '../../content');

/** Amounts of money, percentages and multiples, as a hand would type them. */
const TYPED = [
  /[$€£¥]\s?\d/,
  /\d\s?[€£¥]/,
  /\bUSD\b|\b\d[\d.,]*\s?(?:US )?dollars\b/i,
  /\d\s?%|\d\s?per\s?cent\b/i,
  /\d\s?×|\b\d+[.,]\d+\s?x\b|\b\d+(?:[.,]\d+)?[-\s]times\b/i,
  /\b\d[\d.,]*\s?(?:thousand|million|billion|[mb]n)\b/i,
  /\b(?:hundred|thousand|million|billion)s?\s(?:US )?(?:dollars|euros?)\b/i,
];

/** What is typed so in a text; names of values in braces are not. */
const typedIn = (text: string): readonly string[] => {
  const typed = text.replace(/\{[\w-]+\}/g, '');
  return TYPED.flatMap((pattern) => pattern.exec(typed)?.[0] ?? []);
};

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
    expect(typedIn(text)).not.toEqual([]);
  });

  test.each([
    'the 6th of February 2020',
    '<Fact id="gross-worldwide" />',
    '{share-china} of it',
    '60 minutes',
    'many times over',
    'millions of people',
  ])('passes %j', (text) => {
    expect(typedIn(text)).toEqual([]);
  });
});

test.each(globSync('*/pages/*.mdx', { cwd: CONTENT }))('%s states figures by tags alone', (file) => {
  const text = readFileSync(join(CONTENT, file), 'utf8').replace(/\s+/g, ' ');
  expect(typedIn(text)).toEqual([]);
});

test.each(globSync('*/*.yml', { cwd: CONTENT, exclude: (path) => path.startsWith('facts') }))(
  '%s states figures by placeholders alone',
  (file) => {
    for (const text of wordsIn(parse(readFileSync(join(CONTENT, file), 'utf8')))) {
      expect(typedIn(text), text).toEqual([]);
    }
  },
);
