// @ts-check
/** Serves a built site as a good host does: over TLS and HTTP/2, compressed with brotli beforehand. Needs Caddy. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { precompress } from '../../hosting/precompress.mjs';

/** How long the server may take to start. */
const START_MS = 10_000;

/**
 * Serves a folder at `https://localhost:port/`, with a certificate that Caddy signs itself.
 *
 * @param {string} folder gets compressed copies beside its files
 * @param {number} port
 * @param {string} scratch a folder for what Caddy stores
 * @returns {Promise<{ by: string, stop: () => Promise<void> }>} what serves it, in words
 * @throws {Error} if the machine has no Caddy, or it does not start
 */
export async function serve(folder, port, scratch) {
  const { stdout, status } = spawnSync('caddy', ['version'], { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(
      'found no Caddy, which serves HTTP/2 to Lighthouse; install it: apt install caddy',
    );
  await precompress(folder);
  const config = join(scratch, 'Caddyfile');
  writeFileSync(
    config,
    `{
  admin off
  auto_https disable_redirects
  skip_install_trust
}
https://localhost:${String(port)} {
  tls internal
  root * "${folder}"
  header /_astro/* Cache-Control "public, max-age=31536000, immutable"
  file_server {
    precompressed br
  }
}
`,
  );
  const child = spawn('caddy', ['run', '--config', config, '--adapter', 'caddyfile'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch },
  });
  let log = '';
  child.stderr.setEncoding('utf8').on('data', (/** @type {string} */ text) => (log += text));
  const ended = once(child, 'exit');
  const untilMs = Date.now() + START_MS;
  while (!log.includes('serving initial configuration')) {
    if (child.exitCode !== null || Date.now() > untilMs) {
      child.kill();
      throw new Error(`Caddy did not start:\n${log}`);
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  return {
    by: `Caddy ${stdout.trim().split(' ')[0] ?? ''}, TLS and HTTP/2, brotli 11`,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}
