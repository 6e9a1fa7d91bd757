// @ts-check
/** Serves a built site on this machine as a good host does: over TLS and HTTP/2, packed by brotli beforehand. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { constants as http2, createSecureServer } from 'node:http2';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants as zlib } from 'node:zlib';
import { selfSigned } from './certificate.mjs';

/** What is packed, and what else there is, by how files end. */
const TYPES = /** @type {Readonly<Record<string, string>>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.xml': 'text/xml; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
});
const PACKED_TYPES = /** @type {Readonly<Record<string, string>>} */ ({
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
});

const FOREVER = 'public, max-age=31536000, immutable';

/** How long a server may take to start. */
const PATIENCE_MS = 10_000;

/**
 * @typedef {object} Served
 * @property {string} by what serves it, in words
 * @property {() => Promise<void>} stop
 */

/**
 * Serves a folder at `https://localhost:port/`: Caddy where the machine has it, else Node itself.
 *
 * @param {string} folder gets packed copies beside its files
 * @param {number} port
 * @param {string} scratch a folder for what a server needs
 * @returns {Promise<Served>}
 */
export async function serve(folder, port, scratch) {
  for (const file of globSync('**/*', { cwd: folder })) {
    const path = join(folder, file);
    if (!(extname(file) in TYPES) || !statSync(path).isFile()) continue;
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(readFileSync(path), { params: { [zlib.BROTLI_PARAM_QUALITY]: 11 } }),
    );
  }
  const found = spawnSync('caddy', ['version'], { encoding: 'utf8' });
  return found.status === 0
    ? byCaddy(found.stdout.trim().split(' ')[0] || '', folder, port, scratch)
    : byNode(folder, port);
}

/**
 * @param {string} version
 * @param {string} folder
 * @param {number} port
 * @param {string} scratch
 * @returns {Promise<Served>}
 */
async function byCaddy(version, folder, port, scratch) {
  const { key, cert } = selfSigned();
  const [keyFile, certFile, config] = ['key.pem', 'cert.pem', 'Caddyfile'].map((name) =>
    join(scratch, name),
  );
  writeFileSync(keyFile ?? '', key, { mode: 0o600 });
  writeFileSync(certFile ?? '', cert);
  writeFileSync(
    config ?? '',
    `{
  admin off
  auto_https off
  servers {
    protocols h1 h2
  }
}
https://localhost:${String(port)} {
  tls "${String(certFile)}" "${String(keyFile)}"
  root * "${folder}"
  header /_astro/* Cache-Control "${FOREVER}"
  file_server {
    precompressed br
  }
}
`,
  );
  const child = spawn('caddy', ['run', '--config', String(config), '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch },
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (said += text));
  const ended = once(child, 'exit');
  const untilMs = Date.now() + PATIENCE_MS;
  while (!said.includes('serving initial configuration')) {
    if (child.exitCode !== null || Date.now() > untilMs) {
      child.kill();
      throw new Error(`caddy did not start:\n${said}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    by: `Caddy ${version}, TLS and HTTP/2, brotli 11`,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

/**
 * @param {string} folder
 * @param {number} port
 * @returns {Promise<Served>}
 */
async function byNode(folder, port) {
  const server = createSecureServer(selfSigned());
  server.on('stream', (/** @type {import('node:http2').ServerHttp2Stream} */ stream, headers) => {
    const { pathname } = new URL(headers[':path'] ?? '/', 'https://localhost');
    const file = join(folder, decodeURIComponent(pathname.replace(/\/$/, '/index.html')));
    const type = TYPES[extname(file)] ?? PACKED_TYPES[extname(file)];
    if (!type || !existsSync(file)) {
      stream.respond({ [http2.HTTP2_HEADER_STATUS]: 404 }, { endStream: true });
      return;
    }
    const isPacked = existsSync(`${file}.br`);
    const body = readFileSync(isPacked ? `${file}.br` : file);
    stream.respond({
      'content-type': type,
      'content-length': body.length,
      ...(isPacked ? { 'content-encoding': 'br' } : {}),
      ...(pathname.startsWith('/_astro/') ? { 'cache-control': FOREVER } : {}),
      date: new Date().toUTCString(),
    });
    stream.end(headers[':method'] === 'HEAD' ? undefined : body);
  });
  server.listen(port, 'localhost');
  await once(server, 'listening');
  return {
    by: `Node ${process.version}, TLS and HTTP/2, brotli 11`,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
