import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { isCode, joinScripts, withShortScripts } from '../../src/page-script';

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

describe('scripts that are joined', () => {
  const run = (modules: readonly string[]): { said: string[]; thrown: unknown } => {
    const said: string[] = [];
    try {
      // Strict as a module is.
      new Function('say', `'use strict';${joinScripts(modules)}`)((text: string) =>
        said.push(text),
      );
    } catch (error) {
      return { said, thrown: error };
    }
    return { said, thrown: undefined };
  };

  test('keep their own names, whatever ends a line', () => {
    const modules = [
      'var a=1,b=()=>a;say(`${b()}`)',
      'function b(){return 2}var a=b();say(`${a}`) // end',
    ];
    expect(run(modules)).toEqual({ said: ['1', '2'], thrown: undefined });
  });

  test('run though one before them fails, and the failure is not hidden', () => {
    const { said, thrown } = run(['say("first")', 'throw new Error("no")', 'say("third")']);
    expect(said).toEqual(['first', 'third']);
    expect(thrown).toEqual(new Error('no'));
  });

  test('one by itself is left as it is', () => {
    expect(joinScripts(['a();\n'])).toBe('a();');
  });
});
