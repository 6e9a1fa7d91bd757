import { expect, test } from 'vitest';
import { withLineBreaks } from '../../src/cards/line-breaks';

/** A text with its line ends shown: `|` where a line may end, `~` where it may not. */
const shown = (text: string, lang: string): string =>
  withLineBreaks(text, lang).replaceAll('\u200b', '|').replaceAll('\u2060', '~');

test.each([
  ['銃夢の続編を、世界中から。', '銃夢の|続編を、|世界中から。'],
  [
    '興行収入：続編を求める根拠と、それに対する反論',
    '興行収入：|続編を|求める|根拠と、|それに対する|反論',
  ],
  ['東京では何時？', '東京では|何時？'],
  ['『アリータ』の作り手たち', '『アリータ』の|作り|手たち'],
  ['みんなで#AlitaSequelを投稿', 'みんなで|#AlitaSequelを|投稿'],
  ['12月5日(土) 13:00～14:00', '12月5日(土) 13:00～14:00'],
])('in Japanese no line begins with a particle or a mark: %s', (text, expected) => {
  expect(shown(text, 'ja').replaceAll('~', '')).toBe(expected);
});

test.each([
  ['zh-Hans', '一小时，全世界同时。', /^一小时，\|全世界\|同时。$|^一\|小时，\|全世界\|同时。$/],
  ['th', 'หนึ่งชั่วโมง', /^หนึ่ง\|ชั่วโมง$/],
])('in %s a line ends between words, never before a mark', (lang, text, expected) => {
  expect(shown(text, lang).replaceAll('~', '')).toMatch(expected);
});

test.each(['en', 'de', 'ar', 'ko', 'ru'])('in %s spaces say where lines end', (lang) => {
  expect(withLineBreaks('One hour. Everyone.', lang)).toBe('One hour. Everyone.');
});

test('nothing of a text is lost', () => {
  const text = '『アリータ：バトル・エンジェル』の作り手たち、2026年12月5日(土) 13:00';
  expect(withLineBreaks(text, 'ja').replace(/[\u200b\u2060]/g, '')).toBe(text);
});
