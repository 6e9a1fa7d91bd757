// @ts-check
/**
 * `npm run build`: makes the site in `dist/`. It is made beside it and moved there once it is whole, so
 * a build that fails leaves the last good one as it was.
 */
import process from 'node:process';
import { readAddress, refuseUnknownAddress } from '../address.ts';
import { precompress } from '../../hosting/precompress.mjs';
import { putInPlace } from './put-in-place.mjs';
import { command, run, step } from './run.mjs';

const OUTPUT = 'dist';
const NEXT = '.next-dist';
const LAST = '.last-dist';

await command(async () => {
  refuseUnknownAddress(process.env);
  const { site, isPublic } = readAddress(process.env);
  if (!isPublic) {
    console.log(
      `Links will point to ${site}, for trying out only: SITE_URL is not a public address.`,
    );
  }
  await step('Building the site', async () => {
    // --force reads all content anew: Astro's cache does not notice a change of the checks.
    await run('astro', ['build', '--force', '--outDir', NEXT]);
    await step('Compressing its files', () => precompress(NEXT));
    putInPlace(NEXT, OUTPUT, LAST);
  });
  await run('node', ['--import', './src/commands/register-ts.mjs', 'src/commands/warnings.mjs']);
});
