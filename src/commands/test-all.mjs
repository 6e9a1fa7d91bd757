// @ts-check
/** `npm run test:all`: what `npm test` leaves out because it takes longer or wants more of a machine. Run that first. */
import { existsSync } from 'node:fs';
import { installPackages } from './install.mjs';
import { command, run, step } from './run.mjs';
import { sideBySide } from './side-by-side.mjs';

/** Each is a script of package.json, which says what it runs, and what is handed to it. */
const LANES = [
  [
    ['Corruptions of content', 'test:corruptions', '--maxWorkers=1'],
    ['Cards of twelve languages', 'cards'],
    ['Valid pages', 'test:valid'],
  ],
  [
    ['The same build again', 'build:test', 'again'],
    ['Hosting', 'test:hosting'],
  ],
];

/** What takes all cores, and time to itself: in browsers a test waits for what it asks about, and not for other tests. */
const AFTERWARDS = [
  ['Three engines', 'test:engines'],
  // All of `slow/`, and what is marked so in the other files.
  ['Browser, at length', 'test:e2e', '--grep', 'slow'],
];

await command(async () => {
  await step('The slow checks', async () => {
    await installPackages();
    if (!existsSync('.test/root'))
      await step('Builds for the tests', () => run('npm', ['run', '--silent', 'build:test']));
    await sideBySide(LANES);
    for (const [what = '', script = '', ...args] of AFTERWARDS) {
      await step(what, () => run('npm', ['run', '--silent', script, '--', ...args]));
    }
  });
});
