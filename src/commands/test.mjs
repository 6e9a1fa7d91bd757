// @ts-check
/** `npm test`: installs what is missing, a browser included, and runs every check, side by side where none waits for another. */
import { installPackages } from './install.mjs';
import { command, run, runGathered, step } from './run.mjs';

/** Two lanes, for two cores. Each check is a script of package.json, which says what it runs, and what is handed to it. */
const LANES = [
  [
    ['Format', 'check:format'],
    // Types before lint: the linter reads the types that this check has Astro write.
    ['Types', 'check:types'],
    ['Lint', 'check:lint'],
  ],
  [
    ['Nothing unused', 'check:unused'],
    ['Unit tests', 'test:unit', '--maxWorkers=1'],
  ],
];

/** What takes all cores by itself, or wants the builds. */
const AFTERWARDS = [
  ['Builds for the tests', 'build:test'],
  ['Built files', 'test:site'],
  ['Content that must not pass', 'test:content'],
  // Without those in `slow/`, which `npm run test:all` runs.
  ['Browser', 'test:e2e', String.raw`e2e/[\w-]+\.spec`],
];

await command(async () => {
  await step('All checks', async () => {
    await installPackages();
    // Also where one fails, the other lane goes on to its end: all that is wrong is said at once.
    const lanes = await Promise.allSettled(LANES.map((lane) => oneByOne(lane, runGathered)));
    const failed = lanes.find((lane) => lane.status === 'rejected');
    if (failed) throw failed.reason;
    await oneByOne(AFTERWARDS, run);
  });
});

/**
 * @param {readonly (readonly string[])[]} checks
 * @param {typeof runGathered} run
 */
async function oneByOne(checks, run) {
  for (const [what = '', script = '', ...args] of checks) {
    await step(what, () => run('npm', ['run', '--silent', script, '--', ...args]));
  }
}
