import { describe, expect, test } from 'vitest';
import { leadsIn } from '../../src/domain/share/channels';
import { channelSchema } from '../../src/schema/channel';

const x = {
  name: 'X',
  compose: 'https://x.com/intent/tweet?text={text}',
  limit: 280,
  counted: 'weighted',
};
const mastodon = {
  name: 'Mastodon',
  compose: 'https://{server}/share?text={text}',
  chooser: 'https://share.joinmastodon.org/#text={text}',
};
const mail = { compose: 'mailto:?subject={subject}&body={text}' };
const known = '{text}, {url}, {subject}, {server}';

test.each([
  ['one to post in', x],
  ['one with many servers', mastodon],
  ['mail', mail],
  ['a link alone', { name: 'F', compose: 'https://f.example/s?u={url}' }],
])('%s passes', (_, channel) => {
  expect(channelSchema.safeParse(channel).error).toBeUndefined();
});

describe('what is wrong is refused with field, value and fix', () => {
  test.each<[string, object, string]>([
    [
      'http',
      { ...x, compose: 'http://x.com/?text={text}' },
      'compose: found "http://x.com/?text={text}"; write an address that begins with https:// or mailto:',
    ],
    [
      'javascript',
      { ...x, compose: 'javascript:alert("{text}")' },
      'compose: found "javascript:alert(\\"{text}\\")"; write one full address',
    ],
    [
      'javascript without quotes',
      { ...x, compose: 'javascript:alert({text})' },
      'write an address that begins with https:// or mailto:',
    ],
    ['no address', { ...x, compose: undefined }, 'compose: found nothing; write the address'],
    ['half an address', { ...x, compose: '/intent?text={text}' }, 'write one full address'],
    ['a space', { ...x, compose: 'https://x.com/?text={text} ' }, 'without spaces'],
    ['markup', { ...x, compose: 'https://x.com/?text={text}&a=<b>' }, 'write one full address'],
    [
      'a placeholder that is none',
      { ...x, compose: 'https://x.com/?text={text}&tags={hashtag}' },
      `there is no {hashtag}; write one of ${known}`,
    ],
    [
      'braces that do not close',
      { ...x, compose: 'https://x.com/?text={text' },
      'write one full address',
    ],
    [
      'a placeholder twice',
      { ...x, compose: 'https://x.com/?text={text}&title={text}' },
      'write each placeholder once',
    ],
    [
      'no place for anything',
      { ...x, compose: 'https://x.com/' },
      'write {text} where the text goes',
    ],
    [
      'a text in the path',
      { ...x, compose: 'https://x.com/{text}' },
      'write each placeholder after an =',
    ],
    [
      'a text in the host',
      { ...x, compose: 'https://{text}/?url={url}' },
      'write each placeholder after an =',
    ],
    [
      'a text as a name',
      { ...x, compose: 'https://x.com/?{text}' },
      'write each placeholder after an =',
    ],
    [
      'a server within a name',
      { ...mastodon, compose: 'https://my.{server}/share?text={text}' },
      'write {server} alone after https://',
    ],
    [
      'a subject where there is no letter',
      { ...x, compose: 'https://x.com/?text={text}&s={subject}' },
      'only a letter has a subject',
    ],
    [
      'many servers, and nobody to ask for one',
      { ...mastodon, chooser: undefined },
      'chooser: found nothing; write the address, without {server}',
    ],
    [
      'a chooser that has to be told the server',
      { ...mastodon, chooser: mastodon.compose },
      'write the address, without {server}, that asks for the server itself',
    ],
    [
      'a chooser for nothing',
      { ...x, chooser: mastodon.chooser },
      'only an address with {server} needs a chooser',
    ],
    ['no name', { ...x, name: undefined }, 'name: found nothing; write the channel’s own name'],
    [
      'a name for mail',
      { ...mail, name: 'E-mail' },
      'name: found "E-mail"; every language has its own word for mail',
    ],
    ['a limit that nobody counts', { ...x, counted: undefined }, 'counted: found nothing'],
    ['a count without a limit', { ...x, limit: undefined }, 'limit: found nothing; write both'],
    ['a count that is none', { ...x, counted: 'bytes' }, 'counted: found "bytes"; write by what'],
    ['half a character', { ...x, limit: 279.5 }, 'limit: found 279.5; write a whole number'],
    [
      'a limit where no text goes',
      { ...x, compose: 'https://x.com/?u={url}' },
      'limit: found 280; nothing can be posted',
    ],
    ['a length without a limit', { ...mastodon, linkLength: 23 }, 'linkLength: found 23; only'],
    ['a language that is none', { ...x, leads: ['English!'] }, 'leads.0: found "English!"; write'],
    ['an unknown field', { ...x, url: 'https://x.com' }, 'there is no field url; the fields here'],
  ])('%s', (_, channel, message) => {
    const issues = channelSchema.safeParse(channel).error?.issues ?? [];
    const said = issues.map(({ path, message: text }) => `${path.join('.')}: ${text}`).join('\n');
    expect(said).toContain(message);
  });
});

test.each([
  [['en', 'pt'], 'pt-BR', true],
  [['pt-BR'], 'pt-BR', true],
  [['pt-BR'], 'pt', false],
  [['en'], 'ja', false],
  [[], 'en', false],
  [['zh'], 'zh-Hans', true],
  [['zh'], 'zh-Hant', false],
  [['zh-Hans'], 'zh-Hant', false],
  [['zh-Hant'], 'zh-Hant', true],
])('a channel that leads in %j does so in %s: %s', (leads, lang, expected) => {
  expect(leadsIn(leads, lang)).toBe(expected);
});
