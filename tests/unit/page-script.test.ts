import { runInNewContext } from 'node:vm';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import {
  codeAddress,
  isCode,
  joinScripts,
  startAfterPaint,
  withShortScripts,
} from '../../src/page-script';

describe('data in a page is not taken for code', () => {
  test.each([
    ['<script>a()</script>', true, undefined],
    ['<script type="module" src="/a.js"></script>', true, '/a.js'],
    ['<link rel="preload" as="script" href="/a.js">', true, '/a.js'],
    ['<link rel="preload" as="font" href="/a.woff2">', false, '/a.woff2'],
    ['<script type="application/ld+json">{}</script>', false, undefined],
    ['<style>a{}</style>', false, undefined],
  ])('%s', (html, code, address) => {
    const [element] = parse(html).children;
    expect(element && isCode(element)).toBe(code);
    expect(element && codeAddress(element)).toBe(address);
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
      runInNewContext(joinScripts(modules), {
        say: (text: string) => said.push(text),
      });
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
    expect(thrown).toMatchObject({ message: 'no' });
  });

  test('leave nothing behind for other scripts of the page', () => {
    const page: { say?: () => void; name?: string } = { say: () => undefined };
    runInNewContext(joinScripts(['var name="a";say()']), page);
    expect(page.name).toBeUndefined();
  });

  test('are all compiled beside the page, which is asked for before any of it', () => {
    expect(joinScripts(['a()'])).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });

  test('are strict, as modules are', () => {
    expect(run(['notDeclared=1']).thrown).toMatchObject({ name: 'ReferenceError' });
  });
});

describe('a script that is to start after the first paint', () => {
  const PLACE = '<script type="module" src="/b.js"></script>';
  const LATE = '<link as="font" data-family="A">';

  /** Runs what stands in the page; the rest of the browser is what is asked of it. */
  const open = (html: string, { tellsOfPaints = true, isRead = true } = {}) => {
    const started: string[] = [];
    const said: string[] = [];
    const face = { media: '(width>=30rem)' };
    const timers: { ms: number; work: () => void }[] = [];
    let paint = (): void => undefined;
    let read = (): void => undefined;
    const [, code = ''] =
      /<script>(.*)<\/script>/.exec(
        withShortScripts(startAfterPaint(html, PLACE, '/_astro/a.js')),
      ) ?? [];
    runInNewContext(code, {
      say: (text: string) => said.push(text),
      document: {
        querySelector: (selector: string) => (selector === '[as=font]' ? face : undefined),
        createElement: () => ({ src: '' }),
        head: { append: ({ src }: { src: string }) => started.push(src) },
      },
      addEventListener: (type: string, work: () => void) => {
        if (type === 'DOMContentLoaded') read = work;
      },
      setTimeout: (work: () => void, ms: number) => timers.push({ ms, work }),
      PerformanceObserver: class {
        constructor(work: () => void) {
          if (tellsOfPaints) paint = work;
        }
        observe = (): void => undefined;
      },
    });
    if (isRead) read();
    return {
      face,
      said,
      started,
      timers,
      read: () => {
        read();
      },
      paint: () => {
        paint();
      },
    };
  };

  test('is fetched before, and after what the page is painted with', () => {
    expect(startAfterPaint(`<p></p>${PLACE}`, PLACE, '/_astro/a.js')).toMatch(
      /^<p><\/p><link rel="preload" as="script" href="\/_astro\/a\.js" fetchpriority="low"><script>/,
    );
  });

  test('starts at the paint, once; and a face that was to wait is asked for', () => {
    const { started, face, timers, paint } = open(LATE + PLACE);
    expect({ started, ...face }).toEqual({ started: [], media: '(width>=30rem)' });
    paint();
    paint();
    for (const { work } of timers) work();
    expect({ started, ...face }).toEqual({ started: ['/_astro/a.js'], media: '' });
  });

  test('waits for the rest of a page that is painted before all of it is there', () => {
    const { started, timers, paint, read } = open(PLACE, { isRead: false });
    paint();
    for (const { work } of timers) work();
    expect(started).toEqual([]);
    read();
    // An observer is told of what came before it.
    paint();
    expect(started).toEqual(['/_astro/a.js']);
  });

  test('leaves a face alone that the page is painted with', () => {
    const { face, paint } = open(PLACE);
    paint();
    expect(face.media).toBe('(width>=30rem)');
  });

  test('stands in the script that the page has, which says what it said', () => {
    const html = `<script>say('own')</script><p></p>${PLACE}`;
    expect(startAfterPaint(html, PLACE, '/_astro/a.js').match(/<script/g)).toHaveLength(1);
    const { said, started, paint } = open(html);
    paint();
    expect({ said, started }).toEqual({ said: ['own'], started: ['/_astro/a.js'] });
  });

  test('starts two seconds after the page was read where no paint is told of', () => {
    const { started, timers, paint } = open(PLACE, { tellsOfPaints: false });
    paint();
    expect(started).toEqual([]);
    expect(timers.map(({ ms }) => ms)).toEqual([2000]);
    timers[0]?.work();
    expect(started).toEqual(['/_astro/a.js']);
  });
});
