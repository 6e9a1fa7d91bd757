import { expect, test } from 'vitest';
import { readersShare } from '../../src/domain/facts/readers';

const territories = [
  { grossUsd: 40, languages: ['en', 'fr'] },
  { grossUsd: 30, languages: ['zh-Hans'] },
  { grossUsd: 20, languages: ['pt'] },
  { grossUsd: 10 },
  { grossUsd: undefined, languages: ['ko'] },
];

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
  expect(readersShare(territories, langs)).toBe(share);
});

test('without any gross there is nothing to take a part of', () => {
  expect(readersShare([{ grossUsd: undefined, languages: ['en'] }], ['en'])).toBeUndefined();
});
