// @ts-check
/** `npm run dev`: installs what is missing and serves the site while it is being written. */
import { installPackages } from './install.mjs';
import { command, run } from './run.mjs';

await command(async () => {
  await installPackages();
  await run('astro', ['dev', '--ignore-lock'], { ASTRO_DEV_BACKGROUND: '0', DRAFTS: '1' });
});
