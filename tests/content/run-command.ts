import { spawnSync } from 'node:child_process';
import { vi } from 'vitest';

/** What a command of package.json said, and how it ended. */
export interface Said {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs a command within this process, which takes a fraction of what a process of its own takes. One at a time.
 *
 * @param load imports the command's file, which does its work as it is loaded
 * @param cwd the folder to run it in, the project or a copy
 */
export async function runCommand(
  load: () => Promise<unknown>,
  cwd: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Promise<Said> {
  const { argv, exitCode } = process;
  const own = process.cwd();
  const stdout = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  const stderr = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  try {
    process.argv = [...argv.slice(0, 2), ...args];
    process.exitCode = 0;
    process.chdir(cwd);
    // It and all that it reads at the start are loaded anew.
    vi.resetModules();
    await load();
    return {
      status: process.exitCode,
      stdout: stdout.mock.calls.map((line) => `${line.join(' ')}\n`).join(''),
      stderr: stderr.mock.calls.map((line) => `${line.join(' ')}\n`).join(''),
    };
  } finally {
    process.chdir(own);
    process.exitCode = exitCode;
    process.argv = argv;
    vi.unstubAllEnvs();
    stdout.mockRestore();
    stderr.mockRestore();
  }
}

/** Runs a script of package.json as whoever works on the site does. */
export function runScript(
  cwd: string,
  script: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
): Said {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', script, '--', ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  return { status, stdout, stderr };
}
