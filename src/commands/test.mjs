// @ts-check
/** `npm test`: installs what is missing, a browser included, and runs every check, the fastest first. */
import { installPackages } from './install.mjs';
import { command, run, step } from './run.mjs';

/** Each is a script of package.json, which says what it runs, and what is handed to it. */
const CHECKS = [
  ['Format', 'check:format'],
  ['Nothing unused', 'check:unused'],
  ['Unit tests', 'test:unit'],
  // Types before lint: the linter reads the types that this check has Astro write.
  ['Types', 'check:types'],
  ['Lint', 'check:lint'],
  ['Builds for the tests', 'build:test'],
  ['Built files', 'test:site'],
  ['Content that must not pass', 'test:content'],
  // Without those in `slow/`, which `npm run test:all` runs.
  ['Browser', 'test:e2e', String.raw`e2e/[\w-]+\.spec`],
];

await command(async () => {
  await step('All checks', async () => {
    await installPackages();
    for (const [what = '', script = '', ...args] of CHECKS) {
      await step(what, () => run('npm', ['run', '--silent', script, '--', ...args]));
    }
  });
});
