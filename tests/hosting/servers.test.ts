import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isRepresentative } from '../pages';
import { BUILDS, filesIn } from '../site/built';
import { ask } from './answer';
import { headersFor, parseHeaders } from '../../src/config/headers-file';
import { lay, type Served } from './served';
import { type Server, SERVERS } from './servers';

/** What `_headers` has other hosts send. */
const RULES = parseHeaders(
  readFileSync(join(import.meta.dirname, '../../public/_headers'), 'utf8'),
);
const ALWAYS = headersFor(RULES, '/');
const HASHED = headersFor(RULES, '/_astro/').get('cache-control');
/** Asked for again, and not sent again where it is the same. */
const REVALIDATED = 'public, max-age=0, must-revalidate';

/** What each kind of file is, by the end of its name (https://www.iana.org/assignments/media-types/). */
const TYPES: Readonly<Record<string, RegExp>> = {
  '.csv': /^text\/csv; ?charset=utf-8$/i,
  '.html': /^text\/html; ?charset=utf-8$/i,
  '.ics': /^text\/calendar; ?charset=utf-8$/i,
  '.jpg': /^image\/jpeg$/,
  // RFC 9239 calls it text/javascript, nginx as before; browsers take both.
  '.js': /^(text|application)\/javascript; ?charset=utf-8$/i,
  '.json': /^application\/json(; ?charset=utf-8)?$/i,
  '.png': /^image\/png$/,
  '.svg': /^image\/svg\+xml$/,
  '.txt': /^text\/plain; ?charset=utf-8$/i,
  '.webmanifest': /^application\/manifest\+json$/,
  '.woff2': /^font\/woff2$/,
  '.xml': /^application\/xml; ?charset=utf-8$/i,
};

const ENCODINGS = [
  { accepted: 'gzip, deflate, br, zstd', encoding: 'br', ending: '.br' },
  { accepted: 'gzip, deflate', encoding: 'gzip', ending: '.gz' },
  { accepted: 'identity', encoding: undefined, ending: '' },
];

const UNPACK: Readonly<Record<string, (data: Buffer) => Buffer>> = {
  br: (data) => brotliDecompressSync(data),
  gzip: (data) => gunzipSync(data),
};

