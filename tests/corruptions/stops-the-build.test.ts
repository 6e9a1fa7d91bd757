import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyOfProject } from '../content/copy';

// Two builds are the same only at the same instant: 2026-11-22T12:00:00Z.
process.env['SOURCE_DATE_EPOCH'] = '1795348800';

const LAST_GOOD = 'the last good site';

/** No build takes so long that is not hanging, on a busy machine neither. */
const MOST_MS = 240_000;

/** What is done to a file's text, as it stands or as bytes. */
type Change = (text: string) => string | Buffer;

/** How content is spoilt in a folder that holds a copy of it. */
type Spoil = (content: string) => void;

/** What is wrong, in which file of `content/`, what was done, and the field and the fix that the build names. */
type Row = readonly [what: string, file: string, spoil: Change | Spoil[], message: RegExp];

const HOUR = 'facts/waves/seven-years.yml';
const ABOUT = 'en/pages/about.mdx';

const put =
  (from: string | RegExp, to: string): Change =>
  (text) =>
    text.replace(from, () => to);
const add =
  (more: string): Change =>
  (text) =>
    `${text}\n${more}\n`;
const write =
  (file: string, text: string | Buffer): Spoil =>
  (content) => {
    mkdirSync(join(content, file, '..'), { recursive: true });
    writeFileSync(join(content, file), text);
  };
const remove =
  (file: string): Spoil =>
  (content) => {
    rmSync(join(content, file));
  };
const rename =
  (from: string, to: string): Spoil =>
  (content) => {
    renameSync(join(content, from), join(content, to));
  };
const link =
  (file: string): Spoil =>
  (content) => {
    symlinkSync('/etc/hostname', join(content, file));
  };

const PAGE = `---\ntitle: A page\ndescription: A page that is written for this alone, and says nothing of any use at all.\n---\n\n# A page\n`;

/** Each alias stands for ten of the one before: a billion in ten lines. */
const BILLION = Array.from(
  { length: 10 },
  (_, n) =>
    `a${String(n)}: &a${String(n)} [${Array.from({ length: 10 }, () => (n === 0 ? 'x' : `*a${String(n - 1)}`)).join(', ')}]`,
).join('\n');

const FILES: readonly Row[] = [
  [
    'a page in upper case',
    'en/pages/Contact.mdx',
    [write('en/pages/Contact.mdx', PAGE)],
    /file name: .*lower case/,
  ],
  [
    'a page with a space',
    'en/pages/my page.mdx',
    [write('en/pages/my page.mdx', PAGE)],
    /file name: .*lower case/,
  ],
  [
    'a page that climbs out',
    'en/pages/..%2findex.mdx',
    [write('en/pages/..%2findex.mdx', PAGE)],
    /file name: .*lower case/,
  ],
  [
    'a page in a folder',
    'en/pages/a/b.mdx',
    [write('en/pages/a/b.mdx', PAGE)],
    /file name: .*lower case/,
  ],
  [
    'a page where a language stands',
    'en/pages/en.mdx',
    [write('en/pages/en.mdx', PAGE)],
    /file name: .*pages of that language/,
  ],
  [
    'a page that is no MDX',
    'en/pages/about.md',
    [rename(ABOUT, 'en/pages/about.md')],
    /file name: .*pages\/<name>\.mdx/,
  ],
  [
    'a language that is none',
    'xx/strings.yml',
    [write('xx/strings.yml', 'a: b\n')],
    /file name: .*add the language xx/,
  ],
  [
    'a file of another name',
    'en/string.yml',
    [rename('en/strings.yml', 'en/string.yml')],
    /file name: .*the files here are/,
  ],
  [
    'a file beside the folders',
    'notes.txt',
    [write('notes.txt', 'x')],
    /file name: .*content\/facts/,
  ],
  [
    'an hour in upper case',
    'facts/waves/Third.yml',
    [rename(HOUR, 'facts/waves/Third.yml')],
    /file name: .*lower case/,
  ],
  [
    'a link to a file elsewhere',
    'en/pages/host.mdx',
    [link('en/pages/host.mdx')],
    /file: .*put the file itself/,
  ],
  ['no posts', 'en/posts.yml', [remove('en/posts.yml')], /file: found nothing/],
  [
    'no figures',
    'facts/figures.yml',
    [remove('facts/figures.yml')],
    /file: found nothing; put this file back/,
  ],
  ['no first page', 'en/pages/index.mdx', [remove('en/pages/index.mdx')], /file: found nothing/],
  [
    'a byte order mark',
    'en/strings.yml',
    (text) => `\uFEFF${text}`,
    /line 1: found "U\+FEFF"; .*without BOM/,
  ],
  [
    'bytes that are not UTF-8',
    'en/waves.yml',
    (text) => Buffer.from(text.replace('first hour', 'first hour \u00E9'), 'latin1'),
    /line 4: .*not UTF-8/,
  ],
  ['UTF-16', 'facts/campaign.yml', (text) => Buffer.from(text, 'utf16le'), /line 1: /],
  ['a control character', ABOUT, add('A bell: \u0007'), /line \d+: found "U\+0007"/],
  ['letters in reverse order', ABOUT, add('Safe: \u202Exe.exe'), /line \d+: found "U\+202E"/],
  [
    'a tab in YAML',
    HOUR,
    add('outcome:\n\tfigure: budget'),
    /line \d+: found "a tab"; write spaces/,
  ],
  ['a file of 1 MB', ABOUT, add('word '.repeat(200_000)), /length: found \d{7}/],
  ['aliases that multiply', 'en/strings.yml', add(BILLION), /line \d+: found "&a0"/],
];

