import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import type { CardDrawing } from '../../src/cards/card';
import { drawCard } from '../../src/cards/draw';
import { renderQueue } from '../../src/cards/queue';
import { cacheKey, diskCache } from '../../src/cards/cache';
import { LOCALES } from '../cards/samples';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cards-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

const card = (name: string, title: string): CardDrawing => ({
  id: `en/${name}`,
  locale: LOCALES.en,
  size: 'wide',
  words: { kind: 'page', title, when: 'Saturday 5 December 2026' },
  signature: { name: '#AlitaSequel', note: 'by fans' },
});

const CARDS = [card('film', 'The film'), card('about', 'About'), card('when', 'When it is')];

const build = (cards: readonly CardDrawing[]) => renderQueue(diskCache(folder), cards);

const files = (): string[] => readdirSync(folder).map((name) => join(folder, name));

describe('an unchanged card is not drawn again', () => {
  test('all are drawn once, and then taken', async () => {
    expect(await build(CARDS).tally).toEqual({ drawn: 3, cached: 0 });
    expect(await build(CARDS).tally).toEqual({ drawn: 0, cached: 3 });
  });

  test('of a word that changes, its card alone', async () => {
    await build(CARDS).tally;
    const changed = [...CARDS.slice(1), card('film', 'The movie')];
    const queue = build(changed);
    expect(await queue.tally).toEqual({ drawn: 1, cached: 2 });
    expect(await queue.picture('en/film')).toEqual(await drawCard(card('film', 'The movie')));
  });

  test.each<[string, CardDrawing, boolean]>([
    ['called otherwise, of the same words', { ...card('x', 'The film') }, true],
    ['of another title', card('film', 'The films'), false],
    ['in another size', { ...card('film', 'The film'), size: 'square' }, false],
    ['in another language', { ...card('film', 'The film'), locale: LOCALES.de }, false],
    [
      'signed otherwise',
      { ...card('film', 'The film'), signature: { name: '#A', note: 'b' } },
      false,
    ],
  ])('a card %s', (_, other, isSame) => {
    expect(cacheKey(other) === cacheKey(card('film', 'The film'))).toBe(isSame);
  });
});

describe('what is kept can be trusted', () => {
  test.each<[string, (bytes: Buffer) => Buffer]>([
    ['cut short', (bytes) => bytes.subarray(0, 1000)],
    ['empty', () => Buffer.alloc(0)],
    ['changed in one byte', (bytes) => bytes.fill(bytes.readUInt8(5000) ^ 1, 5000, 5001)],
  ])('a file that is %s is drawn anew', async (_, spoil) => {
    await build(CARDS).tally;
    const [file = ''] = files();
    writeFileSync(file, spoil(readFileSync(file)));
    const queue = build(CARDS);
    expect(await queue.tally).toEqual({ drawn: 1, cached: 2 });
    for (const each of CARDS) {
      expect(await queue.picture(each.id)).toEqual(await drawCard(each));
    }
  });

  test('two builds at once get the same pictures', async () => {
    const [one, other] = [build(CARDS), build(CARDS)];
    for (const { id } of CARDS) expect(await one.picture(id)).toEqual(await other.picture(id));
    await Promise.all([one.tally, other.tally]);
    expect(files()).toHaveLength(3);
  });

  test('a picture that was cleared away meanwhile is drawn', async () => {
    const queue = build(CARDS);
    await queue.tally;
    for (const file of files()) rmSync(file);
    expect(await queue.picture('en/film')).toEqual(await drawCard(card('film', 'The film')));
  });

  test('those used last stay, and the oldest go', async () => {
    const cache = diskCache(folder);
    for (const [day, key] of ['a', 'b', 'c'].entries()) {
      await cache.set(key, Buffer.from(key));
      utimesSync(join(folder, key), day, day);
    }
    await cache.get('a');
    await cache.prune(2);
    expect(readdirSync(folder).sort()).toEqual(['a', 'c']);
  });
});

test('a card that cannot be drawn is told to whoever asks for it, and the others are drawn', async () => {
  const queue = build([card('bad', 'Snow ☃'), ...CARDS]);
  await expect(queue.picture('en/bad')).rejects.toThrow('the card en/bad: no glyph for “☃”');
  expect(await queue.tally).toEqual({ drawn: 3, cached: 0 });
});
