import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
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

const PROJECT = join(import.meta.dirname, '../..');
const PARTS = ['src', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

const KEPT = ['.astro', '.vite'];
const BUILD = 'src/commands/build.mjs';

/** Copies the project to a folder of its own, where content may be spoilt and built. */
export function copyOfProject() {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  // What Astro keeps in `node_modules/` of the content it read is each copy's own: several may build at once.
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(PROJECT, 'node_modules'))) {
    if (KEPT.includes(name)) continue;
    symlinkSync(join(PROJECT, 'node_modules', name), join(folder, 'node_modules', name));
  }
  return {
    folder,

    /** Builds as `npm run build` does; the address is set, so that nothing but refusals is said. */
    build: (siteUrl = 'https://hour.example') => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [BUILD], {
        cwd: folder,
        encoding: 'utf8',
        env: environment(siteUrl),
      });
      return { status, said: stdout + stderr };
    },

    /** The same beside other work. A build that has not ended after so long is ended, without a status. */
    buildBeside: (mostMs: number) =>
      new Promise<{ readonly status: number | null; readonly said: string }>((resolve) => {
        const child = spawn(process.execPath, [BUILD], {
          cwd: folder,
          env: environment('https://hour.example'),
          timeout: mostMs,
          killSignal: 'SIGKILL',
        });
        let said = '';
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding('utf8').on('data', (text: string) => (said += text));
        }
        child.on('close', (status) => {
          resolve({ status, said });
        });
      }),

    /** Leaves the language at the root and no other: what is asked is then independent of translations. */
    keepOneLanguage: (): void => {
      const locales = join(folder, 'src/locales.ts');
      const text = readFileSync(locales, 'utf8');
      const [first, ...others] = [...text.matchAll(/^ {2}\{ lang: '([\w-]+)'.*\n/gm)];
      expect(first).toBeDefined();
      writeFileSync(
        locales,
        others.reduce((all, [line]) => all.replace(line, ''), text),
      );
      for (const other of readdirSync(join(folder, 'content'))) {
        if (![first?.[1], 'facts'].includes(other)) {
          rmSync(join(folder, 'content', other), { recursive: true });
        }
      }
    },

    /** Changes a file of `content/`; a change that changes nothing fails the test. */
    edit: (file: string, change: (text: string) => string): void => {
      const path = join(folder, 'content', file);
      const text = readFileSync(path, 'utf8');
      const changed = change(text);
      expect(changed, `${file} was not changed`).not.toBe(text);
      writeFileSync(path, changed);
    },

    /** Puts `content/` back as it stands in the project. */
    restore: (): void => {
      rmSync(join(folder, 'content'), { recursive: true });
      cpSync(join(PROJECT, 'content'), join(folder, 'content'), { recursive: true });
    },

    remove: (): void => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
