import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkLinks } from '../../src/commands/check-links.mjs';
import { freePort } from '../free-port';

let most = 0;
let now = 0;
const asked: string[] = [];

/** A host with links of every fate. */
const server = createServer(({ method = '', url = '' }, response) => {
  asked.push(`${method} ${url}`);
  now += 1;
  most = Math.max(most, now);
  response.on('close', () => (now -= 1));
  if (url === '/silent') return;
  const [status, headers] =
    url === '/moved'
      ? [301, { Location: '/page' }]
      : url === '/circle'
        ? [302, { Location: '/circle' }]
        : url === '/no-head'
          ? [method === 'HEAD' ? 405 : 200, {}]
          : url === '/lies'
            ? [method === 'HEAD' ? 404 : 200, {}]
            : [{ '/gone': 404, '/removed': 410, '/closed': 403, '/ill': 503 }[url] ?? 200, {}];
  // Later than at once, so that it is seen how many are under way.
  setTimeout(() => response.writeHead(status, headers).end('x'.repeat(100)), 10);
});
let origin = '';

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a link is what its host says of it', () => {
  test.each([
    ['/page', 'there', '200'],
    ['/page#part', 'there', '200'],
    ['/no-head', 'there', '200'],
    ['/lies', 'there', '200'],
    ['/moved', 'moved', '200'],
    ['/gone', 'gone', '404'],
    ['/removed', 'gone', '410'],
    ['/circle', 'gone', 'redirect count exceeded'],
    ['/silent', 'gone', 'no answer within 0.3 s'],
    ['/closed', 'unsure', '403'],
    ['/ill', 'unsure', '503'],
  ])('%s: %s', async (path, fate, said) => {
    const [link] = await checkLinks([origin + path], path === '/silent' ? { timeoutMs: 300 } : {});
    expect(link).toMatchObject({ url: origin + path, fate, said });
    expect(link?.to).toBe(fate === 'moved' ? `${origin}/page` : undefined);
  });

  test('nobody there', async () => {
    const [link] = await checkLinks([`http://127.0.0.1:${String(await freePort())}/`]);
    expect(link).toMatchObject({ fate: 'gone' });
    expect(link?.said).toMatch(/ECONNREFUSED/);
  });
});

test('no more are under way at once than is said, and each is asked once where HEAD is enough', async () => {
  most = 0;
  asked.length = 0;
  const urls = Array.from({ length: 12 }, (_, index) => `${origin}/page?${String(index)}`);
  const links = await checkLinks(urls, { atOnce: 3 });
  expect(links.map(({ url }) => url)).toEqual(urls);
  expect(most).toBe(3);
  expect(asked.toSorted()).toEqual(
    urls.map((url) => `HEAD ${url.slice(origin.length)}`).toSorted(),
  );
});

describe('npm run sources -- --check', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const sources = async (paths: Readonly<Record<string, string>>, ...args: readonly string[]) => {
    mkdirSync(join(folder, 'content/facts'), { recursive: true });
    mkdirSync(join(folder, 'content/en'), { recursive: true });
    const entries = Object.entries(paths).map(
      ([id, path]) => `${id}:\n  publisher: A paper\n  url: ${origin}${path}\n`,
    );
    writeFileSync(join(folder, 'content/facts/sources.yml'), entries.join(''));
    writeFileSync(join(folder, 'content/facts/figures.yml'), 'gross:\n  sources: [lost]\n');
    writeFileSync(join(folder, 'content/en/sources.yml'), 'lost: A title\n');
    const command = join(import.meta.dirname, '../../src/commands/sources.mjs');
    const child = spawn(process.execPath, [command, ...args], { cwd: folder });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    const [status] = (await once(child, 'close')) as [number];
    return { status, said };
  };

  test('says of each that is gone, has moved or refuses what leans on it, and ends with 1', async () => {
    const paths = { good: '/page', lost: '/gone', other: '/moved', shut: '/closed' };
    const { status, said } = await sources(paths, '--check');
    expect(said).toContain(`${origin}/gone\n    404\n    content/facts/sources.yml: lost`);
    expect(said).toContain('    - facts/figures.yml gross');
    expect(said).toContain(`${origin}/moved\n    200, at ${origin}/page`);
    expect(said).toContain(`${origin}/closed\n    403`);
    expect(said).toContain('1 of 4 links lead where they led.');
    expect(status).toBe(1);
  });

  test('ends with 0 where all are there', async () => {
    expect((await sources({ good: '/page' }, '--check')).status).toBe(0);
  });

  test('asks nothing without it', async () => {
    asked.length = 0;
    expect((await sources({ good: '/page' })).said).toContain(`${origin}/page`);
    expect(asked).toEqual([]);
  });

  test('says what else may be written', async () => {
    const { status, said } = await sources({}, '--chek');
    expect(said).toBe('\n✗ found "--chek"; write --check, to ask each link, or nothing\n');
    expect(status).toBe(1);
  });
});
