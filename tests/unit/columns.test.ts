import { describe, expect, it } from 'vitest';
import { inLines } from '../../src/commands/columns.mjs';

describe('words broken into lines', () => {
  it.each([
    ['one two', 7, ['one two']],
    ['one two', 6, ['one', 'two']],
    ['one two three', 9, ['one two', 'three']],
    ['Donaudampfschiff', 5, ['Donaudampfschiff']],
  ])('%j in %d letters', (text, letters, lines) => {
    expect(inLines(text, letters)).toEqual(lines);
  });
});
