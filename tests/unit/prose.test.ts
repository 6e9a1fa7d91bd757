import { describe, expect, test } from 'vitest';
import { checkProsePart, type ProsePart } from '../../src/validation/prose';

const check = (part: ProsePart) => () => {
  checkProsePart({ position: { start: { line: 7 } }, ...part }, 'content/en/pages/about.mdx', [
    'Fact',
    'Section',
  ]);
};

const tag = (name: string | null, attributes: ProsePart['attributes'] = []): ProsePart => ({
  type: 'mdxJsxTextElement',
  name,
  attributes,
});

describe('a page may hold', () => {
  test.each<[string, ProsePart]>([
    ['a tag of the site', tag('Fact', [{ name: 'id', value: 'budget' }, { name: 'brief' }])],
    ['a tag with a list', tag('Fact', [{ name: 'ids', value: { value: '["a", "b"]' } }])],
    ['a tag with a no', tag('Fact', [{ name: 'cite', value: { value: 'false' } }])],
    ['another language', tag('span', [{ name: 'lang', value: 'ja' }])],
    ['a name in another direction', tag('bdi', [{ name: 'dir', value: 'auto' }])],
    ['small print', tag('small')],
    ['a comment', { type: 'mdxFlowExpression', value: '/* to translators */' }],
    ['a space kept by a formatter', { type: 'mdxTextExpression', value: "' '" }],
    ['a link to another site', { type: 'link', url: 'https://example.org/a?b=c#d' }],
    ['several comments', { type: 'mdxFlowExpression', value: '/* a */ /* **b** */\n/**/ ' }],
    ['a table', { type: 'table', align: [null, null] }],
    ['words of any script', { type: 'text', value: 'می‌خواهم \u2068x\u2069 👩‍👧' }],
    ['a link to a letter', { type: 'link', url: 'mailto:fans@example.org' }],
    ['a link down the page', { type: 'link', url: '#calendar' }],
  ])('%s', (_, part) => {
    expect(check(part)).not.toThrow();
  });
});

describe('a page may not hold', () => {
  test.each<[string, ProsePart, string]>([
    ['an import', { type: 'mdxjsEsm', value: 'import a from "b"' }, 'a page holds no code'],
    ['what a build knows', { type: 'mdxTextExpression', value: 'process.env.X' }, 'no code'],
    ['code after a comment', { type: 'mdxFlowExpression', value: '/* a */ b()' }, 'no code'],
    [
      'many comments before code',
      { type: 'mdxFlowExpression', value: `${'/**/'.repeat(100)} b()` },
      'no code',
    ],
    ['code to read', { type: 'code', value: 'a = 1' }, 'a page shows no code'],
    [
      'columns set to a side',
      { type: 'table', align: [null, 'right'] },
      'found "right"; every page',
    ],
    ['a footnote', { type: 'footnoteReference' }, 'write it into the sentence'],
    ['letters turned about', { type: 'text', value: 'a \u202Eb' }, 'found "U+202E"; remove this'],
    [
      'letters turned about in a tag',
      tag('span', [{ name: 'title', value: 'a \u202Eb' }]),
      'found "U+202E"',
    ],
    ['no tag at all', tag(null), 'write one of the tags Fact, Section'],
    ['a script', tag('script'), 'write one of the tags'],
    ['a tag that is a property', tag('Fact.constructor'), 'write one of the tags'],
    [
      'a handler',
      tag('span', [{ name: 'onclick', value: 'a()' }]),
      'a mark may have lang, dir, title',
    ],
    [
      'a handler on a tag of ours',
      tag('Fact', [{ name: 'onClick', value: 'a()' }]),
      'no tag takes this',
    ],
    ['what Astro would do', tag('Fact', [{ name: 'client:load' }]), 'no tag takes this'],
    [
      'code in a tag',
      tag('Fact', [{ name: 'id', value: { value: 'a()' } }]),
      'write a text in quotes',
    ],
    ['attributes by code', tag('Fact', [{ value: '...a' }]), 'a page holds no code'],
    ['a link that runs code', { type: 'link', url: 'javascript:a()' }, 'https://'],
    ['one that hides it', { type: 'link', url: ' java\nscript:a()' }, 'https://'],
    ['a link with data', { type: 'definition', url: 'data:text/html,a' }, 'https://'],
    ['a link to any protocol', { type: 'link', url: '//evil.example' }, 'https://'],
    ['a picture', { type: 'image', url: 'https://evil.example/a.gif' }, 'by tags alone'],
  ])('%s', (_, part, fix) => {
    expect(check(part)).toThrow('content/en/pages/about.mdx: line 7: found ');
    expect(check(part)).toThrow(fix);
  });
});