describe.each(
  SERVERS.flatMap((kind) => BUILDS.map((built) => ({ ...kind, built, where: built.name }))),
)('$name, $where', ({ isThere, start, built }) => {
  const { base } = built;
  /** Two files of each kind, hashed ones among them, and each page that is called index.html of the first folders. */
  const samples = samplesOf(built.folder);
  let served: Served;
  let server: Server;

  beforeAll(async () => {
    if (!isThere) return;
    served = await lay(built);
    server = await start(served.root, base);
  });

  afterAll(async () => {
    if (!isThere) return;
    await server.stop();
    served.remove();
  });

  const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    ask(server.origin + path, { method, headers });

  /** What every answer has, whatever became of it. */
  const expectAlways = (headers: Readonly<Record<string, unknown>>) => {
    for (const [name, value] of ALWAYS) {
      expect(headers[name], name).toBe(value);
    }
    expect(headers['server'] ?? '').not.toMatch(/\d/);
    expect(headers['set-cookie']).toBeUndefined();
  };

  test.skipIf(!isThere)('a kind of file that no type is known of', () => {
    expect(new Set(samples.map((path) => extname(path)))).toEqual(new Set(Object.keys(TYPES)));
  });

  describe.each(samples)('%s', (path) => {
    const address = base + path.replace(/(^|\/)index\.html$/, '$1');

    test.skipIf(!isThere).each(ENCODINGS)(
      'comes whole as what it is, for who takes $accepted',
      async ({ accepted, encoding, ending }) => {
        const { status, headers, body } = await get(address, { 'Accept-Encoding': accepted });
        expect(status).toBe(200);
        expect(headers['content-type']).toMatch(TYPES[extname(path)] ?? /^$/);
        const isCompressed = filesIn(served.site).includes(`${path}.br`);
        expect(headers['content-encoding']).toBe(isCompressed ? encoding : undefined);
        if (isCompressed && encoding !== undefined) {
          expect(headers['vary']).toMatch(/accept-encoding/i);
        }
        expect(body).toEqual(readFileSync(join(served.site, path + (isCompressed ? ending : ''))));
        const unpack = UNPACK[headers['content-encoding'] ?? ''] ?? ((data: Buffer) => data);
        expect(unpack(body)).toEqual(readFileSync(join(served.site, path)));
      },
    );

    test.skipIf(!isThere)('is kept as long as it may be, and comes with every header', async () => {
      const { headers } = await get(address);
      expect(headers['cache-control']).toBe(address.includes('/_astro/') ? HASHED : REVALIDATED);
      expectAlways(headers);
    });

    test.skipIf(!isThere)('comes with what _headers says for other hosts', async () => {
      const { headers } = await get(address);
      // Hosts that read it serve from the root.
      for (const [name, value] of headersFor(RULES, `/${path}`)) {
        expect(String(headers[name]).toLowerCase(), name).toBe(value.toLowerCase());
      }
    });

    test.skipIf(!isThere)('is not sent again to who has it', async () => {
      const accepted = { 'Accept-Encoding': 'br' };
      const { headers } = await get(address, accepted);
      const again = await get(address, { ...accepted, 'If-None-Match': headers.etag ?? '' });
      expect([again.status, again.body.length]).toEqual([304, 0]);
      expect(again.headers['cache-control']).toBe(headers['cache-control']);
    });
  });

  test.skipIf(!isThere)('the clock check is told the time, and is sent nothing else', async () => {
    const { status, headers, body } = await get(base, {}, 'HEAD');
    expect([status, body.length]).toEqual([200, 0]);
    expect(Math.abs(Date.parse(headers.date ?? '') - Date.now())).toBeLessThan(5_000);
    expect(headers.age).toBeUndefined();
  });

  test
    .skipIf(!isThere)
    .each([
      'nowhere',
      'nowhere/',
      'when/atlantis/',
      '_astro/nothing.js',
      '_astro/',
      'cards/',
      '_headers',
      '.htaccess',
      '..%2f..%2f..%2f..%2fetc/passwd',
    ])('%s leads to the page that finds the way back, and nobody keeps that', async (path) => {
    const { status, headers, body } = await get(base + path, { 'Accept-Encoding': 'br' });
    // A path that cannot be one may be refused as such.
    if (status === 400 && path.includes('%2f')) return;
    expect(status).toBe(404);
    expect(headers['content-type']).toMatch(TYPES['.html'] ?? /^$/);
    expect(brotliDecompressSync(body)).toEqual(readFileSync(join(served.site, '404.html')));
    expect(headers['cache-control']).toBe(REVALIDATED);
    expectAlways(headers);
  });

  test.skipIf(!isThere).each([
    ['when', 'when/'],
    ['when/tokyo', 'when/tokyo/'],
    ['about', 'about/'],
  ])('%s, from a link without its last stroke, leads to %s', async (path, expected) => {
    const { status, headers } = await get(base + path);
    expect([301, 308]).toContain(status);
    expect(headers.location).toBe(base + expected);
    expectAlways(headers);
  });

  test
    .skipIf(!isThere)
    .each(['//example.org/when', '//example.org/%2e%2e/when', '/%5cexample.org/when'])(
    '%s does not lead to another site',
    async (path) => {
      const { headers } = await get(path);
      expect(headers.location ?? '/').toMatch(/^\/(?![/\\])/);
    },
  );

  test.skipIf(!isThere)('nothing can be sent to it', async () => {
    for (const method of ['POST', 'PUT', 'DELETE']) {
      expect((await get(base, {}, method)).status, method).toBe(405);
    }
  });
});

/** Up to three files of each kind of a build: the last of them have the longest ways. */
function samplesOf(folder: string): string[] {
  const byKind = new Map<string, string[]>();
  const paths = filesIn(folder).filter((path) => path !== '_headers' && isRepresentative(path));
  for (const path of paths) {
    byKind.set(extname(path), [...(byKind.get(extname(path)) ?? []), path]);
  }
  return [...byKind.values()].flatMap((paths) => [
    ...new Set([paths[0] ?? '', paths[Math.floor(paths.length / 2)] ?? '', paths.at(-1) ?? '']),
  ]);
}
