import { describe, expect, it } from 'vitest';
import type { Amount, Unit } from '../../src/domain/figures';
import { type FigureForm, figureText } from '../../src/i18n/figure';
import { figuresIn, withFigures } from '../../src/i18n/figure-words';

const WORDS = { 'figure.multiple': '{number}×', 'figure.usd': '${number}' };

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

describe('a figure in other languages', () => {
  it.each([
    ['de', '{number} $', '405 Millionen $'],
    ['es', '{number} $', '405 millones $'],
    ['ja', '{number}ドル', '4.05億ドル'],
    ['ar', '{number} دولار', '405 مليون دولار'],
  ])('in %s stands as its words have it', (locale, usd, text) => {
    const words = { ...WORDS, 'figure.usd': usd };
    expect(figureText({ amount: 404_980_543, unit: 'usd' }, words, locale)).toBe(text);
  });
});

it('stands close to units and dashes in Japanese', () => {
  expect(figureText({ amount: 34, unit: 'days' }, WORDS, 'ja')).toBe('34日');
  expect(figureText({ amount: 122, unit: 'minutes' }, WORDS, 'ja')).toBe('122分');
  expect(figureText({ amount: [150_000_000, 200_000_000], unit: 'count' }, WORDS, 'ja')).toBe(
    '1.5億～2億',
  );
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
