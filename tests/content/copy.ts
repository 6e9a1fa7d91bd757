import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect } from 'vitest';
import type { Cut } from './cuts';

const PROJECT = join(import.meta.dirname, '../..');
const PARTS = ['src', 'content', 'public', 'hosting', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

const REGISTER = './src/commands/register-ts.mjs';
const BUILD = 'src/commands/build.mjs';
const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** What builds keep in `node_modules/`: each copy's own, as several may build at once. */
const KEPT = ['.astro', '.cache', '.vite'];

/** Where cards are that were drawn before. */
const CARDS = 'node_modules/.cache/cards';

/** What nobody who writes content has to read: where in the code a fault was found. */
export const TRACES = /^ {4}at |Hint:|Location:|Error reference:|Stack trace:|stands above/m;

/** No build takes so long that is not hanging, on a busy machine neither. */
const MOST_MS = 120_000;

/**
 * Copies the project to a folder of its own, where content may be spoilt and built.
 *
 * @param cuts what is left out, now and each time that `content/` is put back
 */
export function copyOfProject(...cuts: readonly Cut[]) {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(PROJECT, 'node_modules'))) {
    if (KEPT.includes(name)) continue;
    symlinkSync(join(PROJECT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  // Card by card: a copy clears away what it has no use for, and the project's own stay where they are.
  mkdirSync(join(folder, CARDS), { recursive: true });
  for (const name of existsSync(join(PROJECT, CARDS)) ? readdirSync(join(PROJECT, CARDS)) : []) {
    symlinkSync(join(PROJECT, CARDS, name), join(folder, CARDS, name));
  }
  for (const cut of cuts) cut(folder);
  return {
    folder,

    /** Builds as `npm run build` does; the address is set, so that nothing but refusals is said. */
    build: (siteUrl = 'https://hour.example') => run(folder, ['--import', REGISTER, BUILD], siteUrl),

    /** Builds the site alone, for what is asked of its files: nothing is compressed, nor kept where it fails. */
    astroBuild: () => run(folder, [ASTRO, 'build', '--force'], 'https://hour.example'),

    /** Changes a file of `content/`; a change that changes nothing fails the test. */
    edit: (file: string, change: (text: string) => string | Buffer): void => {
      const path = join(folder, 'content', file);
      const text = readFileSync(path, 'utf8');
      const changed = change(text);
      expect(changed, `${file} was not changed`).not.toBe(text);
      writeFileSync(path, changed);
    },

    /** Puts `content/` back as it stands in the project, less what is left out. */
    restore: (): void => {
      rmSync(join(folder, 'content'), { recursive: true });
      cpSync(join(PROJECT, 'content'), join(folder, 'content'), { recursive: true });
      for (const cut of cuts) cut(folder);
    },

    remove: (): void => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Ended {
  /** None where it had to be ended. */
  readonly status: number | null;
  readonly said: string;
}

/** Runs a program of Node to its end, or until it is clear that it has none. */
function run(cwd: string, args: readonly string[], siteUrl: string): Promise<Ended> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd,
      env: environment(siteUrl),
      // In a group of its own, so that what it started ends with it.
      detached: process.platform !== 'win32',
    });
    const timer = setTimeout(() => {
      if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
      else process.kill(-child.pid, 'SIGKILL');
    }, MOST_MS);
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    }
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, said });
    });
  });
}

function environment(siteUrl: string): NodeJS.ProcessEnv {
  const programs = join(PROJECT, 'node_modules/.bin');
  return {
    ...process.env,
    NO_COLOR: '1',
    // Vitest's own would make Astro build as it does for whoever writes.
    NODE_ENV: 'production',
    DEV: '',
    SITE_URL: siteUrl,
    PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
  };
}
