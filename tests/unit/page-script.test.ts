import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { isCode, withShortScripts } from '../../src/page-script';

describe('data in a page is not taken for code', () => {
  test.each([
    ['<script>a()</script>', true],
    ['<script type="module" src="/a.js"></script>', true],
    ['<script type="application/ld+json">{}</script>', false],
    ['<style>a{}</style>', false],
  ])('%s', (html, code) => {
    const [element] = parse(html).children;
    expect(element && isCode(element)).toBe(code);
  });
});

test('a script in a page is written short, and nothing else is touched', () => {
  const page =
    '<p>  a  </p><script>\n  {\n    const name = 1;\n    use(name);\n  }\n</script><p> $& </p>';
  const short = withShortScripts(page);
  expect(short).toMatch(/^<p> {2}a {2}<\/p><script>use\(1\);<\/script><p> \$& <\/p>$/);
  expect(short.length).toBeLessThan(page.length);
});

test('a script that is none is refused, and shown', () => {
  expect(() => withShortScripts('<script>const = 1</script>')).toThrow('const = 1');
});
