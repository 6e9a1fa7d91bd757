import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import jsQR from 'jsqr';
import { type HTMLElement } from 'node-html-parser';
import sharp from 'sharp';
import twitter from 'twitter-text';
import { describe, expect, test } from 'vitest';
import { languageFolder } from '../../src/i18n/paths';
import { FULL_LOCALES } from '../languages';
import { hashtagsOnBluesky } from '../hashtags';
import { BUILDS, documentIn, fileAt, SITE } from './built';

/** Pages that end with ways to pass them on, and whether all ways stand there: where a page has to be light, only those that lead do. */
const SHARED = [
  ['index', false],
  ['film/index', true],
  ['box-office/index', true],
  ['message/index', true],
  ['when/index', false],
  ['when/tokyo/index', false],
] as const;

/** Each build, in each language. */
const EDITIONS = BUILDS.flatMap((built) =>
  built.locales.map((locale) => ({
    name: `${built.name}, ${locale.lang}`,
    built,
    folder: languageFolder(locale),
    isInFull: FULL_LOCALES.includes(locale),
  })),
);

/** What an element within another has in `data-…`. */
const dataOf = (within: HTMLElement | null | undefined, name: string): string =>
  within?.querySelector(`[data-${name}]`)?.getAttribute(`data-${name}`) ?? '';

/** A post as it is posted. */
const textOf = (post: HTMLElement): string => post.querySelector('.text')?.text ?? '';

/** What opens a place to post or to pass on: its text as the place reads it, and the link that goes along. */
function saidBy(link: HTMLElement): { text: string; whole: string } {
  const { search, hash } = new URL(link.getAttribute('href') ?? '');
  const said = new URLSearchParams(search.slice(1) || hash.slice(1));
  const text = said.get('text') ?? said.get('title') ?? said.get('body') ?? '';
  return { text: text.replaceAll('\r\n', '\n'), whole: [...said.values()].join('\n') };
}

