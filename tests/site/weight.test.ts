import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { BUILDS, pagesIn } from './built';

/** All that runs on the home page, inline scripts included. */
const SCRIPT_BUDGET = 12_000;

const brotli = (data: string | Buffer): number =>
  brotliCompressSync(data, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

test.each(BUILDS)('$name, the island and all it needs is at most 12,000 bytes', (built) => {
  const home = pagesIn(built).find(({ path }) => path === 'index.html')?.document;
  const scripts = (home?.querySelectorAll('script') ?? []).map((script) => {
    const src = script.getAttribute('src');
    return src
      ? { what: src, bytes: brotli(withImports(join(built.folder, src.slice(built.base.length)))) }
      : { what: 'inline', bytes: brotli(script.text) };
  });
  const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
  console.log(
    `JavaScript of the home page, ${built.name}: ${String(total)} of ${String(SCRIPT_BUDGET)} bytes (brotli)`,
  );
  for (const { what, bytes } of scripts) console.log(`  ${what}: ${String(bytes)}`);
  expect(total).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(SCRIPT_BUDGET);
});

/** A module and what it imports; there is nothing to import, and where that changes it counts. */
function withImports(file: string): string {
  const text = readFileSync(file, 'utf8');
  const imports = [...text.matchAll(/(?:from|import)\s*\(?["'](\.[^"']+)["']/g)].map(
    ([, path = '']) => path,
  );
  return text + imports.map((path) => withImports(join(file, '..', path))).join('');
}
