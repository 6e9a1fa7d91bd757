// @ts-check
/**
 * `npm run build:test`: the builds that the tests read, at a fixed instant: one at the root of a host, and one in a
 * sub-folder in two languages alone. `npm run build:test again` makes the first once more, beside them.
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
  // What a folder changes is the same in every language: the tests read these two (`tests/languages.ts`).
  await build('folder', { BASE_PATH: '/alita-sequel', LANGUAGES: 'en,ar' });
});

/** @param {string} name @param {Readonly<Record<string, string>>} [env] */
function build(name, env = {}) {
  return run('astro', ['build', '--force', '--silent', '--outDir', `.test/${name}`], {
    SITE_URL: 'https://hour.example',
    BASE_PATH: '/',
    SOURCE_DATE_EPOCH,
    ...env,
  });
}
