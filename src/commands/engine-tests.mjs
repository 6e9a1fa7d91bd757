// @ts-check
/** `npm run test:engines`: the scenarios in Chromium, Firefox and WebKit, side by side; takes Vitest's own arguments. */
import process from 'node:process';
import { findBrowser, otherEngines } from './browser.mjs';
import { command, run } from './run.mjs';

await command(async () => {
  const browser = await findBrowser();
  const engines = ['chromium'];
  for (const { name, isHere, packages } of await otherEngines()) {
    if (isHere) engines.push(name);
    else if (process.env['CI'])
      throw new Error(`${name} could not be had; install ${packages.join(' ')}`);
    else console.warn(`SKIPPED: ${name} is not on this machine; install ${packages.join(' ')}`);
  }
  await run(
    'vitest',
    [
      'run',
      ...['--config', 'tests/vitest.config.ts', '--project', 'engines', '--maxWorkers', '3'],
      ...engines.map((name) => `engines/${name}.test.ts`),
      ...process.argv.slice(2),
    ],
    { CHROMIUM_PATH: browser },
  );
});
