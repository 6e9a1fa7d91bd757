import { expect, test } from 'vitest';
import { withLayoutInParts } from '../../src/page-parts';

const ASK = '<script>document.body.offsetHeight</script>';

test('a browser lays out what is above a part before it reads the part', () => {
  expect(
    withLayoutInParts(
      '<h1>a</h1><section id="b"><p>c</p><figure class="d"></figure></section><figure></figure>',
    ),
  ).toBe(
    `<h1>a</h1>${ASK}<section id="b"><p>c</p>${ASK}<figure class="d"></figure></section>${ASK}<figure></figure>`,
  );
});

test('the head of a page is laid out before its words', () => {
  expect(withLayoutInParts('<header></header><main id="main"><h1>a</h1></main>')).toBe(
    `<header></header>${ASK}<main id="main"><h1>a</h1></main>`,
  );
});

test('the countdown is a part of its own', () => {
  expect(withLayoutInParts('<h1>a</h1><div id="countdown" data-props="{}">')).toBe(
    `<h1>a</h1>${ASK}<div id="countdown" data-props="{}">`,
  );
});

test.each(['<section class="scroll">', '<figcaption>', '<div id="countdown-b">', '<p>'])(
  '%s begins none',
  (html) => {
    expect(withLayoutInParts(html)).toBe(html);
  },
);
