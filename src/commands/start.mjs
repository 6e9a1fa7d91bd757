// @ts-check
/** `npm start`: installs what is missing, builds the site and serves it on this machine. */
import process from 'node:process';
import { installPackages } from './install.mjs';
import { command, run } from './run.mjs';

await command(async () => {
  await installPackages();
  // Where a host would have to be told the public address, this machine is meant.
  const SITE_URL = process.env['SITE_URL'] || 'http://localhost:4321';
  await run('npm', ['run', '--silent', 'build'], { SITE_URL });
  console.log('\n› Serving the site; stop with Ctrl+C');
  // Set, this keeps the server in the foreground whoever runs it.
  await run('astro', ['preview', '--ignore-lock'], { ASTRO_PREVIEW_BACKGROUND: '0' });
});
