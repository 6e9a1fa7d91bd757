import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SITE } from '../site/built';
import { lay, rootBuild, type Served } from './served';
import { type Server, SERVERS } from './servers';

const ROOT = join(import.meta.dirname, '../..');

/** A host whose answers have no `Date`, which neither Caddy nor nginx leaves out. */
const WITHOUT_TIME = `
const server = require('node:http').createServer((_, response) => {
  response.sendDate = false;
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end('<!doctype html><title>A page</title>');
}).listen(0, () => console.log(server.address().port));
`;

/** What `npm run check:live` says of a server, as if the site's name led there. */
function checkLive({ origin, plainOrigin }: Pick<Server, 'origin' | 'plainOrigin'>) {
  const { status, stdout, stderr } = spawnSync(
    'npm',
    [
      ...['run', '--silent', 'check:live', '--', `${SITE}/`, '--at', origin],
      ...(plainOrigin === undefined ? [] : ['--http', plainOrigin]),
    ],
    {
      cwd: ROOT,
      encoding: 'utf8',
      // The certificate is nobody's but its own.
      env: { ...process.env, NODE_TLS_REJECT_UNAUTHORIZED: '0', NODE_NO_WARNINGS: '1' },
    },
  );
  return { status, said: stdout + stderr };
}

/** Writes a file anew, as a host that rewrites it would, so that what was compressed before is another. */
function rewrite(file: string, edit: (text: string) => string): void {
  const before = readFileSync(file, 'utf8');
  const after = edit(before);
  if (after === before) throw new Error(`${file}: nothing to change was found`);
  writeFileSync(file, after);
  for (const ending of ['.br', '.gz']) rmSync(file + ending, { force: true });
}

/** Lines of a configuration that serve worse when they are others, and what is then said. */
const SPOILT: Readonly<Record<string, (text: string) => string>> = {
  Caddy: (text) =>
    text
      .replace('header Referrer-Policy no-referrer', 'header Referrer-Policy unsafe-url')
      .replace('header X-Content-Type-Options nosniff', '')
      .replace(`"frame-ancestors 'none'"`, `"default-src 'self'"`)
      .replace('header @hashed Cache-Control "public, max-age=31536000, immutable"', '')
      .replace(
        '@others Cache-Control "public, max-age=0, must-revalidate"',
        '@others Cache-Control "max-age=86400"',
      )
      .replace(
        'header @ics Content-Type "text/calendar; charset=utf-8"',
        'header @ics Content-Type text/plain',
      )
      .replace('{err.status_code}', '200'),
  nginx: (text) =>
    text
      .replace('Referrer-Policy no-referrer', 'Referrer-Policy unsafe-url')
      .replace('add_header X-Content-Type-Options nosniff always;', '')
      .replace(`"frame-ancestors 'none'"`, `"default-src 'self'"`)
      .replace('public, max-age=31536000, immutable', 'no-cache')
      .replace('public, max-age=0, must-revalidate', 'max-age=86400')
      .replace('default_type text/calendar', 'default_type text/plain')
      .replace('=404 /404.html', '=200 /404.html')
      .replace('return 301 https://$host$request_uri', 'return 200 hello'),
};

/** What a host that rewrites, keeps back and forgets makes of the files. */
function spoilFiles(site: string): void {
  const file = (path: string): string => join(site, path);
  rewrite(file('about/index.html'), (text) =>
    text.replace('</body>', '<script>beacon()</script></body>'),
  );
  rewrite(file('film/index.html'), (text) => text.replace('<h1', '<h1 onclick="x()"'));
  rewrite(file('timeline/index.html'), (text) =>
    text.replace('</head>', '<script src="https://cdn.example/b.js"></script></head>'),
  );
  rewrite(file('sources/index.html'), (text) => text.replace(/<meta http-equiv[^>]*>/, ''));
  rewrite(file('when/index.html'), (text) => text.replace(/20\d\d[a-z](?=<)/, '2020a'));
  rewrite(file('calendar.ics'), (text) =>
    text.replace('DTSTART:20270214T130000Z', 'DTSTART:20270214T150000Z'),
  );
  rewrite(file('rss.xml'), (text) => text.replace('hour.release-day.0', 'hour.release-day.9'));
  rewrite(file('ja/manifest.webmanifest'), (text) => text.slice(0, -1));
  rmSync(file('cards/index.jpg'));
}

