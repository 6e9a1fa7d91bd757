// @ts-check
/** `npm run test:all`: what `npm test` leaves out because it takes longer or wants more of a machine. Run that first. */
import { existsSync } from 'node:fs';
import { installPackages } from './install.mjs';
import { command, run, step } from './run.mjs';

/** Each is a script of package.json, which says what it runs, and what is handed to it. */
const CHECKS = [
  ['Browser, at length', 'test:e2e', 'e2e/slow/'],
  ['Three engines', 'test:engines'],
  ['Valid pages', 'test:valid'],
  ['The same build again', 'build:test', 'again'],
  ['Hosting', 'test:hosting'],
  ['Cards of twelve languages', 'cards'],
  ['Corruptions of content', 'test:corruptions'],
];

await command(async () => {
  await step('The slow checks', async () => {
    await installPackages();
    if (!existsSync('.test/root'))
      await step('Builds for the tests', () => run('npm', ['run', '--silent', 'build:test']));
    for (const [what = '', script = '', ...args] of CHECKS) {
      await step(what, () => run('npm', ['run', '--silent', script, '--', ...args]));
    }
  });
});
