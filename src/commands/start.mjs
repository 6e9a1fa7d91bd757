// @ts-check
/** `npm start`: installs what is missing, builds the site and serves it on this machine. */
import { installPackages } from './install.mjs';
import { command, run } from './run.mjs';

await command(async () => {
  await installPackages();
  await run('npm', ['run', '--silent', 'build']);
  console.log('\n› Serving the site; stop with Ctrl+C');
  // Set, this keeps the server in the foreground whoever runs it.
  await run('astro', ['preview', '--ignore-lock'], { ASTRO_PREVIEW_BACKGROUND: '0' });
});
