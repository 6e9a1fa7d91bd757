import { describe, expect, test } from 'vitest';
import {
  checkContentPaths,
  checkContentText,
  FACT_FILES,
  neededFiles,
  WORD_FILES,
} from '../../src/validation/content-files';

const WHOLE = [
  ...FACT_FILES.map((name) => `facts/${name}`),
  ...['en', 'pt-BR'].flatMap((lang) =>
    [...WORD_FILES, 'pages/index.mdx', 'pages/404.mdx'].map((name) => `${lang}/${name}`),
  ),
];

/** The least that a campaign in one language has. */
const LEAST = [
  'facts/campaign.yml',
  'facts/channels.yml',
  'facts/licences.yml',
  'en/strings.yml',
  'en/waves.yml',
  'en/pages/index.mdx',
  'en/pages/404.mdx',
];

const paths =
  (more: readonly string[], less = '') =>
  () => {
    checkContentPaths([...WHOLE.filter((path) => path !== less), ...more], ['en', 'pt-BR']);
  };

const text = (path: string, content: string | Buffer) => () => {
  checkContentText(path, Buffer.from(content as string));
};

test('what a folder should hold passes, and what it may', () => {
  expect(paths([])).not.toThrow();
  expect(
    paths([
      'README.md',
      'facts/waves/ten-years-2.yml',
      'en/pages/about.mdx',
      'pt-BR/GUIDE.md',
      'pt-BR/names.yml',
      'pt-BR/places.yml',
    ]),
  ).not.toThrow();
});

test.each([
  ['en/pages/Über.mdx', 'in lower case, digits and hyphens'],
  ['en/pages/-a.mdx', 'in lower case, digits and hyphens'],
  ['en/pages/..%2fa.mdx', 'in lower case, digits and hyphens'],
  ['en/pages/constructor.mdx', 'in lower case, digits and hyphens'],
  [`en/pages/${'a'.repeat(81)}.mdx`, 'in lower case, digits and hyphens, and short'],
  ['en/pages/pt-BR.mdx', 'the pages of that language stand there'],
  ['facts/waves/a b.yml', 'in lower case, digits and hyphens'],
  ['facts/waves.yml', 'the files here are campaign.yml'],
  ['facts/figures.yaml', 'did you mean figures.yml? Rename it'],
  ['en/string.yml', 'did you mean strings.yml? Rename it'],
  ['en/guide.md', 'did you mean GUIDE.md? Rename it'],
  ['pt/strings.yml', 'add the language pt'],
  ['en/pages/a.md', 'pages/<name>.mdx'],
  ['readme.md', 'content/facts/'],
])('%s is refused by its name', (path, fix) => {
  expect(paths([path])).toThrow(`content/${path}: file name: found `);
  expect(paths([path])).toThrow(fix);
});

test('all that are misnamed are refused, and all that are missing', () => {
  expect(paths(['en/string.yml', 'notes.txt'], 'en/strings.yml')).toThrow(
    [
      'content/en/string.yml: file name: found "en/string.yml"; did you mean strings.yml? Rename it',
      'content/notes.txt: file name: found "notes.txt"; files stand in content/facts/ or in the folder of a language',
      'content/en/strings.yml: file: found nothing; put this file back: the site is made of it',
    ].join('\n'),
  );
});

describe('a campaign', () => {
  const missing = (more: readonly string[], less = '') => {
    const present = [...LEAST.filter((path) => path !== less), ...more];
    const needed = neededFiles(new Set(present), ['en']);
    return [...needed].filter((path) => !present.includes(path));
  };

  test('leaves out what it does not use', () => {
    expect(missing([])).toEqual([]);
    expect(missing(['facts/places.yml', 'en/posts.yml'])).toEqual([]);
    expect(missing(['facts/figures.yml', 'en/figures.yml'])).toEqual([]);
  });

  test.each(LEAST)('cannot be without %s', (path) => {
    expect(missing([], path)).toEqual([path]);
  });

  test('has words for its facts, and facts for its words', () => {
    expect(missing(['facts/milestones.yml'])).toEqual(['en/milestones.yml']);
    expect(missing(['en/milestones.yml'])).toEqual(['facts/milestones.yml']);
  });
});

