// @ts-check
/** `npm test`: installs what is missing, a browser included, and runs every check, side by side where none waits for another. */
import { installPackages } from './install.mjs';
import { command, run, step } from './run.mjs';
import { sideBySide } from './side-by-side.mjs';

/**
 * Two lanes at a time, for two cores; the next pair begins when both have ended. Each check is a script of package.json,
 * which says what it runs, and what is handed to it.
 */
const LANES = [
  [
    [['Builds for the tests', 'build:test']],
    [
      ['Unit tests', 'test:unit', '--maxWorkers=1'],
      ['Nothing unused', 'check:unused'],
      ['Format', 'check:format'],
    ],
  ],
  [
    [
      // Types before lint: the linter reads the types that this check has Astro write, as a build has too.
      ['Types', 'check:types'],
      ['Lint', 'check:lint'],
    ],
    [['Content that must not pass', 'test:content', '--maxWorkers=1']],
  ],
];

/** What takes all cores by itself. */
const AFTERWARDS = [
  ['Built files', 'test:site'],
  // What a visitor does; `npm run test:all` asks all that is in `slow/` or marked so.
  ['Browser', 'test:e2e', String.raw`e2e/[\w-]+\.spec`, '--grep-invert', '@slow'],
];

await command(async () => {
  await step('All checks', async () => {
    await installPackages();
    for (const lanes of LANES) await sideBySide(lanes);
    for (const [what = '', script = '', ...args] of AFTERWARDS) {
      await step(what, () => run('npm', ['run', '--silent', script, '--', ...args]));
    }
  });
});
