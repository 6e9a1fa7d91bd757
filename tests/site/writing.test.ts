import { HTMLElement, type Node, NodeType } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../src/locales';
import { type Built, BUILDS, pagesIn } from './built';

/** What a reader of the language would take for a slip, as a pattern; `isRight` lets through what fits it and is fine. */
interface Rule {
  readonly slip: string;
  readonly langs?: readonly string[];
  readonly pattern: RegExp;
  readonly isRight?: (match: RegExpMatchArray) => boolean;
}

const CHINESE_AND_JAPANESE = ['ja', 'zh-Hans', 'zh-Hant'];
const CJK = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}、。「」『』《》]`;

const RULES: readonly Rule[] = [
  {
    slip: 'a space between a digit and a Chinese or Japanese character',
    langs: CHINESE_AND_JAPANESE,
    pattern: new RegExp(String.raw`\p{N}[ \u00a0\u202f]${CJK}`, 'gu'),
  },
  {
    slip: 'a half-width bracket, comma or colon beside a Chinese or Japanese character',
    langs: CHINESE_AND_JAPANESE,
    pattern: new RegExp(String.raw`${CJK} ?[(),:;]|[(),:;] ?${CJK}`, 'gu'),
  },
  {
    slip: '“um 14:00” without “Uhr”',
    langs: ['de'],
    pattern: /\bum \d{1,2}[:.]\d{2}(?:–\d{1,2}[:.]\d{2})?(?![\d–])(?! Uhr)/gu,
  },
  {
    slip: 'millions of 3 to 10 with the noun of one',
    langs: ['ar'],
    pattern: /(?<![\d.,])(\d+) (?:مليون|مليار)(?!\p{L})/gu,
    isRight: ([, number = '']) => Number(number) % 100 < 3 || Number(number) % 100 > 10,
  },
  {
    slip: 'a Latin comma after an Arabic word',
    langs: ['ar'],
    pattern: /\p{Script=Arabic}[\u2069»)]? ?,/gu,
  },
  {
    slip: 'a hashtag that is none, with no space before it',
    pattern: /[^\s\p{Ps}\p{Pi}„"'\u2066-\u2068]#\p{L}/gu,
  },
];

/** Elements that end a line of text, or stand apart in it. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|body|button|caption|dd|desc|details|dialog|div|dl|dt|em|figcaption|figure|footer|form|h[1-6]|header|hr|input|label|li|main|nav|ol|option|p|section|select|small|span|summary|svg|table|tbody|td|text|tfoot|th|thead|title|tr|ul|br)$/;

/** Attributes that people hear or see. */
const SAID = ['aria-label', 'alt', 'title', 'placeholder', 'content'];

const pages = pagesIn((BUILDS as readonly [Built, ...Built[]])[0]).flatMap(({ path, document }) => {
  const root = document.querySelector('html');
  return root ? [{ path, lang: root.getAttribute('lang') ?? '', text: textOf(root) }] : [];
});

test('there are pages in each language', () => {
  expect(new Set(pages.map(({ lang }) => lang))).toEqual(new Set(LOCALES.map(({ lang }) => lang)));
});

describe.each(LOCALES)('as $lang is written', ({ lang }) => {
  const own = pages.filter((page) => page.lang === lang);

  test.each(RULES.filter(({ langs = [lang] }) => langs.includes(lang)))(
    'no page has $slip',
    ({ pattern, isRight = () => false }) => {
      const slips = own.flatMap(({ path, text }) =>
        [...text.matchAll(pattern)]
          .filter((match) => !isRight(match))
          .map(({ 0: found, index }) => {
            const around = text.slice(Math.max(0, index - 20), index + found.length + 20);
            return `${path}: ${around.replace(/\s+/g, ' ')}`;
          }),
      );
      expect(slips).toEqual([]);
    },
  );

  test('no page has two kinds of digits', () => {
    const mixed = own.filter(
      ({ text }) => new Set((text.match(/\p{Nd}/gu) ?? []).map(zeroOf)).size > 1,
    );
    expect(mixed.map(({ path }) => path)).toEqual([]);
  });
});

/** What a page says in its own language, a line for each block and attribute. What is in another, and names of sources, are left out. */
function textOf(node: Node): string {
  if (node.nodeType === NodeType.TEXT_NODE) return node.text;
  if (!(node instanceof HTMLElement)) return '';
  const tag = node.rawTagName.toLowerCase();
  if (['script', 'style', 'template', 'noscript'].includes(tag)) return '';
  if (tag !== 'html' && node.getAttribute('lang') !== undefined) return '';
  if (node.classList.contains('cites')) return '';
  const said = SAID.map((name) => node.getAttribute(name)).filter((text) => text !== undefined);
  const inner = node.childNodes.map(textOf).join('');
  const own = BLOCKS.test(tag) ? `\n${inner}\n` : inner;
  return said.length > 0 ? `${own}\n${said.join('\n')}\n` : own;
}

/** The zero of the digits that a digit belongs to. */
function zeroOf(digit: string): number {
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return zero;
}