describe.each(EDITIONS)('$name', ({ built, folder, isInFull }) => {
  const home = SITE + built.base + folder;
  const at = (name: string) => documentIn(join(built.folder, folder, `${name}.html`));

  describe.each(SHARED)('%s', (name, isWhole) => {
    const share = at(name).querySelector('.share');
    const url = home + name.replace(/index$/, '');
    const links =
      share?.querySelectorAll('a').filter((link) => !link.getAttribute('href')?.startsWith('/')) ??
      [];

    test('shares its own address, whole, by every channel', () => {
      expect(share?.querySelector('.address')?.text.trim()).toBe(url);
      const copy = share?.querySelector('[data-copy]');
      expect(copy?.getAttribute('data-copy')).toBe(url);
      const shownBy = copy?.getAttribute('data-copy-from') ?? '';
      expect(shownBy).toBe(`address-${new URL(url).pathname}`);
      expect(share?.querySelector(`[id="${shownBy}"]`)?.text.trim()).toBe(url);
      expect(JSON.parse(dataOf(share, 'share'))).toMatchObject({ url });
      expect(links.length).toBeGreaterThanOrEqual(isWhole ? 12 : 4);
      expect(links.length).toBeLessThanOrEqual(isWhole ? 12 : 6);
      for (const link of links) expect(saidBy(link).whole, link.text).toContain(url);
    });

    test('uses up no hashtag before the hour', () => {
      expect(dataOf(share, 'share')).not.toContain('#');
      for (const link of links) expect(saidBy(link).whole, link.text).not.toContain('#');
    });

    test('asks for a server only where there are many', () => {
      const many = links.filter((link) => link.hasAttribute('data-compose'));
      const asked = share?.querySelectorAll('dialog') ?? [];
      expect(many.map(({ text }) => text.trim())).toEqual(isWhole ? ['Mastodon'] : []);
      expect(asked).toHaveLength(isWhole ? 1 : 0);
      for (const link of many) {
        expect(link.getAttribute('href')).toMatch(/^https:\/\/share\.joinmastodon\.org\/#text=/);
        expect(link.getAttribute('data-compose')).toMatch(/^https:\/\/\{server\}\/share\?text=/);
      }
    });
  });

  test('the kit shares the first page', () => {
    const share = at('share/index').querySelector('.share');
    expect(share?.querySelector('.address')?.text.trim()).toBe(home);
  });

  describe.each(['message/index', 'share/index'])('the posts of %s', (name) => {
    const posts = at(name).querySelectorAll('.posting article');

    test('are at least eight, and each opens everywhere as it stands there', () => {
      expect(posts.length).toBeGreaterThanOrEqual(8);
      for (const post of posts) {
        const text = textOf(post);
        expect(text.match(/#\w+/g), text).toEqual(['#AlitaSequel']);
        expect(hashtagsOnBluesky(text), text).toEqual(['AlitaSequel']);
        expect(text.endsWith(`\n${home}`), text).toBe(true);
        expect(text).not.toMatch(/[{}]|undefined|NaN/);
        const links = post.querySelectorAll('[role=group] a');
        expect(links.map((link) => new URL(link.getAttribute('href') ?? '').host)).toEqual([
          'x.com',
          'bsky.app',
          'www.threads.com',
          'share.joinmastodon.org',
        ]);
        for (const link of links) expect(saidBy(link).text).toBe(text);
        expect(post.querySelector('[data-copy]')?.getAttribute('data-copy')).toBe(text);
      }
    });

    test('stand there to be copied first, and then opened elsewhere', () => {
      for (const post of [...posts, at(name).querySelector('.posting')]) {
        const ways = post?.querySelectorAll('button, [role=group]').map(({ tagName }) => tagName);
        expect(ways?.slice(0, 2)).toEqual(['BUTTON', 'DIV']);
      }
    });

    test('say their length as others count it, and none is too long', () => {
      for (const post of posts) {
        const text = textOf(post);
        const said = post
          .querySelectorAll('small')
          .map((small) => (small.text.match(/\d+/g) ?? []).map(Number));
        const graphemes = [...new Intl.Segmenter().segment(text)].length;
        const short = text.replace(home, '');
        expect(said).toEqual([
          // Every link is one of 23 for X, which does not know the test's own host for one.
          [twitter.parseTweet(`${short}https://example.org`).weightedLength, 280],
          [graphemes, 300],
          [Array.from(text).length, 500],
          [graphemes - home.length + 23, 500],
        ]);
        for (const [length = Infinity, limit = 0] of said)
          expect(length).toBeLessThanOrEqual(limit);
      }
    });
  });

  test('without scripts, posts say when: in the hour, and not before', () => {
    const posting = at('message/index').querySelector('.posting');
    const shown = posting
      ?.querySelectorAll('[data-from]')
      .filter((part) => !part.hasAttribute('hidden'));
    expect(shown).toHaveLength(1);
    expect(shown?.[0]?.querySelector('time')?.getAttribute('datetime')).toBe(
      '2026-12-05T13:00:00Z',
    );
    expect(shown?.[0]?.text).toContain('UTC');
    expect(posting?.hasAttribute('data-phase')).toBe(false);
  });

  test('the pictures to take away are as large as they say, and described', async () => {
    const pictures = at('share/index').querySelectorAll('#pictures li');
    const found = await Promise.all(
      pictures.map(async (picture) => {
        const src = picture.querySelector('img')?.getAttribute('src') ?? '';
        expect(picture.querySelector('a[download]')?.getAttribute('href')).toBe(src);
        expect(picture.querySelector('img')?.getAttribute('alt')).toContain('AlitaSequel');
        const { width, height } = await sharp(fileAt(built, src)).metadata();
        expect(picture.querySelector('a')?.text.match(/\d+/g)?.map(Number)).toEqual([
          width,
          height,
        ]);
        return `${String(width)}×${String(height)}`;
      }),
    );
    expect(found).toEqual(['1080×1080', '1080×1920', '1200×630']);
  });

  describe('a QR code', () => {
    const drawn = at('share/index')
      .querySelectorAll('svg.qr')
      .map((svg, index) => [
        `drawing ${String(index + 1)}`,
        svg.outerHTML
          .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')
          .replace(/ data-\d+/g, '')
          .replace('class="paper"', 'fill="#fff"')
          .replace('class="ink"', 'fill="#000"'),
      ]);
    const file = readFileSync(join(built.folder, folder, 'qr.svg'), 'utf8');
    const codes = [...drawn, ['qr.svg', file]];

    test('stands in the kit and on the poster', () => {
      expect(drawn).toHaveLength(2);
    });

    // In other languages only the address within it is another.
    test.runIf(!isInFull).each(codes)('%s is read, and leads home', async (_, svg) => {
      expect(await read(svg, 354)).toBe(home);
    });

    describe.runIf(isInFull).each(codes)('%s', (_, svg) => {
      test.each([
        ['3 cm at 300 dpi', 354],
        ['3 cm at 600 dpi', 709],
        ['3 cm seen by a poor camera', 90],
        ['a poster of it', 1_000],
      ])('is read at %s, and leads home', async (_size, widthPx) => {
        expect(await read(svg, widthPx)).toBe(home);
      });

      test('is read with a smudge on it', async () => {
        const smudge = Buffer.from('<svg><circle cx="45" cy="45" r="45" fill="#777"/></svg>');
        expect(await read(svg, 600, { input: smudge, left: 240, top: 280 })).toBe(home);
      });

      test('keeps four light modules around it, and modules of half a millimetre in 3 cm', () => {
        const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
        expect(30 / size).toBeGreaterThanOrEqual(0.5);
        const dark = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1/g)].map(([, x, y, run]) => ({
          left: Number(x),
          right: Number(x) + Number(run),
          top: Number(y),
        }));
        expect(Math.min(...dark.map(({ left }) => left))).toBe(4);
        expect(Math.max(...dark.map(({ right }) => right))).toBe(size - 4);
        expect(Math.min(...dark.map(({ top }) => top))).toBe(4);
        expect(Math.max(...dark.map(({ top }) => top))).toBe(size - 5);
      });
    });
  });
});

/** What a reader makes of a QR code that is so many pixels wide, perhaps with something lying on it. */
async function read(
  svg: string,
  widthPx: number,
  lying?: { readonly input: Buffer; readonly left: number; readonly top: number },
): Promise<string | undefined> {
  const size = `width="${String(widthPx)}" height="${String(widthPx)}"`;
  // As a file of its own, which a mark without a value may not stand in.
  const drawn = svg
    .replace(/ (?:(?:width|height)="[^"]*"|data-astro-cid-\w+)/g, '')
    .replace('<svg', `<svg ${size}`);
  const { data, info } = await sharp(Buffer.from(drawn))
    .composite(lying ? [lying] : [])
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}
