// @ts-check
/**
 * `npm run build:test`: the builds that the tests read, at a fixed instant: one at the root of a host,
 * the same once more, and one in a sub-folder.
 */
import { rmSync } from 'node:fs';
import { command, run } from './steps.mjs';

/** 2026-11-22T12:00:00Z, two weeks before an hour. */
const SOURCE_DATE_EPOCH = '1795348800';

const BUILDS = {
  root: {},
  again: {},
  folder: { BASE_PATH: '/alita-sequel' },
};

await command(async () => {
  rmSync('.test', { recursive: true, force: true });
  for (const [name, env] of Object.entries(BUILDS)) {
    await run('astro', ['build', '--force', '--silent', '--outDir', `.test/${name}`], {
      SITE_URL: 'https://hour.example',
      BASE_PATH: '/',
      SOURCE_DATE_EPOCH,
      ...env,
    });
  }
});