const isAnyThere = SERVERS.some(({ isThere }) => isThere);
let served: Served | undefined;

beforeAll(async () => {
  if (isAnyThere) served = await lay(rootBuild());
}, 400_000);

afterAll(() => {
  served?.remove();
});

describe('as it is configured, nothing is wrong', () => {
  test.each(SERVERS)('$name', async ({ isThere, start }) => {
    if (!isThere || !served) return;
    const server = await start(served.root, '/');
    try {
      const { status, said } = checkLive(server);
      expect(said).not.toContain('✗');
      expect(said).toMatch(/^\d{2,3} pages, \d{2,3} requests/m);
      expect(status).toBe(0);
    } finally {
      await server.stop();
    }
  });
});

describe('spoilt in many ways, all of them are said at once', () => {
  beforeAll(() => {
    if (served) spoilFiles(served.site);
  });

  test.each(SERVERS)('$name', async ({ name, isThere, start }) => {
    if (!isThere || !served) return;
    const server = await start(served.root, '/', SPOILT[name]);
    try {
      const { status, said } = checkLive(server);
      for (const line of [
        'found  "unsafe-url"',
        'x-content-type-options\n    found  nothing',
        'found  default-src in a header',
        /cache-control\n {4}found {2}(nothing|"no-cache")\n.*its name changes/,
        'found  "max-age=86400"',
        /content-type\n {4}found {2}"text\/plain.*\n {4}right {2}text\/calendar/,
        'that the policy does not allow: “beacon()”',
        'found  onclick on a <h1>: “x()”',
        'found  <script src="https://cdn.example/b.js">',
        'found  no <meta http-equiv="content-security-policy">',
        /zone rules\n {4}found {2}2020a/,
        /content-encoding\n {4}found {2}nothing/,
        'found  2027-02-14T15:00:00Z to 2027-02-14T14:00:00Z',
        'found  no item for revision 0',
        'right  JSON as it was built',
        'cards/index.jpg',
        'nowhere-of-this-site/',
        ...(name === 'nginx' ? ['right  301 or 308 to https://hour.example/'] : []),
      ]) {
        expect(said).toMatch(typeof line === 'string' ? new RegExp(RegExp.escape(line)) : line);
      }
      expect(said).not.toMatch(/\n {4}at \w+ \(/);
      expect(status).toBe(1);
    } finally {
      await server.stop();
    }
  });
});

test('a host that says no time is told of', async () => {
  const host = spawn(process.execPath, ['-e', WITHOUT_TIME], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const [port] = (await once(host.stdout, 'data')) as [Buffer];
    const { status, said } = checkLive({
      origin: `http://localhost:${port.toString().trim()}`,
    });
    expect(said).toContain('found  nothing\n    right  the host’s time');
    expect(status).toBe(1);
  } finally {
    host.kill();
  }
});

describe('what cannot be read is said in a line', () => {
  test.each([
    ['', /^✗ address: found ""; write that of the home page/m],
    ['hour.example', /^✗ address: found "hour\.example"/m],
    ['http://127.0.0.1:9/', /found {2}nobody answers there/],
  ])('%s', (address, expected) => {
    const { status, stdout, stderr } = spawnSync(
      'npm',
      ['run', '--silent', 'check:live', '--', address],
      { cwd: ROOT, encoding: 'utf8' },
    );
    expect(stdout + stderr).toMatch(expected);
    expect(status).toBe(1);
  });
});
