import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** What a page is changed to on its way. */
interface Changes {
  /** A script that runs before all else. It stands before the page's policy, which so does not concern it. */
  readonly script: string;
  readonly rewrite: (html: string, path: string) => string;
}

/** Serves a build to one browser, each page with the changes of the moment. */
export interface Server {
  readonly origin: string;
  /** Changes the pages asked for from now on. */
  readonly change: (changes: Changes) => void;
  /** What was asked for and is not there, since this was last asked. */
  readonly missed: () => string[];
  readonly close: () => void;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
};

/** Serves a folder as the root of a host that does not say what time it is: a page's clock is what a test sets it to. */
export async function serve(folder: string): Promise<Server> {
  let changes: Changes = { script: '', rewrite: (html) => html };
  let missed: string[] = [];
  const server = createServer((request, response) => {
    response.sendDate = false;
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    readFile(join(folder, path)).then(
      (body) => {
        const type = extname(path);
        response.setHeader('content-type', TYPES[type] ?? 'application/octet-stream');
        response.end(type === '.html' ? changed(body.toString(), path, changes) : body);
      },
      () => {
        missed.push(pathname);
        response.writeHead(404).end();
      },
    );
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    change: (next) => {
      changes = next;
    },
    missed: () => {
      const all = missed;
      missed = [];
      return all;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function changed(html: string, path: string, { script, rewrite }: Changes): string {
  return rewrite(html, path).replace('<head>', (head) => `${head}<script>${script}</script>`);
}
