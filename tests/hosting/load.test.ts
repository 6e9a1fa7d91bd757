import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import process from 'node:process';
import { environment, have } from './programs';
import { lay, rootBuild, type Served } from './served';
import { type Server, SERVERS } from './servers';

/** How long each address is asked for; `LOAD_SECONDS=30` for numbers to tell others. */
const SECONDS = Number(process.env['LOAD_SECONDS'] ?? 3);

/** As many visitors at once as have come in one moment, each asking again as soon as it has its answer. */
const CONNECTIONS = 256;

/** How much more a server may hold after twice the load. */
const GROWTH = 1.25;

const caddy = SERVERS.find(({ name }) => name === 'Caddy');
const isThere = (caddy?.isThere ?? false) && have('wrk', ['wrk']);

describe('the hour comes, and everyone with it', () => {
  let served: Served;
  let server: Server;

  beforeAll(async () => {
    if (!isThere || !caddy) return;
    served = await lay(rootBuild());
    server = await caddy.start(served.root, '/');
  });

  afterAll(async () => {
    if (!isThere) return;
    await server.stop();
    served.remove();
  });

  test.skipIf(!isThere)(
    'every answer comes and none takes the server down',
    { timeout: SECONDS * 2_000 + 60_000 },
    async () => {
      const before = memoryOf(server.pid);
      const first = await press(`${server.origin}/`);
      const between = memoryOf(server.pid);
      const second = await press(`${server.origin}/`);
      const after = memoryOf(server.pid);
      console.log(first.report);
      console.log(second.report);
      console.log(
        `Memory of Caddy: ${before} MB at rest, ${between} MB after ${SECONDS} s, ${after} MB after ${SECONDS * 2} s`,
      );
      for (const { report } of [first, second]) {
        expect(report).toMatch(/Requests\/sec:\s+[1-9]/);
        expect(report).not.toMatch(/Socket errors|Non-2xx/);
      }
      expect(after).toBeLessThan(Math.max(between, before) * GROWTH);
    },
  );
});

/** Asks for one address as fast as it is answered. */
function press(url: string): Promise<{ report: string }> {
  const args = ['-t', '2', '-c', String(CONNECTIONS), '-d', `${SECONDS}s`, '--latency'];
  return new Promise((resolve, reject) => {
    const child = spawn('wrk', [...args, '-H', 'Accept-Encoding: br', url], { env: environment() });
    let report = '';
    child.stdout.on('data', (text: Buffer) => (report += text.toString()));
    child.on('error', reject);
    child.on('close', () => {
      resolve({ report });
    });
  });
}

/** What a process holds, in whole megabytes. */
function memoryOf(pid: number): number {
  const [, kilobytes] =
    /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
  return Math.round(Number(kilobytes) / 1024);
}
