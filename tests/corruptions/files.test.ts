import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { add, eachIsRefused, put, type Row, type Spoil, write } from './spoil';

const HOUR = 'facts/waves/seven-years.yml';
const ABOUT = 'en/pages/about.mdx';

const PAGE = `---\ntitle: A page\ndescription: A page that is written for this alone, and says nothing of any use at all.\n---\n\n# A page\n`;

/** Each alias stands for ten of the one before: a billion in ten lines. */
const BILLION = Array.from(
  { length: 10 },
  (_, n) =>
    `"a${String(n)}": &a${String(n)} [${Array.from({ length: 10 }, () => (n === 0 ? 'x' : `*a${String(n - 1)}`)).join(', ')}]`,
).join('\n');

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
  (file: string, to: string): Spoil =>
  (content) => {
    symlinkSync(to, join(content, file));
  };

const ROWS: readonly Row[] = [
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
    /file name: .*did you mean strings\.yml\? Rename it/,
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
    [link('en/pages/host.mdx', '/etc/hostname')],
    /file: .*put a file itself/,
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
    /:1: found "U\+FEFF"; .*without BOM/,
  ],
  [
    'bytes that are not UTF-8',
    'en/waves.yml',
    (text) => Buffer.from(text.replace('first hour', 'first hour \u00E9'), 'latin1'),
    /:9: .*not UTF-8/,
  ],
  ['UTF-16', 'facts/campaign.yml', (text) => Buffer.from(text, 'utf16le'), /:1: /],
  ['a control character', ABOUT, add('A bell: \u0007'), /:\d+: found "U\+0007"/],
  ['letters in reverse order', ABOUT, add('Safe: \u202Exe.exe'), /:\d+: found "U\+202E"/],
  ['a tab in YAML', HOUR, add('outcome:\n\tfigure: budget'), /:\d+: found "a tab"; write spaces/],
  ['a file of 1 MB', ABOUT, add('word '.repeat(200_000)), /length: found \d{7}/],
  ['aliases that multiply', 'en/strings.yml', add(BILLION), /:\d+: found "&a0"; write out/],
  [
    'a link to a folder elsewhere',
    'en/etc',
    [link('en/etc', '/etc')],
    /file name: .*the files here are/,
  ],
  [
    'a folder where a file should be',
    'en/strings.yml',
    [
      (content) => {
        remove('en/strings.yml')(content);
        mkdirSync(join(content, 'en/strings.yml'));
      },
    ],
    /file: found nothing; put this file back/,
  ],
  [
    'a page that every object has',
    'en/pages/constructor.mdx',
    [write('en/pages/constructor.mdx', PAGE)],
    /file name: .*part of an address/,
  ],
  [
    'a page whose name is too long',
    `en/pages/${'a'.repeat(100)}.mdx`,
    [write(`en/pages/${'a'.repeat(100)}.mdx`, PAGE)],
    /file name: .*part of an address/,
  ],
  [
    'line ends of Windows in YAML',
    'en/strings.yml',
    (text) => text.replaceAll('\n', '\r\n'),
    /:1: found "U\+000D"; save the file with the line ends of Unix/,
  ],
  [
    'line ends of Windows in a page',
    ABOUT,
    (text) => text.replaceAll('\n', '\r\n'),
    /:1: found "U\+000D"; save the file with the line ends of Unix/,
  ],
  [
    'lists without end',
    'en/strings.yml',
    add(`site.tail: ${'['.repeat(50_000)}`),
    /:\d+: .*lists or groups in one another/,
  ],
  [
    'the same field twice',
    'facts/campaign.yml',
    add('hashtag: Other'),
    /:\d+: found "hashtag: Other"; this field stands here twice/,
  ],
  [
    'the same field twice at the head of a page',
    ABOUT,
    put('title: About this site', 'title: About this site\ntitle: Another'),
    /:3: found "title: Another"; this field stands here twice/,
  ],
  ['two texts in one file', 'en/posts.yml', add('---\nmore: x'), /:\d+: found "---"/],
  [
    'a tag that makes a program of a value',
    'en/strings.yml',
    put(/^footer\.about: /m, 'footer.about: !!js/function '),
    /:\d+: found ".*js\/function"; write the value without a tag/,
  ],
];

/** Whoever reads it waits for someone to write. Windows has nothing like it. */
const PIPE: Row = [
  'a pipe that nobody fills',
  'en/pages/pipe.mdx',
  [
    (content) => {
      spawnSync('mkfifo', [join(content, 'en/pages/pipe.mdx')]);
    },
  ],
  /file: found "a link or the like"; put a file itself here/,
];

eachIsRefused(process.platform === 'win32' ? ROWS : [...ROWS, PIPE]);
