// @ts-check
/**
 * `npm run build`: makes the site in `dist/`. It is made beside it and moved there once it is whole, so
 * a build that fails leaves the last good one as it was.
 */
import process from 'node:process';
import { build } from 'astro';
import { readAddress, refuseUnknownAddress } from '../config/address.ts';
import { precompress } from '../../hosting/precompress.mjs';
import { printable } from '../validation/validate-content.ts';
import { putInPlace } from './put-in-place.mjs';
import { command, step } from './run.mjs';
import { printWarnings } from './warnings.mjs';

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
    try {
      // With `force` all content is read anew: Astro's cache does not notice a change of the checks.
      await build({ force: true, outDir: NEXT });
    } catch (error) {
      throw printable(error, process.cwd());
    }
    await step('Compressing its files', () => precompress(NEXT));
    putInPlace(NEXT, OUTPUT, LAST);
  });
  printWarnings();
});
// Astro leaves a server open where a build fails.
process.exit();
