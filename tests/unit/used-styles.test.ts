import { describe, expect, test } from 'vitest';
import { withUsedStyles } from '../../src/used-styles';

const noScript = (src: string): Promise<string> => {
  throw new Error(`no script at ${src}`);
};

describe('a page keeps what something on it uses, and loses the rest', () => {
  test.each([
    ['a class', '<p class="a">', '.a{color:red}.b{color:blue}', '.a{color:red}'],
    ['an element', '<p>', 'p{color:red}table{color:blue}', 'p{color:red}'],
    ['an id', '<p id="a">', '#a{color:red}#b{color:blue}', '#a{color:red}'],
    ['one of a list of selectors', '<p>', 'p,li{color:red}', 'p{color:red}'],
    ['a descendant whose ancestor is not there', '<p>', 'table p{color:red}', ''],
    ['what a state of it asks for', '<p>', 'p:hover{color:red}', 'p:hover{color:red}'],
    [
      'what a state of anything asks for',
      '<p>',
      ':root{color:red}:focus-visible,:target{color:red}',
      ':root,:focus-visible,:target{color:red}',
    ],
    [
      'what a script may set as an attribute',
      '<p>',
      'p[data-x=live]{color:red}',
      'p[data-x=live]{color:red}',
    ],
    [
      'not what an attribute that no script sets asks for, of another page',
      '<p data-page="a">',
      '[data-page=a]{color:red}[data-page=b]{color:red}',
      '[data-page=a]{color:red}',
    ],
    [
      'not what another component marks as its own',
      '<p data-astro-cid-a>',
      'p[data-astro-cid-a]{color:red}p[data-astro-cid-b]{color:red}',
      'p[data-astro-cid-a]{color:red}',
    ],
    [
      'a property of its own that nothing is made of',
      '<p>',
      ':root{--used:red;--unused:blue}p{color:var(--used)}',
      ':root{--used:red}p{color:var(--used)}',
    ],
    [
      'a property that an attribute asks for',
      '<svg><stop stop-color="var(--used)"></stop></svg>',
      ':root{--used:red;--unused:blue}',
      ':root{--used:red}',
    ],
    [
      'within a layer, and the layer with it',
      '<p>',
      '@layer one{p{color:red}}@layer two{i{color:red}}',
      '@layer one{p{color:red}}',
    ],
    [
      'within a question of the screen',
      '<p>',
      '@media print{p{color:red}i{color:blue}}',
      '@media print{p{color:red}}',
    ],
    [
      'what a script of the page makes',
      '<p><script type="module">make("made")</script>',
      '.made{color:red}',
      '.made{color:red}',
    ],
    [
      'but not what only its data or its words name',
      '<p>made<script type="application/ld+json">{"a":"made"}</script>',
      '.made{color:red}',
      '',
    ],
  ])('%s', async (_, body, css, left) => {
    const page = `<head><style>${css}</style></head><body>${body}</body>`;
    expect(await withUsedStyles(page, noScript)).toBe(
      `<head><style>${left}</style></head><body>${body}</body>`,
    );
  });

  test('what a script in a file makes', async () => {
    const page = '<style>.made{color:red}</style><script src="/a.js"></script>';
    const script = (src: string) => Promise.resolve(src === '/a.js' ? 'make("made")' : '');
    expect(await withUsedStyles(page, script)).toBe(page);
  });
});

test('several styles become one, in their order, and nothing else on the page changes', async () => {
  const page = '<style>p{color:red}</style><p>  $&  <style>p{margin:0}</style>';
  expect(await withUsedStyles(page, noScript)).toBe(
    '<style>p{color:red;margin:0}</style><p>  $&  ',
  );
});

test('a page without styles stays as it is', async () => {
  expect(await withUsedStyles('<p>words</p>', noScript)).toBe('<p>words</p>');
});
