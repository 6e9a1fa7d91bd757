import { spawnSync } from 'node:child_process';
import { delimiter } from 'node:path';
import process from 'node:process';

/** Debian keeps servers where only root looks for programs. */
const PATH = [process.env['PATH'] ?? '', '/usr/sbin', '/usr/local/sbin'].join(delimiter);

/**
 * Whether a program is there: from Debian's packages where it was not, if they can be installed. Where they
 * cannot, this says so, and what needs it is skipped.
 */
export function have(program: string, packages: readonly string[]): boolean {
  if (isThere(program)) return true;
  if (process.getuid?.() === 0 && isThere('apt-get')) {
    const install = ['install', '-y', '-qq', '--no-install-recommends', ...packages];
    for (const args of [['update', '-qq'], install]) {
      spawnSync('apt-get', args, {
        stdio: 'ignore',
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
    if (isThere(program)) return true;
  }
  console.warn(`SKIPPED: ${program} is not on this machine; install ${packages.join(' ')}`);
  return false;
}

/** The variables of a program that is started, which is found wherever Debian put it. */
export function environment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return { ...process.env, PATH, ...more };
}

function isThere(program: string): boolean {
  return spawnSync('which', [program], { env: environment() }).status === 0;
}
