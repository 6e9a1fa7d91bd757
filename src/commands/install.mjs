// @ts-check
/** Installs the packages of package-lock.json where they are not installed yet. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { run, step } from './steps.mjs';

/** Holds a digest of the lock file that the installed packages came from. */
const STAMP = 'node_modules/.installed-from';

/** @returns {Promise<void>} */
export async function installPackages() {
  const digest = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === digest) return;
  await step('Installing packages', async () => {
    await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    writeFileSync(STAMP, digest);
  });
}
