import { describe, expect, test } from 'vitest';
import { nearest, suggestion } from '../../src/domain/nearest';

const FIGURES = [
  'gross-worldwide',
  'gross-domestic',
  'gross-international',
  'budget',
  'rt-critics',
];
const FIELDS = ['date', 'time', 'zone', 'minutes', 'revision', 'announced', 'outcome'];

describe('a misspelt name', () => {
  test.each([
    ['a letter too few', 'gross-worldwid', FIGURES, 'gross-worldwide'],
    ['a letter too many', 'budgets', FIGURES, 'budget'],
    ['a wrong letter', 'gross_domestic', FIGURES, 'gross-domestic'],
    ['two letters swapped', 'reviison', FIELDS, 'revision'],
    ['the first two letters swapped', 'adte', FIELDS, 'date'],
    ['capitals', 'Minutes', FIELDS, 'minutes'],
    ['the nearest of several', 'gross-domestik', FIGURES, 'gross-domestic'],
    ['a short one', 'tme', FIELDS, 'time'],
    ['cut short', 'gross-world', FIGURES, 'gross-worldwide'],
    ['nothing like it', 'no-such', FIGURES, undefined],
    ['nothing like it, and short', 'id', FIELDS, undefined],
    ['no name at all', '', FIELDS, undefined],
    ['too short to be meant for one', 'a', ['b'], undefined],
    ['none there are', 'date', [], undefined],
  ])('%s: %s', (_, misspelt, names, meant) => {
    expect(nearest(misspelt, names)).toBe(meant);
  });
});

describe('what would be right', () => {
  const many = Array.from({ length: 13 }, (_, index) => `figure-${index * 1111}`);

  test.each([
    ['the nearest', 'gross-world', FIGURES, '; did you mean gross-worldwide?'],
    ['all, where none is near', 'no-such', ['a', 'b'], ': a, b'],
    ['none, where none is near and there are many', 'no-such', many, ''],
    ['none, where there are none', 'no-such', [], ''],
    ['all, for what is no text', undefined, ['a', 'b'], ': a, b'],
  ])('names %s', (_, misspelt, names, text) => {
    expect(suggestion(misspelt, names)).toBe(text);
  });
});
