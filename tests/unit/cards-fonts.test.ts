import { describe, expect, test } from 'vitest';
import type { CardDrawing } from '../../src/cards/card';
import { composeCard } from '../../src/cards/draw';
import { fontFilesOf, typographyOf } from '../../src/cards/fonts';
import { layoutOf } from '../../src/cards/layout';
import { drawingsIn, LOCALES } from '../cards/samples';

const languages = Object.keys(LOCALES) as (keyof typeof LOCALES)[];

const page = (title: string): CardDrawing => ({
  id: 'en/film',
  locale: LOCALES.en,
  size: 'wide',
  words: { kind: 'page', title, when: '5 December' },
  signature: { name: '#AlitaSequel', note: 'by fans' },
});

describe('a character that no font has stops the build, by card, character and fonts', () => {
  test.each([
    ['The hour ☃', '“☃” (U+2603) in Sofia Sans Extra Condensed'],
    ['The hour 🤖', '“🤖” (U+1F916) in Sofia Sans Extra Condensed'],
    ['銃夢', '“銃” (U+9283) in Sofia Sans Extra Condensed'],
    ['\u{e000}', '“\u{e000}” (U+E000)'],
  ])('%s', async (title, message) => {
    await expect(composeCard(page(title))).rejects.toThrow(
      `the card en/film: no glyph for ${message}`,
    );
  });

  test('where another language’s font would have it', async () => {
    const { display } = typographyOf('ar');
    await expect(fontFilesOf('ساعة 銃', display)).rejects.toThrow('“銃” (U+9283) in Cairo');
  });

  test('but what only says how to set others needs none', async () => {
    await expect(composeCard(page('\u2068One\u2069\u200b hour\u2060'))).resolves.toBeDefined();
  });

  test.each(['Quand\u202f?', '1\u202f234', 'vingt\u2011trois'])(
    'but such as French writes have others in their place: %j',
    async (title) => {
      await expect(composeCard(page(title))).resolves.toBeDefined();
    },
  );
});

test.each(languages)('every kind of card, and every place, has its glyphs in %s', async (lang) => {
  for (const drawing of drawingsIn(lang)) {
    const { gap, foot } = layoutOf(drawing);
    for (const { text, fonts } of [...gap, ...foot]) await fontFilesOf(text, fonts);
  }
});
