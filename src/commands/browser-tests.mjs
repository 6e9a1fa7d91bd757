// @ts-check
/** `npm run test:e2e`: the browser tests, in a browser that is found or fetched; takes Playwright's own arguments. */
import process from 'node:process';
import { findBrowser } from './browser.mjs';
import { command, run } from './run.mjs';

await command(async () => {
  const browser = await findBrowser();
  console.log(`Browser: ${browser}`);
  await run(
    'playwright',
    ['test', '--config', 'tests/playwright.config.ts', ...process.argv.slice(2)],
    {
      CHROMIUM_PATH: browser,
    },
  );
});
