import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkitten';
import { expect, test } from 'vitest';
import { SUBSETS } from '../../src/commands/display-font.mjs';

function fontAt(path: string): Font {
  const font = create(readFileSync(path));
  if (font.isCollection) throw new Error(`${path}: several fonts`);
  return font;
}

test.each(SUBSETS)(
  '$file has every character of the site that the whole font has',
  ({ source, file, characters }) => {
    const [whole, sent] = [source, `${import.meta.dirname}/../../${file}`].map(fontAt);
    const missing = Array.from(characters()).filter((character) => {
      const codePoint = character.codePointAt(0) ?? 0;
      return whole?.hasGlyphForCodePoint(codePoint) && !sent?.hasGlyphForCodePoint(codePoint);
    });
    expect(missing, 'run npm run font').toEqual([]);
  },
);
