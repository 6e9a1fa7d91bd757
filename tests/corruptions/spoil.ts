import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { LOCALES } from '../../src/locales';
import { validateContent } from '../../src/validation/validate-content';
import { copyOfProject } from '../content/copy';
import { fewPlaces, languages } from '../content/cuts';

// Two builds are the same only at the same instant: 2026-11-28T12:00:00Z.
process.env['SOURCE_DATE_EPOCH'] = '1795867200';

const LAST_GOOD = 'the last good site';

/** What is done to a file's text; as bytes where it is not to be UTF-8. */
type Change = (text: string) => string | Buffer;

/** How content is spoilt otherwise, in the folder that holds a copy of it. */
export type Spoil = (content: string) => void;

/**
 * What is wrong, in which file of `content/`, what was done, and the field and the fix that the build names; and
 * how the file is called, where not by its whole path.
 */
export type Row = readonly [
  what: string,
  file: string,
  spoil: Change | [Spoil],
  message: RegExp,
  called?: string,
];

export const put =
  (from: string | RegExp, to: string): Change =>
  (text) =>
    text.replace(from, () => to);

export const add =
  (more: string): Change =>
  (text) =>
    `${text}\n${more}\n`;

export const write =
  (file: string, text: string | Buffer): Spoil =>
  (content) => {
    mkdirSync(join(content, file, '..'), { recursive: true });
    writeFileSync(join(content, file), text);
  };

const NOW = Number(process.env['SOURCE_DATE_EPOCH']) * 1000;

/**
 * Asks of each row by itself that the check refuses it, in one line that names file, line or field, and fix. A build asks
 * the same check before it begins (`tests/content/check.test.ts`).
 */
export function eachIsRefused(rows: readonly Row[]): void {
  const { folder, edit, restore, remove } = copyOfProject(languages(1), fewPlaces);
  beforeEach(restore);
  afterAll(remove);

  test('as it is, nothing is refused', async () => {
    expect(await validate(folder)).toEqual([]);
  });

  test.each(rows.map((row) => [row[0], row] as const))(
    '%s',
    async (_, [, file, spoil, message, called = `content/${file}`]) => {
      if (Array.isArray(spoil)) spoil[0](join(folder, 'content'));
      else edit(file, spoil);
      const faults = await validate(folder);
      expect(
        faults.some((fault) => fault.includes(called)),
        faults.join('\n'),
      ).toBe(true);
      expect(faults.join('\n')).toMatch(message);
      for (const fault of faults) expect(fault).not.toMatch(/\n|undefined|\[object/);
    },
  );
}

async function validate(root: string): Promise<readonly string[]> {
  const { faults } = await validateContent({
    root,
    locales: LOCALES.slice(0, 1),
    nowMs: NOW,
    address: 'https://hour.example/',
  });
  return faults;
}

/**
 * Asks of what only shows while pages are made that it stops the build in time, with exit code 1, in words that name file,
 * field and fix; and that the last good site stays as it was.
 */
export function eachStopsTheBuild(rows: readonly Row[]): void {
  const { folder, build, edit, restore, remove } = copyOfProject(languages(1), fewPlaces);
  const dist = join(folder, 'dist');
  beforeEach(() => {
    restore();
    rmSync(dist, { recursive: true, force: true });
    mkdirSync(dist);
    writeFileSync(join(dist, 'index.html'), LAST_GOOD);
  });
  afterAll(remove);

  test.each(rows.map((row) => [row[0], row] as const))(
    '%s',
    async (_, [, file, spoil, message, called]) => {
      if (Array.isArray(spoil)) spoil[0](join(folder, 'content'));
      else edit(file, spoil);
      const { status, said } = await build();
      expect(status, said).toBe(1);
      expect(said, said).toContain(called ?? `content/${file}`);
      expect(said, said).toMatch(message);
      expect(readdirSync(dist)).toEqual(['index.html']);
      expect(readFileSync(join(dist, 'index.html'), 'utf8')).toBe(LAST_GOOD);
      expect(existsSync(join(folder, '.last-dist'))).toBe(false);
    },
  );
}
