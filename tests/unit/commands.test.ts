import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isInstalled } from '../../src/commands/install.mjs';
import { putInPlace } from '../../src/commands/put-in-place.mjs';

describe('packages are installed anew where the lock file names others than are there', () => {
  const astro = { version: '7.3.4', integrity: 'sha512-a' };
  const forWindows = { version: '1.0.0', integrity: 'sha512-w', optional: true };
  const wanted = {
    packages: {
      '': { version: '0.1.0' },
      'node_modules/astro': astro,
      'node_modules/w': forWindows,
    },
  };

  test.each<[string, Parameters<typeof isInstalled>[1], boolean]>([
    ['as npm wrote it', { packages: { 'node_modules/astro': astro } }, true],
    [
      'with what is for other systems',
      { packages: { 'node_modules/astro': astro, 'node_modules/w': forWindows } },
      true,
    ],
    [
      'another version',
      { packages: { 'node_modules/astro': { ...astro, version: '7.3.3' } } },
      false,
    ],
    [
      'another package of the same version',
      { packages: { 'node_modules/astro': { ...astro, integrity: 'sha512-b' } } },
      false,
    ],
    ['one that is missing', { packages: {} }, false],
    [
      'one too many',
      { packages: { 'node_modules/astro': astro, 'node_modules/old': { version: '1.0.0' } } },
      false,
    ],
    ['nothing that can be read', {}, false],
  ])('%s', (_, installed, isThere) => {
    expect(isInstalled(wanted, installed)).toBe(isThere);
  });
});

describe('the last good site stays until the next one is in its place', () => {
  let folder = '';
  const path = (name: string): string => join(folder, name);
  const write = (name: string, text: string): void => {
    mkdirSync(path(name));
    writeFileSync(path(`${name}/index.html`), text);
  };
  const read = (name: string): string => readFileSync(path(`${name}/index.html`), 'utf8');
  const put = (): void => {
    putInPlace(path('next'), path('dist'), path('last'));
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'site-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['in place of another', ['dist', 'next']],
    ['where there was none', ['next']],
    ['where an earlier one was left', ['dist', 'next', 'last']],
  ])('it is put there %s', (_, folders) => {
    for (const name of folders) write(name, name);
    put();
    expect(read('dist')).toBe('next');
    expect(existsSync(path('next')) || existsSync(path('last'))).toBe(false);
  });

  test('where it cannot be put there, the last one is put back', () => {
    write('dist', 'dist');
    expect(put).toThrow(/next/);
    expect(read('dist')).toBe('dist');
  });

  test('where a build was broken off between the two, the last one is put back first', () => {
    write('last', 'last');
    expect(put).toThrow(/next/);
    expect(read('dist')).toBe('last');
  });
});

test('a file that cannot be read stops a command in one line, which names it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'content/facts'), { recursive: true });
  mkdirSync(join(folder, 'content/en'));
  writeFileSync(join(folder, 'content/facts/sources.yml'), '{}\n');
  writeFileSync(join(folder, 'content/en/sources.yml'), 'a: [\n');
  const command = join(import.meta.dirname, '../../src/commands/sources.mjs');
  const { status, stderr } = spawnSync(process.execPath, [command], {
    cwd: folder,
    encoding: 'utf8',
  });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stderr).toContain('✗ content/en/sources.yml: ');
  expect(stderr).not.toMatch(/^ {4}at /m);
});

test('where a check fails its lane ends, the others go on, and all fails', () => {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  const scripts = { bad: 'exit 3', good: 'exit 0' };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
  const [lanes, command] = ['side-by-side', 'run'].map((name) =>
    pathToFileURL(join(import.meta.dirname, `../../src/commands/${name}.mjs`)),
  );
  const program = `
    import { sideBySide } from '${String(lanes)}';
    import { command } from '${String(command)}';
    await command(() => sideBySide([
      [['One', 'bad'], ['After one', 'good']],
      [['Two', 'good'], ['After two', 'good']],
    ]));`;
  const { status, stdout } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { cwd: folder, encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  expect(status).toBe(3);
  expect(stdout.match(/^✓ [\w ]+/gm)).toEqual(['✓ Two', '✓ After two']);
  expect(stdout).not.toContain('After one');
});
