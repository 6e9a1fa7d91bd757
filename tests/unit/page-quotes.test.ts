import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { withShortQuotes } from '../../src/page-quotes';

const valueIn = (html: string) => parse(html).querySelector('p')?.getAttribute('data-props');

describe('JSON in an attribute', () => {
  test('is written with its own quotes, and says the same', () => {
    const html =
      '<p class="a" data-props="{&quot;say&quot;:&quot;“a” &amp; b > c&quot;}">"&quot;"</p>';
    const short = withShortQuotes(html);
    expect(short).toBe(`<p class="a" data-props='{"say":"“a” &amp; b > c"}'>"&quot;"</p>`);
    expect(valueIn(short)).toBe(valueIn(html));
  });

  test.each([
    ['an apostrophe in it', `<p data-props="{&quot;say&quot;:&quot;it's&quot;}"></p>`],
    ['no quote in it', '<p data-props="12"></p>'],
    ['another name than one for scripts', '<p title="&quot;one&quot;"></p>'],
  ])('stays as it is with %s', (_, html) => {
    expect(withShortQuotes(html)).toBe(html);
  });
});
