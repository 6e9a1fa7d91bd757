// @ts-check
/** `npm run test:e2e`: the browser tests, in a browser that is found or fetched; takes Playwright's own arguments. */
import process from 'node:process';
import { findBrowser, otherEngines } from './browser.mjs';
import { command, run } from './steps.mjs';

await command(async () => {
  const browser = await findBrowser();
  console.log(`Browser: ${browser}`);
  for (const { name, isHere } of await otherEngines()) {
    console.log(
      isHere
        ? `Beside it: Playwright’s ${name}`
        : `Left out: ${name}, which Playwright has to drive in a build of its own: npx playwright install ${name}`,
    );
  }
  await run(
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts', ...process.argv.slice(2)],
    {
      CHROMIUM_PATH: browser,
    },
  );
});
