import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { freePort } from '../free-port';
import { ask } from './answer';
import { environment, have } from './programs';

/** A server that runs on this machine alone. */
export interface Server {
  /** Where it answers, without a slash at the end. */
  readonly origin: string;
  readonly pid: number;
  /** Where it answers without TLS and leads to the above, if it does. */
  readonly plainOrigin?: string;
  readonly stop: () => Promise<void>;
}

type Edit = (configuration: string) => string;

const AS_IT_IS: Edit = (text) => text;

/** A server that we have a configuration for. */
export interface ServerKind {
  readonly name: string;
  readonly isThere: boolean;
  /**
   * Serves a folder as the root of a host, with the site in it in the folder of its base. `edit` is given the text of the
   * configuration and returns the one to use.
   */
  readonly start: (root: string, base: string, edit?: Edit) => Promise<Server>;
}

const HOSTING = join(import.meta.dirname, '../../hosting');

/** The servers of `hosting/`, each from Debian's package. */
export const SERVERS: readonly ServerKind[] = [
  { name: 'Caddy', isThere: have('caddy', ['caddy']), start: startCaddy },
  {
    name: 'nginx',
    isThere: have('nginx', ['nginx', 'libnginx-mod-http-brotli-static']),
    start: startNginx,
  },
];

/** Caddy with its file as it is: variables say the rest. */
async function startCaddy(root: string, base: string, edit = AS_IT_IS): Promise<Server> {
  const own = mkdtempSync(join(tmpdir(), 'alita-caddy-'));
  const file = join(own, 'Caddyfile');
  writeFileSync(file, edit(readFileSync(join(HOSTING, 'Caddyfile'), 'utf8')));
  const origin = `http://127.0.0.1:${await freePort()}`;
  const child = spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', file], {
    stdio: 'ignore',
    env: environment({
      SITE_ADDRESS: origin,
      SITE_ROOT: root,
      BASE_PATH: base.replace(/\/$/, ''),
      XDG_DATA_HOME: own,
      XDG_CONFIG_HOME: own,
    }),
  });
  return running(child, origin, own);
}

/** nginx with its file, in which the lines that are to be changed by whoever uses it are changed, and the ports. */
async function startNginx(root: string, base: string, edit = AS_IT_IS): Promise<Server> {
  const own = mkdtempSync(join(tmpdir(), 'alita-nginx-'));
  const key = join(own, 'key.pem');
  const certificate = join(own, 'certificate.pem');
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-days',
      '90',
      '-subj',
      '/CN=hour.example',
    ].concat(['-keyout', key, '-out', certificate]),
    { stdio: 'ignore' },
  );
  const plainPort = await freePort();
  const port = await freePort();
  const changes = [
    [/listen 80;/, `listen 127.0.0.1:${plainPort};`],
    [/listen \[::\]:80;/, ''],
    [/listen 443 ssl/, `listen 127.0.0.1:${port} ssl`],
    [/listen \[::\]:443 ssl http2;/, ''],
    [/ssl_certificate .*?; # yours/, `ssl_certificate ${certificate}; #`],
    [/ssl_certificate_key .*?; # yours/, `ssl_certificate_key ${key}; #`],
    [/root .*?; # yours/, `root ${root}; #`],
    [/=404 \/404\.html;/, `=404 ${base}404.html;`],
  ] as const;
  const written = readFileSync(join(HOSTING, 'nginx.conf'), 'utf8');
  const site = changes.reduce((text, [line, mine]) => {
    if (!line.test(text)) throw new Error(`hosting/nginx.conf has no ${String(line)}`);
    return text.replace(line, mine);
  }, written);
  writeFileSync(join(own, 'site.conf'), edit(site));
  mkdirSync(join(own, 'kept'));
  writeFileSync(
    join(own, 'nginx.conf'),
    `${isRoot() ? 'user root;' : ''}
daemon off;
worker_processes 2;
pid ${own}/pid;
error_log ${own}/error.log;
include /etc/nginx/modules-enabled/*.conf;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  access_log off;
  sendfile on;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${own}/kept/${what};`).join('\n  ')}
  include ${own}/site.conf;
}
`,
  );
  const child = spawn('nginx', ['-c', join(own, 'nginx.conf')], {
    stdio: 'inherit',
    env: environment(),
  });
  const server = await running(child, `https://127.0.0.1:${port}`, own);
  return { ...server, plainOrigin: `http://127.0.0.1:${plainPort}` };
}

/** Waits until a server answers. Its own folder goes when it does. */
async function running(child: ChildProcess, origin: string, own: string): Promise<Server> {
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      rmSync(own, { recursive: true, force: true });
      resolve();
    });
  });
  for (let tries = 0; tries < 100 && child.exitCode === null; tries += 1) {
    try {
      await ask(`${origin}/`);
      return {
        origin,
        pid: child.pid ?? 0,
        stop: () => {
          child.kill('SIGTERM');
          return ended;
        },
      };
    } catch {
      await new Promise((done) => setTimeout(done, 100));
    }
  }
  child.kill('SIGKILL');
  throw new Error(`${child.spawnfile} does not serve at ${origin}; what went wrong stands above`);
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
