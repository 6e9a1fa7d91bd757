// @ts-check
/**
 * `npm run check`: prints everything that is wrong in `content/`, without building, and what may stand but should not
 * stay so.
 */
import process from 'node:process';
import { readAddress } from '../config/address.ts';
import { builtAtMs } from '../config/build-clock.ts';
import { ALL_LOCALES } from '../locales.ts';
import { InvalidContent } from '../validation/faults.ts';
import { validateContent } from '../validation/validate-content.ts';
import { command } from './run.mjs';
import { printWarnings } from './warnings.mjs';

await command(async () => {
  const { site, base } = readAddress(process.env);
  const { faults } = await validateContent({
    root: process.cwd(),
    locales: ALL_LOCALES,
    nowMs: builtAtMs,
    address: site + base,
  });
  if (faults.length > 0) throw new InvalidContent(faults);
  printWarnings();
  console.log('content/ is in order');
});