test.each([
  ['pt-BR/posts.yml', 'write this file, as content/en/posts.yml is'],
  ['pt-BR/pages/index.mdx', 'write this file, as content/en/pages/index.mdx is'],
  ['facts/sources.yml', 'put this file back'],
])('%s is missed', (path, fix) => {
  expect(paths([], path)).toThrow(`content/${path}: file: found nothing; ${fix}`);
});

describe('text', () => {
  test.each([
    ['a tab in a line', 'a: b\tc\n'],
    [
      'letters of every script, joiners and marks of direction',
      'a: "👩‍👩‍👧 می‌خواهم \u200F\u2068x\u2069"\n',
    ],
    ['an ampersand and a star in words', 'a: "b & *c*"\nd: Alita & friends\n'],
  ])('may have %s', (_, content) => {
    expect(text('en/strings.yml', content)).not.toThrow();
  });

  test.each<[string, string | Buffer, string]>([
    ['a byte order mark', '\uFEFFa: b', 'line 1: found "U+FEFF"; remove this mark'],
    [
      'Latin 1',
      Buffer.from('a: b\nc: \u00E9', 'latin1'),
      'line 2: found "a character that is not UTF-8"',
    ],
    ['half a character', Buffer.from([0x61, 0xe2, 0x82]), 'not UTF-8'],
    ['a zero', 'a: \u0000', 'U+0000'],
    ['line ends of long ago', 'a: b\rc: d', 'U+000D'],
    [
      'line ends of Windows',
      'a: b\r\nc: d\r\n',
      'line 1: found "U+000D"; save the file with the line',
    ],
    ['a line separator', 'a: b\u2028c', 'U+2028'],
    ['letters turned about', 'a: \u202Eb', 'U+202E'],
    ['a tab that indents', 'a:\n  \tb: c', 'line 2: found "a tab"'],
    ['a key that means something to programs', 'a:\n  __proto__: b', 'line 2: found "__proto__"'],
    ['an anchor', 'a: &b c', 'line 1: found "&b"'],
    ['an alias', 'a: *b', 'line 1: found "*b"'],
    ['an alias in a list', '- *b', 'line 1: found "*b"'],
    ['an anchor in brackets', 'a: [c, &b d, *b]', 'line 1: found "&b"'],
    ['an anchor behind quotes', '"a": &b c', 'line 1: found "&b"'],
    ['that key by its letters’ numbers', 'a: b\n"__proto\\x5f_": c', 'line 2: found "__proto__"'],
    ['a type of its own', 'a: !!js/function b', 'write the value without a tag'],
    [
      'the same key twice',
      'a: b\nc: d\na: e',
      'line 3: found "a: e"; this field stands here twice',
    ],
    [
      'quotes that do not end',
      'a: b\nc: "d\n\n',
      'line 2: found "c: \\"d"; a text begins with a quote',
    ],
    ['a bracket that does not end', 'a: b\nc: [d\ne: f', 'a [ or { is not closed; close it'],
    [
      'a colon in words',
      'a: b\nc: Seven: the',
      'line 2: found "c: Seven: the"; a text with a colon',
    ],
    [
      'quotes in quotes',
      "a: 'it's'\n",
      "line 1: found \"a: 'it's'\"; the quotes end before the text",
    ],
    [
      'a line out of line',
      'a:\n  b: c\n d: e\n',
      'line 3: found "d: e"; begin the line where those',
    ],
    ['a name without a colon', 'a: b\nc\nd: e\n', 'write the name of a field, a colon and a space'],
    ['a colon without a space', 'a:b\nc: d\n', 'write the name of a field, a colon and a space'],
    ['a sign that begins a text', 'a: @b\n', 'a text that begins with this sign wants quotes'],
    ['entries after an empty list', 'a: []\n  - b\n', '[] and {} stand for nothing; remove them'],
    ['entries after an empty group', '{}\na: b\n', '[] and {} stand for nothing; remove them'],
    ['two texts in one', 'a: b\n---\na: c\n', 'line 2: found "---"'],
    ['lists in lists without end', '['.repeat(10_000), 'write no more than 10 lists or groups'],
    [
      'groups in groups',
      `a: ${'{b: '.repeat(20)}c${'}'.repeat(20)}`,
      'write no more than 10 lists',
    ],
    ['steps without end', '- '.repeat(5_000), 'write no more than 10 lists or groups'],
    ['more than anyone reads', 'x'.repeat(200_001), 'length: found 200001'],
  ])('may not have %s', (_, content, message) => {
    expect(text('en/strings.yml', content)).toThrow(message);
  });

  test('says all that is wrong with it, what the whole file was saved with once', () => {
    expect(text('en/strings.yml', '\uFEFFa: b\r\n\tc: d\r\n\te: \u202Ef\r\n')).toThrow(
      [
        'content/en/strings.yml: line 3: found "U+202E"; remove this character, which nobody sees',
        'content/en/strings.yml: line 2: found "U+000D"; save the file with the line ends of Unix (LF), not of Windows (CRLF)',
        'content/en/strings.yml: line 1: found "U+FEFF"; remove this mark: save the file as UTF-8 without BOM',
        'content/en/strings.yml: line 2: found "a tab"; write spaces at the beginning of a line',
        'content/en/strings.yml: line 3: found "a tab"; write spaces at the beginning of a line',
      ].join('\n'),
    );
  });

  test.each([
    ['two titles', '---\ntitle: a\ntitle: b\n---\n\nWords\n', 'line 3: found "title: b"'],
    ['an alias', '---\ntitle: &a b\n---\n', 'line 2: found "&a"'],
    ['no end', '---\ntitle: a\n\n# Words: more: words\nand: "so on', 'line 5: found '],
  ])('may not have %s at the head of a page', (_, content, message) => {
    expect(text('en/pages/about.mdx', content)).toThrow(message);
  });

  test.each([
    ['more than anyone reads', 'x'.repeat(50_001), 'length: found 50001'],
    ['quotations', `a\n${'> '.repeat(21)}b`, 'line 2: found ">'],
    ['lists', '- '.repeat(21), 'line 1: found "- '],
    ['numbered lists', '1. '.repeat(21), 'line 1: found "1. '],
    ['brackets', '(\n'.repeat(30), 'line 21: found "("'],
    ['braces', `{${'['.repeat(21)}}`, 'line 1: found "{['],
    ['tags', '<b>\n'.repeat(30), 'line 21: found "<b>"'],
  ])('may not have too many %s in one another in a page', (_, content, message) => {
    expect(text('en/pages/about.mdx', content)).toThrow(message);
  });

  test.each([
    ['rules', `${'-'.repeat(80)}\n\n* * *\n`],
    ['tables', `|${' a |'.repeat(30)}\n|${' --- |'.repeat(30)}\n`],
    ['lists in lists', Array.from({ length: 9 }, (_, n) => `${'  '.repeat(n)}- a`).join('\n')],
    ['smiling faces', 'a :)\n'.repeat(50)],
    ['tags after tags', '<Fact id="a" /> (b) <span lang="ja">c</span> {/* d */}\n'.repeat(99)],
  ])('may have %s in a page', (_, content) => {
    expect(text('en/pages/about.mdx', content)).not.toThrow();
  });

  test('may have what looks like YAML below the head of a page', () => {
    const page = '---\ntitle: a\n---\n\na: b\n\n---\n\na: [&b\n';
    expect(text('en/pages/about.mdx', page)).not.toThrow();
  });
});
