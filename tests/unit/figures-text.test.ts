import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import type { Amount, Unit } from '../../src/domain/figures';
import { type FigureForm, figureText, type FigureWords } from '../../src/i18n/figure';
import { figuresIn, withFigures } from '../../src/i18n/figure-words';

const WORDS = {
  'figure.multiple': '{number}×',
  'figure.usdShort': '${number}',
  'figure.usd.one': '${number}',
  'figure.usd.other': '${number}',
};

const stringsOf = (lang: string): FigureWords =>
  parse(
    readFileSync(join(import.meta.dirname, `../../content/${lang}/strings.yml`), 'utf8'),
  ) as FigureWords;

describe('a figure in English', () => {
  it.each<[Amount, Unit, FigureForm, string]>([
    [404_980_543, 'usd', 'short', '$405 million'],
    [404_980_543, 'usd', 'exact', '$404,980,543'],
    [85_838_210, 'usd', 'short', '$85.8 million'],
    [71_300_000_000, 'usd', 'short', '$71.3 billion'],
    [1_000_000, 'usd', 'short', '$1 million'],
    [999_999, 'usd', 'short', '$999,999'],
    [128_000, 'usd', 'short', '$128,000'],
    [[350e6, 400e6], 'usd', 'short', '$350–400 million'],
    [[350e6, 400e6], 'usd', 'exact', '$350,000,000–400,000,000'],
    [32.9391, 'percent', 'short', '32.9%'],
    [32.9391, 'percent', 'exact', '32.94%'],
    [61, 'percent', 'short', '61%'],
    [[25, 30], 'percent', 'short', '25–30%'],
    [[25, 30], 'percent', 'exact', '25–30%'],
    [100, 'percent', 'short', '100%'],
    [2.3822, 'multiple', 'short', '2.38×'],
    [2, 'multiple', 'short', '2.00×'],
    [620_479, 'count', 'short', '620,479'],
    [6_200_000, 'count', 'short', '6.2 million'],
    [6_200_000, 'count', 'exact', '6,200,000'],
    [122, 'minutes', 'short', '122 minutes'],
    [1, 'days', 'short', '1 day'],
    [34, 'days', 'short', '34 days'],
    [8.92, 'score', 'short', '8.92'],
  ])('%j %s, %s, is %s', (amount, unit, form, text) => {
    expect(figureText({ amount, unit }, WORDS, 'en-GB', form)).toBe(text);
  });
});

describe('a sum in each language, by its own words', () => {
  const MILLIONS: Amount = [350e6, 400e6];
  test.each<[string, Amount, FigureForm, string]>([
    ['ar', 404_980_543, 'short', '405 ملايين دولار'],
    ['ar', 104e6, 'short', '104 ملايين دولار'],
    ['ar', 110e6, 'short', '110 ملايين دولار'],
    ['ar', 102e6, 'short', '102 مليون دولار'],
    ['ar', 111e6, 'short', '111 مليون دولار'],
    ['ar', 8.7e6, 'short', '8.7 مليون دولار'],
    ['ar', 1_004e6, 'short', '1 مليار دولار'],
    ['ar', 404_980_543, 'exact', '404,980,543 دولارًا'],
    ['ar', 85_838_210, 'exact', '85,838,210 دولارات'],
    ['ar', 128_000, 'short', '128,000 دولار'],
    ['de', 404_980_543, 'short', '405 Millionen Dollar'],
    ['de', 404_980_543, 'exact', '404.980.543 Dollar'],
    ['es', 404_980_543, 'short', '405 millones de dólares'],
    ['es', 404_980_543, 'exact', '404.980.543 dólares'],
    ['es', 128_000, 'short', '128.000 dólares'],
    ['es', 1_810, 'short', '1810 dólares'],
    ['es', 1e6, 'exact', '1.000.000 de dólares'],
    ['es', MILLIONS, 'short', '350-400 millones de dólares'],
    ['fr', 1.5e6, 'short', '1,5 million de dollars'],
    ['fr', 128_000, 'short', '128\u202f000 dollars'],
    ['fr', 170e6, 'exact', '170\u202f000\u202f000 de dollars'],
    ['it', MILLIONS, 'short', '350–400 milioni di dollari'],
    ['it', 128_000, 'short', '128.000 dollari'],
    ['ja', 404_980_543, 'short', '4億500万ドル'],
    ['ja', 170e6, 'short', '1億7000万ドル'],
    ['ja', 85_838_210, 'short', '8580万ドル'],
    ['ja', 128_000, 'short', '12万8000ドル'],
    ['ja', 620_479, 'short', '620,479ドル'],
    ['ja', 9_999, 'short', '9,999ドル'],
    ['ja', MILLIONS, 'short', '3億5000万〜4億ドル'],
    ['ja', 404_980_543, 'exact', '404,980,543ドル'],
    ['ko', 404_980_543, 'short', '4억 500만 달러'],
    ['ko', 17_000, 'short', '1만 7000 달러'],
    ['ko', MILLIONS, 'short', '3억 5000만~4억 달러'],
    ['pt-BR', 404_980_543, 'short', 'US$\u00a0405 milhões'],
    ['pt-BR', 404_980_543, 'exact', 'US$\u00a0404.980.543'],
    ['ru', 404_980_543, 'short', '405 миллионов долларов'],
    ['ru', 404_980_543, 'exact', '404 980 543 доллара'],
    ['ru', 404_980_541, 'exact', '404 980 541 доллар'],
    ['ru', 8.7e6, 'short', '8,7 миллиона долларов'],
    ['ru', 1_810, 'short', '1810 долларов'],
    ['zh-Hans', 404_980_543, 'short', '4.05亿美元'],
    ['zh-Hans', 128_000, 'short', '12.8万美元'],
    ['zh-Hans', MILLIONS, 'short', '3.5亿至4亿美元'],
    ['zh-Hant', MILLIONS, 'short', '3.5億至4億美元'],
  ])('%s: %j, %s', (lang, amount, form, text) => {
    const written = figureText({ amount, unit: 'usd' }, stringsOf(lang), lang, form);
    expect(written.replaceAll('\u00a0', lang === 'pt-BR' ? '\u00a0' : ' ')).toBe(text);
  });
});

describe('a range of percent and a length, where Intl has spaces or a hyphen', () => {
  test.each<[string, Amount, Unit, string]>([
    ['ja', [25, 30], 'percent', '25〜30%'],
    ['ko', [25, 30], 'percent', '25~30%'],
    ['zh-Hans', [25, 30], 'percent', '25%至30%'],
    ['it', [25, 30], 'percent', '25–30%'],
    ['ja', 34, 'days', '34日'],
    ['ja', 122, 'minutes', '122分'],
    ['zh-Hant', 34, 'days', '34天'],
    ['ko', 34, 'days', '34일'],
  ])('%s: %j %s', (lang, amount, unit, text) => {
    expect(figureText({ amount, unit }, WORDS, lang)).toBe(text);
  });
});

describe('words that state figures', () => {
  it('name each figure once', () => {
    expect(figuresIn('{a-1} of {b}, and {a-1} again')).toEqual(['a-1', 'b']);
    expect(figuresIn('none at all')).toEqual([]);
  });

  it('say each in its place', () => {
    expect(withFigures('About {a-1} of {b}.', (id) => `<${id}>`)).toBe('About <a-1> of <b>.');
  });
});
