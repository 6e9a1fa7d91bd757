import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import twitter from 'twitter-text';
import { fittingLengths } from '../../src/domain/share/posts';
import { type Counting, postLength } from '../../src/domain/post-length';
import { postsSchema } from '../../src/schema/posts';
import { hashtagsOnBluesky } from '../hashtags';

const CONTENT = join(import.meta.dirname, '../../content');

describe('a post is as long as its channel counts it', () => {
  test.each<[string, Counting, number, string]>([
    ['plain words', 'weighted', 5, 'Alita'],
    ['Japanese', 'weighted', 10, 'アリータ。'],
    ['Arabic', 'weighted', 5, 'أليتا'],
    ['an emoji of five code points', 'weighted', 2, '👩‍👩‍👧'],
    ['curly quotes', 'weighted', 3, '“a”'],
    ['plain words', 'graphemes', 5, 'Alita'],
    ['a link in full', 'graphemes', 20, 'https://hour.example'],
    ['Japanese', 'graphemes', 5, 'アリータ。'],
    ['an emoji of five code points', 'graphemes', 1, '👩‍👩‍👧'],
    ['a letter and its accent', 'graphemes', 1, 'e\u0301'],
    ['plain words', 'characters', 5, 'Alita'],
    ['Japanese', 'characters', 5, 'アリータ。'],
    ['an emoji by its bytes', 'characters', 4, '🤖'],
    ['a flag by its bytes', 'characters', 8, '🇯🇵'],
    ['a digit', 'characters', 1, '7'],
  ])('%s, %s: %i', (_, counted, length, text) => {
    expect(postLength(text, { counted })).toBe(length);
  });

  test.each<[Counting, string]>([
    ['weighted', `https://hour.example/${'a'.repeat(60)}`],
    ['weighted', 'http://localhost:4321/'],
    ['weighted', 'https://a.org'],
    ['graphemes', `https://hour.example/${'a'.repeat(60)}`],
    ['characters', 'https://a.org'],
  ])('where every link counts the same, %s, so does %s', (counted, link) => {
    expect(postLength(`Alita\n${link}`, { counted, linkLength: 23 })).toBe(6 + 23);
  });
});

const X = { name: 'X', limit: 280, counted: 'weighted', linkLength: 23 } as const;
const BLUESKY = { name: 'Bluesky', limit: 300, counted: 'graphemes' } as const;
const THREADS = { name: 'Threads', limit: 500, counted: 'characters' } as const;

describe('a post is refused where it is too long, with file, post, count and limit', () => {
  const link = '\nhttps://hour.example/';

  test('at its limit it passes', () => {
    const text = 'a'.repeat(280 - 24) + link;
    const lengths = fittingLengths('en', { id: 'any', text }, [X, BLUESKY, THREADS]);
    expect(lengths.map(({ name, length }) => [name, length])).toEqual([
      ['X', 280],
      ['Bluesky', 278],
      ['Threads', 278],
    ]);
  });

  test.each([
    [X, 'a'.repeat(280 - 23) + link, 'found 281; with its link the post may be 280 long on X'],
    [X, 'あ'.repeat(129) + link, 'found 282; with its link the post may be 280 long on X'],
    [BLUESKY, 'あ'.repeat(280) + link, 'found 302; with its link the post may be 300'],
    [THREADS, '🤖'.repeat(126), 'found 504; with its link the post may be 500 long on Threads'],
  ])('$name', (channel, text, message) => {
    const excess = Number(/\d+/.exec(message)?.[0]) - channel.limit;
    const measure = () => fittingLengths('ja', { id: 'memory', text }, [channel]);
    expect(measure).toThrow(`content/ja/posts.yml: memory.text: ${message}`);
    expect(measure).toThrow(`(${channel.counted}); shorten it by ${excess}`);
  });
});

describe('a post that must not pass is refused', () => {
  const eight = (text: string) =>
    Object.fromEntries(
      Array.from({ length: 8 }, (_, index) => [
        `p${index}`,
        { angle: 'A', text: index ? 'A {hashtag}' : text },
      ]),
    );

  test.each([
    ['no hashtag', 'Words', 'write {hashtag} once'],
    ['two', '{hashtag} {hashtag}', 'write {hashtag} once'],
    ['one that was typed', 'Words #AlitaSequel {hashtag}', 'write {hashtag} once, and no other'],
    ['one in a word', 'アリータの続きを。{hashtag}', 'write a space before {hashtag}'],
    ['one in brackets', 'Words ({hashtag})', 'write a space before {hashtag}'],
    ['one that a word goes on from', 'Post {hashtag}を', 'write a space before {hashtag}'],
    ['one that a sentence follows', 'いまは {hashtag}。次も', 'write a space before {hashtag}'],
    ['an account that was typed', '@DisneyStudios {hashtag}', 'write {accounts} where'],
    ['accounts twice', '{accounts} {accounts} {hashtag}', 'write {accounts} where'],
    ['a link', 'https://a.example {hashtag}', 'leave links out'],
    ['markup', '<b>x</b> {hashtag}', 'write one line of words'],
    ['two lines', 'a\nb {hashtag}', 'write one line of words'],
    ['nothing', ' ', 'write one line of words'],
  ])('%s', (_, text, message) => {
    const [issue] = postsSchema.safeParse(eight(text)).error?.issues ?? [];
    expect(issue?.path).toEqual(['p0', 'text']);
    expect(issue?.message).toContain(`found ${JSON.stringify(text)}; ${message}`);
  });

  test.each([
    '{hashtag} first',
    'Words. {hashtag}',
    'Words, {hashtag}, and more',
    'Words {hashtag}。',
  ])('where every channel sees the hashtag it passes: %s', (text) => {
    expect(postsSchema.safeParse(eight(text)).success).toBe(true);
    expect(hashtagsOnBluesky(text.replace('{hashtag}', '#Tag'))).toEqual(['Tag']);
  });

  test('so are fewer than eight', () => {
    const seven = Object.fromEntries(Object.entries(eight('A {hashtag}')).slice(1));
    expect(postsSchema.safeParse(seven).error?.issues[0]?.message).toBe(
      'found 7; write at least 8 posts, each from another side',
    );
  });
});

describe.each(globSync('*/posts.yml', { cwd: CONTENT }))('%s', (file) => {
  const posts = Object.values(postsSchema.parse(parse(readFileSync(join(CONTENT, file), 'utf8'))));

  test('no two posts look from the same side, or begin alike', () => {
    expect(new Set(posts.map(({ angle }) => angle)).size).toBe(posts.length);
    expect(new Set(posts.map(({ text }) => text.slice(0, 24))).size).toBe(posts.length);
  });

  test('Bluesky and X see the hashtag of each, and no other', () => {
    for (const { text } of posts) {
      const posted = `${text.replace('{hashtag}', '#AlitaSequel')}\nhttps://hour.example/`;
      expect(hashtagsOnBluesky(posted), text).toEqual(['AlitaSequel']);
      expect(twitter.extractHashtags(posted), text).toEqual(['AlitaSequel']);
    }
  });

  test('nobody is shouted at', () => {
    for (const { text } of posts) expect(text).not.toMatch(/[!！¡]/);
  });
});
