import { expect, test } from 'vitest';
import { isSameLanguage } from '../../src/domain/same-language';
import { ALL_LOCALES } from '../../src/locales';

test.each([
  ['es-MX', ['es']],
  ['es-419', ['es']],
  ['fr-CA', ['fr']],
  ['it-CH', ['it']],
  ['ko-KR', ['ko']],
  ['pt', ['pt-BR']],
  ['pt-PT', ['pt-BR']],
  ['pt-BR', ['pt-BR']],
  ['ru-KZ', ['ru']],
  ['zh', ['zh-Hans']],
  ['zh-CN', ['zh-Hans']],
  ['zh-SG', ['zh-Hans']],
  ['zh-Hans-HK', ['zh-Hans']],
  ['zh-TW', ['zh-Hant']],
  ['zh-HK', ['zh-Hant']],
  ['zh-MO', ['zh-Hant']],
  ['zh-Hant', ['zh-Hant']],
  ['sr-Latn', []],
  ['uk', []],
  ['', []],
  ['not a tag', []],
])('a browser that prefers %s is offered %j', (tag, expected) => {
  const offered = ALL_LOCALES.filter(({ lang }) => isSameLanguage(lang, tag));
  expect(offered.map(({ lang }) => lang)).toEqual(expected);
});
