import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { composeUrl } from '../../src/domain/share';
import { serverNamed } from '../../src/domain/server';
import { channelSchema } from '../../src/schema/channel';

const FILE = join(import.meta.dirname, '../../content/facts/channels.yml');
const channels = Object.entries(
  parse(readFileSync(FILE, 'utf8')) as Readonly<Record<string, unknown>>,
).map(([id, facts]) => ({ id, ...channelSchema.parse(facts) }));

/** Every address that something is put into. */
const TEMPLATES = channels.flatMap(({ id, compose, chooser }) => [
  [id, compose.replace('{server}', 'mastodon.example')] as const,
  ...(chooser === undefined ? [] : [[`${id}, by its chooser`, chooser] as const]),
]);

const TEXTS = [
  '#AlitaSequel',
  'a & b + c = d?',
  '100% sure; a/b\\c',
  '“quotes” ‘and’ "more" \'still\'',
  'emoji 🤖🏽 👩‍👩‍👧 🇯🇵',
  'أليتا: ملاك المعركة',
  'アリータ、続編を',
  'first line\nsecond line',
  '{url} {text} $& $1',
  '<script>alert(1)</script>',
];

const URL_SHARED = 'https://hour.example/alita-sequel/?tz=Asia/Tokyo&a=1#cities';

/** What an address says under a name, in its query or in its fragment, as the channel reads it. */
function saidIn(address: string, name: string): string | undefined {
  const { search, hash } = new URL(address);
  const said =
    new URLSearchParams(search).get(name) ?? new URLSearchParams(hash.slice(1)).get(name);
  // A letter's lines end in CRLF.
  return said?.replaceAll('\r\n', '\n');
}

/** Under which name a template takes a value. */
const nameOf = (template: string, placeholder: string): string | undefined =>
  new RegExp(`[?&#]([\\w]+)=\\{${placeholder}\\}`).exec(template)?.[1];

describe.each(TEMPLATES)('%s gets what was written, and nothing else', (_, template) => {
  const textName = nameOf(template, 'text');
  const urlName = nameOf(template, 'url');

  test.each(TEXTS)('%j', (text) => {
    const address = composeUrl(template, text, { url: URL_SHARED, subject: text });
    expect(address).toMatch(/^(?:https:\/\/|mailto:\?)[\x21-\x7e]+$/);
    if (textName) {
      expect(saidIn(address, textName)).toBe(urlName ? text : `${text}\n${URL_SHARED}`);
    }
    if (urlName) expect(saidIn(address, urlName)).toBe(URL_SHARED);
    if (template.includes('{subject}')) expect(saidIn(address, 'subject')).toBe(text);
    const bare = new URL(template.replace(/\{\w+\}/g, ''));
    const { origin, pathname, search } = new URL(address);
    expect({ origin, pathname }).toEqual({ origin: bare.origin, pathname: bare.pathname });
    expect([...new URLSearchParams(search).keys()]).toEqual([
      ...new URLSearchParams(bare.search).keys(),
    ]);
  });

  test('without a link the text stands alone', () => {
    if (textName) expect(saidIn(composeUrl(template, '#a b'), textName)).toBe('#a b');
  });
});

test('Facebook is given the link alone', () => {
  const facebook = channels.find(({ id }) => id === 'facebook');
  expect(composeUrl(facebook?.compose ?? '', '#never', { url: 'https://hour.example/' })).toBe(
    'https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fhour.example%2F',
  );
});

test('a letter’s lines end as mail wants them', () => {
  expect(composeUrl('mailto:?body={text}', 'a\nb')).toBe('mailto:?body=a%0D%0Ab');
});

test('the server’s place is kept for whoever knows its name', () => {
  expect(composeUrl('https://{server}/share?text={text}', '{server}')).toBe(
    'https://{server}/share?text=%7Bserver%7D',
  );
});

describe('a server is taken by its public name alone', () => {
  test.each([
    ['mastodon.social', 'mastodon.social'],
    [' Mastodon.Social ', 'mastodon.social'],
    ['https://mastodon.social', 'mastodon.social'],
    ['https://mastodon.social/', 'mastodon.social'],
    ['sub.social.example', 'sub.social.example'],
    ['mastodon.みんな', 'mastodon.xn--q9jyb4c'],
    ['bücher.example', 'xn--bcher-kva.example'],
  ])('%j is %s', (typed, server) => {
    expect(serverNamed(typed)).toBe(server);
  });

  test.each([
    '',
    ' ',
    'mastodon',
    'localhost',
    'javascript:alert(1)',
    'data:text/html,x',
    'http://mastodon.social',
    'ftp://mastodon.social',
    'mastodon social',
    'mastodon.social/path',
    'mastodon.social/../x',
    'mastodon.social/..',
    '//mastodon.social',
    'https:///mastodon.social',
    'https://https://mastodon.social',
    'mastodon.social%2fx',
    'mastodon.social\\@evil.example',
    'mastodon.social?x=1',
    'mastodon.social#x',
    'mastodon.social:8443',
    'me@mastodon.social',
    '@me@mastodon.social',
    'user:secret@mastodon.social',
    '127.0.0.1',
    '2130706433',
    '[::1]',
    '<b>.example',
    '{server}',
    'a..example',
    '.example',
    `${'x'.repeat(10_000)}/`,
  ])('%j is none', (typed) => {
    expect(serverNamed(typed)).toBeUndefined();
  });
});
