import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { ICONS, iconSvg } from '../../src/components/scene/icon';
import { headersFor, parseHeaders } from '../../src/config/headers-file';

const PROJECT = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');

describe('the icons are those that `npm run icons` draws', () => {
  test.each(Object.entries(ICONS))('%s', async (file, shape) => {
    const svg = iconSvg(shape);
    if (file.endsWith('.svg')) {
      expect(read(`public/${file}`)).toBe(svg);
      return;
    }
    const pixels = (image: string | Buffer): Promise<Buffer> =>
      sharp(image).flatten({ background: '#fff' }).raw().toBuffer();
    const drawn = await pixels(Buffer.from(svg));
    const kept = await pixels(join(PROJECT, 'public', file));
    expect(kept.length).toBe(drawn.length);
    // Of 255: a palette of 256 colours, and another machine's rounding.
    const difference = drawn.reduce(
      (sum, byte, index) => sum + Math.abs(byte - (kept[index] ?? 0)),
      0,
    );
    expect(difference / drawn.length).toBeLessThan(1);
  });
});

describe('all hosts send the same headers', () => {
  const rules = parseHeaders(read('public/_headers'));
  const always = headersFor(rules, '/');
  const hashed = headersFor(rules, '/_astro/file.js').get('cache-control');
  const caddy = read('hosting/Caddyfile');
  const nginx = read('hosting/nginx.conf');

  test('with every file', () => {
    expect(always.size).toBe(6);
    const quoted = (text: string): string => text.replace(/^"|"$/g, '');
    const inCaddy = new Map(
      [
        ...(caddy.split('(always)')[1]?.split('\n}')[0] ?? '').matchAll(
          /^\theader ([\w-]+) (.*)$/gm,
        ),
      ].map(([, name = '', value = '']) => [name.toLowerCase(), quoted(value)]),
    );
    const inNginx = new Map(
      [...nginx.matchAll(/^ {4}add_header ([\w-]+) (.*) always;$/gm)]
        .map(([, name = '', value = '']) => [name.toLowerCase(), quoted(value)] as const)
        .filter(([name]) => !['cache-control', 'vary'].includes(name)),
    );
    expect(inCaddy).toEqual(always);
    expect(inNginx).toEqual(always);
  });

  test('with files whose names are hashes of their contents, and no others, that they never change', () => {
    expect(hashed).toMatch(/immutable/);
    expect(caddy).toContain(`header @hashed Cache-Control "${String(hashed)}"`);
    expect(caddy).toContain('@hashed path {$BASE_PATH}/_astro/*');
    expect(nginx).toContain(`/_astro/ "${String(hashed)}";`);
    expect(always.has('cache-control')).toBe(false);
  });

  test.each(['a.ics', 'a.webmanifest', 'a.xml'])('with %s, what it is', (file) => {
    const type = headersFor(rules, `/${file}`).get('content-type') ?? '';
    const ending = file.slice(file.indexOf('.'));
    expect(caddy.replaceAll('"', '')).toContain(`header @${ending.slice(1)} Content-Type ${type}
`);
    expect(nginx).toContain(
      `location ~ \\${ending}$ { types { } default_type ${type.replace(/;.*/, '')}; }`,
    );
  });

  test('no header twice with any file, as both values would be sent', () => {
    for (const path of [
      '/',
      '/_astro/a.js',
      '/calendar.ics',
      '/rss.xml',
      '/manifest.webmanifest',
    ]) {
      const names = rules
        .filter((rule) => headersFor([rule], path).size > 0)
        .flatMap(({ headers }) => headers.map(([name]) => name));
      expect(new Set(names).size, path).toBe(names.length);
    }
  });
});
