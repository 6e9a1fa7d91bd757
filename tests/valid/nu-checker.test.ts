import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { have } from '../hosting/programs';
import { type Built, BUILDS, filesIn } from '../site/built';

const hasJava = have('java', ['default-jre-headless']);

/** What the checker says of a file: an error or a warning, and the place in the file that it means. */
interface Message {
  readonly type: string;
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

/**
 * What it says wrongly: the message, and after it the part of the file that it is said of. Of all styles
 * csstree-validator, which knows those that are newer, finds nothing wrong either (`site/valid.test.ts`).
 */
const MISTAKEN: readonly (readonly [why: string, said: RegExp])[] = [
  [
    'a page that is read from disk has no origin that ‘self’ could be',
    /^Resource violates Content Security Policy .*: (external script|image) “\/[^/].* src="\/[^/]/,
  ],
  [
    'data is not run, so no policy is asked (https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element)',
    /^Inline script violates Content Security Policy .*<script type="application\/(?:ld\+)?json"/,
  ],
  [
    'https://www.w3.org/TR/css-contain-3/ is newer than its grammar',
    /^CSS: (Unrecognized at-rule “@container”|“container-type”: Property “container-type” doesn't exist)/,
  ],
  ['the units of that are newer too', /^CSS: “[a-z-]+”: (Unknown dimension|Parse Error)\..*cqi/],
  [
    'https://www.w3.org/TR/css-values-4/#math is newer: in min() and max() products need no calc()',
    /^CSS: “(max-)?inline-size”: The types are incompatible\..*\(--page-edge\)/,
  ],
  [
    'what a chart’s table scrolls in is named by the chart’s title, and html-validate wants a section for it',
    /^Section lacks heading\..*<section class="scroll" aria-labelledby/,
  ],
  [
    'a style whose text ends with a line break is hashed without it; browsers hash all of it, as Astro’s policy does',
    /^Inline style violates Content Security Policy/,
  ],
  [
    'https://www.w3.org/TR/SVG2/ is newer, and knows both',
    /^CSS: “(vector-effect|paint-order)”: Property “\1” doesn't exist/,
  ],
];

/** What it must refuse, each in a page of its own. */
const BROKEN: readonly (readonly [what: string, part: string, said: RegExp])[] = [
  ['an element where it may not stand', '<ul><p>One</p></ul>', /not allowed as child/],
  ['an attribute that there is not', '<p hour="1">One</p>', /Attribute “hour” not allowed/],
  ['a role that an element has by itself', '<main role="main">One</main>', /unnecessary/],
  ['a day that there is not', '<time datetime="2026-02-30">30</time>', /Bad value/],
  ['a script that the policy forbids', '<script>alert(1)</script>', /Content Security Policy/],
  ['a style that there is not', '<style>p{colour:red}</style>', /“colour” doesn't exist/],
];

const [built] = BUILDS as readonly [Built, ...Built[]];

describe.skipIf(!hasJava)('the Nu checker', () => {
  let said: readonly Message[] = [];

  beforeAll(() => {
    said = check(built.folder);
  }, 300_000);

  test('has read every page and every drawing', () => {
    const files = filesIn(built.folder).filter((path) => /\.(html|svg)$/.test(path));
    expect(files.length).toBeGreaterThan(500);
    // It says nothing of what is right; of each page it says what it is mistaken about.
    const named = new Set(said.map(({ url = '' }) => url.split(`${built.folder}/`)[1]));
    expect(files.filter((path) => named.has(path)).length).toBeGreaterThan(500);
  });

  test('finds no fault in any, and gives no warning', () => {
    expect(said.filter((each) => whyMistaken(each) === undefined).map(told)).toEqual([]);
  });

  test.each(MISTAKEN)('is mistaken still: %s', (why) => {
    expect(said.some((each) => whyMistaken(each) === why)).toBe(true);
  });

  describe('refuses', () => {
    let faults: readonly Message[] = [];

    beforeAll(() => {
      const folder = mkdtempSync(join(tmpdir(), 'nu-checker-'));
      try {
        for (const [index, [, part]] of BROKEN.entries()) {
          writeFileSync(join(folder, `${index}.html`), pageWith(part));
        }
        faults = check(folder).filter((each) => whyMistaken(each) === undefined);
      } finally {
        rmSync(folder, { recursive: true });
      }
    }, 60_000);

    test.each(BROKEN)('%s', (what, _, message) => {
      const page = `/${BROKEN.findIndex(([each]) => each === what)}.html`;
      const own = faults.filter(({ url = '' }) => url.endsWith(page));
      expect(own.map(told).join('\n')).toMatch(message);
    });
  });
});

/** What the checker says of the pages and drawings below a folder. */
function check(folder: string): readonly Message[] {
  const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
  const { stdout, stderr, status } = spawnSync(
    'java',
    [
      ...['-Xss8m', '-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always'],
      ...['--skip-non-html', '--also-check-svg', resolve(folder)],
    ],
    { encoding: 'utf8', maxBuffer: 100_000_000 },
  );
  if (status !== 0) throw new Error(`java ended with ${String(status)}: ${stderr}`);
  return (JSON.parse(stdout) as { messages: readonly Message[] }).messages;
}

function whyMistaken({ message, extract = '' }: Message): string | undefined {
  return MISTAKEN.find(([, said]) => said.test(`${message} ${extract}`))?.[0];
}

function told({ type, url = '', message, extract = '' }: Message): string {
  return `${url.replace(/^.*\/\.test\/\w+\//, '')}: ${type}: ${message} (${extract})`;
}

function pageWith(part: string): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    '<meta http-equiv="content-security-policy" content="script-src \'none\'">',
    `<title>Hour</title></head><body>${part}</body></html>`,
  ].join('');
}
