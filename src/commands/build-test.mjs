// @ts-check
/**
 * `npm run build:test`: the builds that the tests read, at a fixed instant: one at the root of a host, and one in
 * a sub-folder. `npm run build:test again` makes the first once more, beside them.
 */
import { rmSync } from 'node:fs';
import process from 'node:process';
import { command, run } from './run.mjs';

/** 2026-11-28T12:00:00Z, one week before an hour. */
const SOURCE_DATE_EPOCH = '1795867200';

const [wanted] = process.argv.slice(2);

await command(async () => {
  if (wanted === 'again') return build('again');
  rmSync('.test', { recursive: true, force: true });
  await build('root');
  await build('folder', '/alita-sequel');
});

/** @param {string} name @param {string} [base] */
function build(name, base = '/') {
  return run('astro', ['build', '--force', '--silent', '--outDir', `.test/${name}`], {
    SITE_URL: 'https://hour.example',
    BASE_PATH: base,
    SOURCE_DATE_EPOCH,
  });
}
