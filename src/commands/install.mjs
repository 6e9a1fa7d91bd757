// @ts-check
/** Installs the packages of package-lock.json where they are not installed yet. */
import { existsSync, readFileSync } from 'node:fs';
import { run, step } from './run.mjs';

/** What npm writes when it has installed: the packages that are there, as the lock file names them. */
const INSTALLED = 'node_modules/.package-lock.json';

/**
 * Does nothing where npm has installed what the lock file names, by whatever command.
 *
 * @returns {Promise<void>}
 */
export async function installPackages() {
  if (existsSync(INSTALLED) && isInstalled(read('package-lock.json'), read(INSTALLED))) return;
  await step('Installing packages', () =>
    run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']),
  );
}

/** @typedef {{ version?: string, integrity?: string, optional?: boolean }} Package */
/** @typedef {{ packages?: Readonly<Record<string, Package>> }} Lock */

/**
 * Whether the packages that are installed are those of a lock file. Optional ones may be missing: most are for other systems.
 *
 * @param {Lock} wanted what package-lock.json holds
 * @param {Lock} installed what node_modules/.package-lock.json holds
 * @returns {boolean}
 */
export function isInstalled({ packages: wanted = {} }, { packages: installed = {} }) {
  const folders = new Set([...Object.keys(wanted), ...Object.keys(installed)]);
  // The project itself stands in package-lock.json alone.
  folders.delete('');
  return [...folders].every((folder) => {
    const [there, needed] = [installed[folder], wanted[folder]];
    if (!there) return needed?.optional === true;
    return there.version === needed?.version && there.integrity === needed?.integrity;
  });
}

/** @param {string} file @returns {Lock} */
function read(file) {
  /** @type {unknown} */
  const lock = JSON.parse(readFileSync(file, 'utf8'));
  return /** @type {Lock} */ (lock);
}
