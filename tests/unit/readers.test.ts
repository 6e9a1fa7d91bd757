import { expect, test } from 'vitest';
import { readersShare } from '../../src/domain/facts/readers';

const territories = [
  { grossFigure: 'home', languages: ['en', 'fr'] },
  { gross: 30, languages: ['zh-Hans'] },
  { gross: 20, languages: ['pt'] },
  { gross: 10 },
  { languages: ['ko'] },
];
const figureOf = (id: string): number => ({ home: 40 })[id] ?? NaN;

test.each([
  [['en'], 0.4],
  [['en', 'fr'], 0.4],
  [['pt-BR'], 0.2],
  [['zh-Hans'], 0.3],
  [['zh-Hant'], 0],
  [['ko'], 0],
  [['en', 'zh-Hans', 'pt-BR'], 0.9],
  [[], 0],
])('what comes from readers of %j is %d of the known gross', (langs, share) => {
  expect(readersShare(territories, figureOf, langs)).toBe(share);
});

test('without any gross there is nothing to take a part of', () => {
  expect(() => readersShare([{ languages: ['en'] }], figureOf, ['en'])).toThrow('no territory');
});
