import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { languageFolder } from '../../src/i18n/paths';
import { LOCALES } from '../../src/locales';
import { BUILDS, filesIn } from './built';
import { factsOf } from './facts';

/** The heaviest picture that every messenger still shows. */
const BUDGET = 300_000;

/** The pictures to post, by their names, in pixels. */
const KIT: Readonly<Record<string, readonly [width: number, height: number]>> = {
  'kit/square': [1080, 1080],
  'kit/story': [1080, 1920],
};

const PREVIEW = [1200, 630] as const;

describe.each(BUILDS)('$name', (built) => {
  const cards = filesIn(built.folder).filter((file) => /(^|\/)cards\/.*\.jpg$/.test(file));

  test.each(built.locales.map((locale) => languageFolder(locale)))(
    'every page and every place below /%s has a card, and there are pictures to post',
    (folder) => {
      const names = readdirSync(join(built.folder, folder), { withFileTypes: true })
        .filter((entry) => existsSync(join(entry.parentPath, entry.name, 'index.html')))
        .map(({ name }) => name)
        .filter((name) => name !== '404' && !LOCALES.some(({ lang }) => lang === name));
      expect(names).toContain('box-office');
      const places = factsOf.places().map(({ id }) => `when/${id}`);
      for (const name of ['index', ...names, ...places, ...Object.keys(KIT)]) {
        expect(cards).toContain(`${folder}cards/${name}.jpg`);
      }
    },
  );

  test('every card has the size it claims, and is at most 300,000 bytes', async () => {
    let total = 0;
    let heaviest = { card: '', bytes: 0 };
    for (const card of cards) {
      const file = readFileSync(join(built.folder, card));
      const { format, width, height } = await sharp(file).metadata();
      const [, name = ''] = /cards\/(.*)\.jpg$/.exec(card) ?? [];
      expect([width, height], card).toEqual(KIT[name] ?? PREVIEW);
      expect(format, card).toBe('jpeg');
      expect(file.length, card).toBeLessThanOrEqual(BUDGET);
      total += file.length;
      if (file.length > heaviest.bytes) heaviest = { card, bytes: file.length };
    }
    console.log(
      `Cards, ${built.name}: ${cards.length}, ${Math.round(total / cards.length)} bytes each, ` +
        `the heaviest ${heaviest.card} with ${heaviest.bytes} of ${BUDGET}`,
    );
  });
});
