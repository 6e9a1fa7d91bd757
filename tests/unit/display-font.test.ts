import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { expect, test } from 'vitest';
import { charactersSet, SOURCE, SUBSET } from '../../src/commands/display-font.mjs';

function fontAt(path: string): Font {
  const font = create(readFileSync(path));
  if (font.isCollection) throw new Error(`${path}: several fonts`);
  return font;
}

test('the display font that is sent has every character of the site that the whole font has', () => {
  const [whole, sent] = [SOURCE, `${import.meta.dirname}/../../${SUBSET}`].map(fontAt);
  const missing = Array.from(charactersSet()).filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return whole?.hasGlyphForCodePoint(codePoint) && !sent?.hasGlyphForCodePoint(codePoint);
  });
  expect(missing, 'run npm run font').toEqual([]);
});
