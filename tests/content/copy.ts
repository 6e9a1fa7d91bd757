import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { expect } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
const PARTS = ['src', 'content', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

/** Copies the project to a folder of its own, where content may be spoilt and built. */
export function copyOfProject() {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  for (const part of PARTS) cpSync(join(PROJECT, part), join(folder, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,

    /** Builds as `npm run build` does; the address is set, so that nothing but refusals is said. */
    build: (siteUrl = 'https://hour.example') => {
      const programs = join(PROJECT, 'node_modules/.bin');
      const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.mjs'], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...process.env,
          NO_COLOR: '1',
          // Vitest's own would make Astro build as it does for whoever writes.
          NODE_ENV: 'production',
          DEV: '',
          SITE_URL: siteUrl,
          PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
        },
      });
      return { status, said: stdout + stderr };
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