const FACTS: readonly Row[] = [
  ['a zone that is none', HOUR, put('zone: UTC', 'zone: Mars/Zalem'), /zone: found "Mars\/Zalem"/],
  ['a date that is none', HOUR, put('2026-12-05', '2026-02-30'), /date: found "2026-02-30"/],
  ['a time that is none', HOUR, put('13:00', '24:00'), /time: found "24:00"/],
  ['an hour without a length', HOUR, put(/^minutes:.*$/m, ''), /minutes: found nothing/],
  ['an hour of no length', HOUR, put('minutes: 60', 'minutes: 0'), /minutes: found 0/],
  ['a length in words', HOUR, put('minutes: 60', 'minutes: sixty'), /minutes: found "sixty"/],
  ['a field that there is none of', HOUR, add('note: hello'), /there is no field note/],
  [
    'an hour with its tail cut off',
    HOUR,
    put(/zone[\s\S]*/, 'zone: "UT'),
    /seven-years\.yml|unexpected end/,
  ],
  [
    'an hour announced tomorrow',
    HOUR,
    put('2026-11-22', '2066-11-23'),
    /announced: found "2066-11-23"/,
  ],
  ['an outcome that no figure counts', 'facts/waves/first.yml', put('figure: posts-first-hour', 'figure: no-such'), /found "no-such"/],
  ['an empty file', HOUR, () => '', /seven-years/],
  ['a list for an hour', HOUR, () => '- a\n- b\n', /seven-years/],
  [
    'a hashtag with #',
    'facts/campaign.yml',
    put('hashtag: AlitaSequel', 'hashtag: "#AlitaSequel"'),
    /hashtag: found "#AlitaSequel"/,
  ],
  [
    'an account with markup',
    'facts/campaign.yml',
    put('- DisneyStudios', '- "<b>Disney</b>"'),
    /accounts\.0: found "<b>/,
  ],
  [
    'a channel that is none in front',
    'facts/campaign.yml',
    put('firstChannel: x', 'firstChannel: myspace'),
    /firstChannel: found "myspace"/,
  ],
  [
    'a channel that runs code',
    'facts/channels.yml',
    put('https://x.com/intent/tweet?text={text}', 'javascript:alert({text})'),
    /x\.compose: found "javascript:/,
  ],
  [
    'a channel without a text',
    'facts/channels.yml',
    put('tweet?text={text}', 'tweet'),
    /x\.compose: .*\{text\}/,
  ],
  [
    'a channel with a value that is none',
    'facts/channels.yml',
    put('tweet?text={text}', 'tweet?text={txt}'),
    /x\.compose: .*there is no \{txt\}/,
  ],
  [
    'a channel of an id in capitals',
    'facts/channels.yml',
    put(/^x:/m, 'X Y:'),
    /X Y: write an id in lower case|X Y: .*lower case/,
  ],
  [
    'a limit below nothing',
    'facts/channels.yml',
    put('limit: 280', 'limit: -1'),
    /x\.limit: found -1/,
  ],
  [
    'a place of another planet',
    'facts/places.yml',
    put('zone: Pacific/Honolulu', 'zone: Mars/Zalem'),
    /honolulu[\s\S]*zone: found "Mars\/Zalem"/,
  ],
  [
    'a place beyond the pole',
    'facts/places.yml',
    put('[21.31,', '[91.31,'),
    /coordinates: found \[91\.31/,
  ],
  [
    'a country that is none',
    'facts/places.yml',
    put('country: "AS"', 'country: "XQ"'),
    /country: found "XQ"/,
  ],
  [
    'a place twice',
    'facts/places.yml',
    add('honolulu:\n  zone: Pacific/Honolulu\n  country: "US"\n  coordinates: [1, 1]'),
    /places\.yml[\s\S]*duplicated mapping key|duplicated mapping key[\s\S]*places\.yml/,
  ],
  [
    'two places of one zone',
    'facts/places.yml',
    add('waikiki:\n  zone: Pacific/Honolulu\n  country: "US"\n  coordinates: [1, 1]'),
    /waikiki\.zone: .*stands for this zone already/,
  ],
  [
    'a place whose id climbs out',
    'facts/places.yml',
    put('honolulu:', '../../honolulu:'),
    /found "\.\.\/\.\.\/honolulu"; .*lower case/,
  ],
  [
    'a source that runs code',
    'facts/sources.yml',
    put(/url: https:\S+/, 'url: "javascript:alert(1)"'),
    /url: found "javascript:/,
  ],
  [
    'a source without https',
    'facts/sources.yml',
    put('url: https:', 'url: http:'),
    /url: found "http:/,
  ],
  [
    'a source in no language',
    'facts/sources.yml',
    put('language: ru', 'language: Russian'),
    /language: found "Russian"/,
  ],
  [
    'a figure in words',
    'facts/figures.yml',
    put('value: 404980543', 'value: "404,980,543"'),
    /gross-worldwide\.value: found "404,980,543"/,
  ],
  [
    'a figure without a source',
    'facts/figures.yml',
    put(
      /(gross-worldwide:[\s\S]*?)sources:.*/,
      'gross-worldwide:\n  value: 404980543\n  unit: usd\n  asOf: "2023-07"\n  standing: reported',
    ),
    /gross-worldwide\.sources: found nothing/,
  ],
  [
    'a figure of a source that is none',
    'facts/figures.yml',
    put('[box-office-mojo-2023, joblo-2025-11-17]', '[no-such]'),
    /sources: found "no-such"/,
  ],
  [
    'a figure of figures that are none',
    'facts/figures.yml',
    put('share: [gross-domestic, gross-worldwide]', 'share: [gross-domestic, gross-world]'),
    /found "gross-world"/,
  ],
  [
    'a territory whose weights exceed 1',
    'facts/territories.yml',
    put('America/New_York: 0.5', 'America/New_York: 0.9'),
    /zones: .*add up to 1/,
  ],
  [
    'a milestone ahead',
    'facts/milestones.yml',
    put('date: "2019-02-05"', 'date: "2066-02-05"'),
    /first-countries\.date: found "2066-02-05"/,
  ],
  [
    'a correction without a day',
    'facts/corrections.yml',
    put('[]', '- date: yesterday'),
    /date: found "yesterday"/,
  ],
  [
    'a film of no year',
    'facts/comparables.yml',
    put(/year: \d+/, 'year: 12019'),
    /year: found 12019/,
  ],
];

const WORDS: readonly Row[] = [
  [
    'an hour that words are missing for',
    'en/waves.yml',
    put(/^release-day:[\s\S]*/m, ''),
    /release-day: found nothing/,
  ],
  [
    'words for an hour that is none',
    'en/waves.yml',
    add('third:\n  name: The third\n  about: It is none.'),
    /third: found "third"/,
  ],
  [
    'markup in a name',
    'en/waves.yml',
    put('name: The first hour', 'name: The <b>first</b> hour'),
    /first\.name: found "The <b>/,
  ],
  [
    'a name of 5,000 characters',
    'en/waves.yml',
    put('name: The first hour', `name: ${'long '.repeat(1_000)}`),
    /first\.name: .*at most 120/,
  ],
  [
    'a figure that is none',
    'en/milestones.yml',
    put('{us-theatres}', '{no-such}'),
    /us-release\.text: found "no-such"/,
  ],
  [
    'a word that is missing',
    'en/strings.yml',
    put(/^footer\.about:.*$/m, ''),
    /footer\.about: found nothing/,
  ],
  [
    'a word that nothing says',
    'en/strings.yml',
    add('footer.abuot: About'),
    /footer\.abuot: found "About"/,
  ],
  [
    'a word that is a number',
    'en/strings.yml',
    put(/^footer\.about:.*$/m, 'footer.about: 12'),
    /footer\.about: found 12/,
  ],
  [
    'a value that the browser does not have',
    'en/strings.yml',
    put('{time} in {city}', '{time} in {town}'),
    /countdown\.where: found "\{town\}"/,
  ],
  [
    'a value that the build does not have',
    'en/strings.yml',
    put(/^card\.note:.*$/m, 'card.note: By {nobody}'),
    /strings\.yml: card\.note names \{nobody\}/,
  ],
  [
    'a key of the language itself',
    'en/strings.yml',
    add('__proto__: { polluted: true }'),
    /line \d+: found "__proto__"/,
  ],
  [
    'a post without its hashtag',
    'en/posts.yml',
    put('goes on. {hashtag}', 'goes on.'),
    /text: .*write \{hashtag\} once/,
  ],
  [
    'a post with a link',
    'en/posts.yml',
    put('goes on. {hashtag}', 'goes on. {hashtag} https://evil.example'),
    /text: .*leave links out/,
  ],
  [
    'a post that is too long',
    'en/posts.yml',
    put('I had my doubts', 'I had my doubts. '.repeat(20)),
    /memory\.text: found \d+/,
  ],
  [
    'a milestone without words',
    'en/milestones.yml',
    put(/^us-release:[\s\S]*?(?=^\w)/m, ''),
    /us-release: found nothing/,
  ],
];

const PAGES: readonly Row[] = [
  ['a page without a title', ABOUT, put(/^title:.*\n/m, ''), /title: found nothing/],
  [
    'a title of 200 characters',
    ABOUT,
    put(/^title:.*$/m, `title: ${'x'.repeat(200)}`),
    /title: .*at most 80/,
  ],
  [
    'a title with markup',
    ABOUT,
    put(/^title:.*$/m, 'title: "<script>alert(1)</script>"'),
    /title: found "<script>/,
  ],
  [
    'a description of a word',
    ABOUT,
    put(/^description:.*$/m, 'description: Short'),
    /description: .*50 to 160/,
  ],
  ['a head that is no YAML', ABOUT, put(/^title:/m, 'title: "unclosed'), /about\.mdx/],
  [
    'a layout of its own',
    ABOUT,
    put(/^title:/m, 'layout: ../../../../etc/passwd\ntitle:'),
    /there is no field layout/,
  ],
  ['a tag that is not closed', ABOUT, add('<Section id="x">\n\nText'), /about\.mdx/],
  [
    'a tag that there is none of',
    ABOUT,
    add('<Marquee />'),
    /line \d+: found "<Marquee>"; write one of the tags/,
  ],
  [
    'a figure in a tag that is none',
    ABOUT,
    add('<Fact id="no-such" />'),
    /found "no-such"; write the id of a figure/,
  ],
  [
    'a figure in a tag without an id',
    ABOUT,
    add('<Fact />'),
    /Fact[\s\S]*found nothing|found nothing; write the id of a figure/,
  ],
  [
    'a link to a page that is none',
    ABOUT,
    add('<PageLink to="nowhere">there</PageLink>'),
    /found "nowhere"/,
  ],
  [
    'an import',
    ABOUT,
    add("import { readFileSync } from 'node:fs'\n\nText"),
    /line \d+: found "import/,
  ],
  ['an export', ABOUT, add('export const secret = process.env\n\nText'), /line \d+: found "export/],
  [
    'what the build knows',
    ABOUT,
    add('Home is {process.env.HOME}.'),
    /line \d+: found "\{process\.env\.HOME\}"; a page holds no code/,
  ],
  [
    'code on lines of its own',
    ABOUT,
    add('{globalThis.process.exit(0)}'),
    /line \d+: found "\{globalThis/,
  ],
  ['code in a tag', ABOUT, add('<Fact id={process.env.HOME} />'), /line \d+: found "id=\{process/],
  ['attributes by code', ABOUT, add('<Fact {...process.env} />'), /line \d+: found "<Fact \{…\}>"/],
  ['a script', ABOUT, add('<script>alert(1)</script>'), /line \d+: found "<script>"/],
  ['a style', ABOUT, add('<style>{`* { display: none }`}</style>'), /line \d+: found "<style>"/],
  [
    'a frame',
    ABOUT,
    add('<iframe src="https://evil.example"></iframe>'),
    /line \d+: found "<iframe>"/,
  ],
  [
    'a handler',
    ABOUT,
    add('A <span onclick="alert(1)">word</span>.'),
    /line \d+: found "<span onclick>"/,
  ],
  [
    'a style of its own',
    ABOUT,
    add('A <span style="color: red">word</span>.'),
    /line \d+: found "<span style>"/,
  ],
  [
    'a handler on a tag of ours',
    ABOUT,
    add('<Hashtag onClick="alert(1)" />'),
    /line \d+: found "<Hashtag onClick>"/,
  ],
  [
    'a link that runs code',
    ABOUT,
    add('[click](javascript:alert(1))'),
    /line \d+: found "javascript:alert\(1\)"/,
  ],
  [
    'a link that runs code, elsewhere defined',
    ABOUT,
    add('[click][it]\n\n[it]: javascript:alert(1)'),
    /line \d+: found "javascript:alert\(1\)"/,
  ],
  ['a link without https', ABOUT, add('[click](http://evil.example)'), /line \d+: found "http:/],
  [
    'a link into the machine',
    ABOUT,
    add('[click](../../../etc/passwd)'),
    /line \d+: found "\.\.\/\.\./,
  ],
  [
    'a picture from elsewhere',
    ABOUT,
    add('![spy](https://evil.example/pixel.gif)'),
    /line \d+: found "https:\/\/evil/,
  ],
  ['a comment of HTML', ABOUT, add('<!-- hello -->'), /about\.mdx/],
];

test.concurrent(
  'line ends of Windows make the same site',
  async () => {
    const { folder, keepOneLanguage, buildBeside, remove } = copyOfProject();
    try {
      keepOneLanguage();
      const built = async (): Promise<readonly string[]> => {
        const { status, said } = await buildBeside(MOST_MS);
        expect(status, said).toBe(0);
        return readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' })
          .filter((path) => /\.(html|xml|ics|txt|json|csv|svg)$/.test(path))
          .sort()
          .map((path) => `${path}\n${readFileSync(join(folder, 'dist', path), 'utf8')}`);
      };
      const before = await built();
      const content = join(folder, 'content');
      for (const path of readdirSync(content, { recursive: true, encoding: 'utf8' })) {
        if (!/\.\w+$/.test(path)) continue;
        const text = readFileSync(join(content, path), 'utf8');
        writeFileSync(join(content, path), text.replaceAll('\n', '\r\n'));
      }
      const after = await built();
      expect(after.length).toBeGreaterThan(100);
      expect(
        after.filter((file, index) => file !== before[index]).map((file) => file.split('\n')[0]),
      ).toEqual([]);
    } finally {
      remove();
    }
  },
  2 * MOST_MS,
);

describe.each([
  ['files', FILES],
  ['facts', FACTS],
  ['words', WORDS],
  ['pages', PAGES],
])(
  '%s that are spoilt stop the build, which says where, and leave the last good site',
  (_, rows) => {
    test.concurrent.each(rows.map((row) => [row[0], row] as const))(
      '%s',
      async (_, [, file, spoil, message]) => {
        const { folder, keepOneLanguage, buildBeside, remove } = copyOfProject();
        try {
          const content = join(folder, 'content');
          const lastGood = join(folder, 'dist/index.html');
          keepOneLanguage();
          mkdirSync(join(folder, 'dist'));
          writeFileSync(lastGood, LAST_GOOD);
          if (Array.isArray(spoil)) for (const each of spoil) each(content);
          else {
            const before = readFileSync(join(content, file), 'utf8');
            const after = spoil(before);
            expect(after, `${file} was not changed`).not.toBe(before);
            writeFileSync(join(content, file), after);
          }
          const { status, said } = await buildBeside(MOST_MS);
          expect(status, said).toBe(1);
          expect(said).toMatch(message);
          expect(said).toContain(file.split('/').at(-1));
          expect(readFileSync(lastGood, 'utf8')).toBe(LAST_GOOD);
        } finally {
          remove();
        }
      },
    );
  },
);
