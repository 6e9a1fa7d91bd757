// @ts-check
/** `npm test`: installs what is missing, a browser included, and runs every check, the fastest first. */
import { installPackages } from './install.mjs';
import { command, run, step } from './steps.mjs';

/** Each is a script of package.json, which says what it runs. */
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
  ['Browser', 'test:e2e'],
];

await command(async () => {
  await step('All checks', async () => {
    await installPackages();
    for (const [what = '', script = ''] of CHECKS) {
      await step(what, () => run('npm', ['run', '--silent', script]));
    }
  });
});
