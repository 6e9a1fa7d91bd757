import { describe, expect, test } from 'vitest';
import type { z } from 'astro/zod';
import { campaignSchema } from '../../src/schema/campaign';
import { pageSchema } from '../../src/schema/page';
import { placeSchema } from '../../src/schema/place';
import { sourceSchema } from '../../src/schema/source';
import { completeStrings, PLURAL_KEYS, STRING_KEYS } from '../../src/schema/strings';

const campaign = {
  hashtag: 'AlitaSequel',
  accounts: ['DisneyStudios'],
  seen: '2020-02-06',
};
const place = { zone: 'Asia/Kathmandu', country: 'NP', coordinates: [27.72, 85.32] };
const source = {
  publisher: 'P',
  language: 'en',
  date: '2025-11-18',
  url: 'https://example.org/a',
};
const page = {
  title: 'A title',
  description: 'A description that is long enough to be shown by a search engine.',
};

describe('what is right passes', () => {
  test.each<[string, z.ZodType, unknown]>([
    ['campaign', campaignSchema, campaign],
    ['a mail address to write to', campaignSchema, { ...campaign, contact: 'a@example.org' }],
    ['an issue tracker', campaignSchema, { ...campaign, contact: 'https://example.org/issues' }],
    ['a hashtag in another script', campaignSchema, { ...campaign, hashtag: 'アリータ続編' }],
    ['place', placeSchema, place],
    ['source', sourceSchema, source],
    ['a source without date or address', sourceSchema, { publisher: 'P', language: 'pt-BR' }],
    ['page', pageSchema, page],
  ])('%s', (_, schema, value) => {
    expect(schema.safeParse(value).error).toBeUndefined();
  });
});

describe('what is wrong is refused with field, value and fix', () => {
  test.each<[string, z.ZodType, unknown, string]>([
    [
      '# in the hashtag',
      campaignSchema,
      { ...campaign, hashtag: '#AlitaSequel' },
      'hashtag: found "#AlitaSequel"; write the hashtag without #',
    ],
    [
      'a space in the hashtag',
      campaignSchema,
      { ...campaign, hashtag: 'Alita Sequel' },
      'hashtag: found "Alita Sequel"; write',
    ],
    [
      'no hashtag',
      campaignSchema,
      { ...campaign, hashtag: undefined },
      'hashtag: found nothing; write',
    ],
    [
      '@ before an account',
      campaignSchema,
      { ...campaign, accounts: ['@x'] },
      'accounts.0: found "@x"; write an account’s name without @',
    ],
    [
      'accounts that nobody has seen',
      campaignSchema,
      { ...campaign, seen: undefined },
      'seen: found nothing; write the day on which somebody last saw these accounts',
    ],
    [
      'a contact that is neither',
      campaignSchema,
      { ...campaign, contact: 'http://example.org' },
      'contact: found "http://example.org"; write a mail address, or one that begins with https://',
    ],
    [
      'accounts not listed',
      campaignSchema,
      { ...campaign, accounts: 'x' },
      'accounts: found "x"; write a list',
    ],
    [
      'a place without city',
      placeSchema,
      { ...place, zone: 'UTC' },
      'zone: found "UTC"; write the zone of a city',
    ],
    [
      'javascript:',
      sourceSchema,
      { ...source, url: 'javascript:alert(1)' },
      'url: found "javascript:alert(1)"; write a full address',
    ],
    [
      'a relative address',
      sourceSchema,
      { ...source, url: '/a' },
      'url: found "/a"; write a full address',
    ],
    [
      'an unquoted date',
      sourceSchema,
      { ...source, date: new Date(0) },
      'date: found a date that YAML read by itself',
    ],
    [
      'a language that is none',
      sourceSchema,
      { ...source, language: 'English!' },
      'language: found "English!"; write the language',
    ],
    [
      'a short description',
      pageSchema,
      { ...page, description: 'Short' },
      'description: found "Short"; write one line of 50 to 160',
    ],
    [
      'markup in a title',
      pageSchema,
      { ...page, title: '<i>x</i>' },
      'title: found "<i>x</i>"; write one line of words',
    ],
    [
      'a hashtag in what is passed on before the hour',
      pageSchema,
      { ...page, share: 'Read this #AlitaSequel' },
      'share: found "Read this #AlitaSequel"; write one line of words, and no hashtag',
    ],
    [
      'an unknown field',
      pageSchema,
      { ...page, draft: true },
      'draft: there is no field draft; the fields here are title, description',
    ],
  ])('%s', (_, schema, value, message) => {
    const [issue] = schema.safeParse(value).error?.issues ?? [];
    expect(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'passed'}`).toContain(message);
  });
});

describe('a language’s words are complete, no more and no less', () => {
  const plural = (categories: readonly string[]) =>
    PLURAL_KEYS.flatMap((key) => categories.map((category) => `${key}.${category}`));
  const all = (categories: readonly string[]): Record<string, string> =>
    Object.fromEntries([...STRING_KEYS, ...plural(categories)].map((key) => [key, 'words']));
  const without = (key: string): Record<string, string> =>
    Object.fromEntries(Object.entries(all(['one', 'other'])).filter(([other]) => other !== key));

  test.each([
    ['en', ['one', 'other']],
    ['ja', ['other']],
    ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
  ])('%s has the plural forms that CLDR gives it', (lang, categories) => {
    expect(() => completeStrings(lang, all(categories))).not.toThrow();
  });

  test.each([...STRING_KEYS, 'countdown.days.one'])('without %s it is refused', (key) => {
    expect(() => completeStrings('en', without(key))).toThrow(
      `content/en/strings.yml: ${key}: found nothing; add the line "${key}: …"`,
    );
  });

  test.each([
    ['a key that nothing uses', 'countdown.weeks'],
    ['a plural form that the language has not', 'countdown.days.few'],
  ])('%s is refused', (_, key) => {
    expect(() => completeStrings('en', { ...all(['one', 'other']), [key]: 'words' })).toThrow(
      `content/en/strings.yml: ${key}: found "words"; nothing uses this key`,
    );
  });
});
