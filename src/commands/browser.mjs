// @ts-check
/** Finds the browsers for the tests, or gets them. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { run, step } from './run.mjs';

/** Names the browser to use, where none is to be looked for. */
const VARIABLE = 'CHROMIUM_PATH';

/** What Chromium and Chrome are called where a machine has them. */
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

/**
 * The path of a Chromium that starts: the one `CHROMIUM_PATH` names; else one on this machine; else
 * Playwright's own; else Debian's package, installed here if need be.
 *
 * @returns {Promise<string>}
 * @throws {Error} if there is none and none could be installed
 */
export async function findBrowser() {
  const named = process.env[VARIABLE];
  if (named) {
    if (starts(named)) return named;
    throw new Error(
      `${VARIABLE}: found ${JSON.stringify(named)}, which does not start; name a Chromium or Chrome`,
    );
  }
  const present = onThisMachine() ?? (await playwrights());
  if (present) return present;
  return step('Getting a browser, as this machine has none', async () => {
    const own = await installPlaywrights();
    if (own) return own;
    console.log('Playwright’s own could not be had; trying Debian’s package');
    await installDebians(['chromium']);
    const debians = onThisMachine();
    if (debians) return debians;
    throw new Error(`no browser could be installed; install Chromium, or name one in ${VARIABLE}`);
  });
}

/**
 * The engines beside Chromium, from Debian's packages: what each takes, and whether it is there.
 *
 * @type {Readonly<Record<string, { packages: readonly string[], isHere: () => boolean }>>}
 */
const OTHER_ENGINES = {
  firefox: {
    // What it prints is read by the other.
    packages: ['firefox-esr', 'poppler-utils'],
    isHere: () => isProgram('firefox-esr') && isProgram('pdftotext'),
  },
  webkit: {
    packages: ['webkit2gtk-driver', 'gir1.2-webkit2-4.1', 'python3-gi', 'xvfb'],
    isHere: () =>
      isProgram('WebKitWebDriver') &&
      isProgram('Xvfb') &&
      // Debian's own, as its packages are for no other.
      spawnSync('/usr/bin/python3', ['-c', 'import gi; gi.require_version("WebKit2", "4.1")'])
        .status === 0,
  },
};

/**
 * Gets the engines beside Chromium that this machine does not have.
 *
 * @returns {Promise<{ readonly name: string, readonly isHere: boolean, readonly packages: readonly string[] }[]>}
 */
export async function otherEngines() {
  const missing = Object.values(OTHER_ENGINES).filter(({ isHere }) => !isHere());
  if (missing.length > 0) {
    const packages = missing.flatMap(({ packages }) => packages);
    await step(`Getting ${packages.join(', ')}`, () =>
      // Whether they could be had is seen after it.
      installDebians(['--no-install-recommends', ...packages]).catch(() => undefined),
    );
  }
  return Object.entries(OTHER_ENGINES).map(([name, { packages, isHere }]) => ({
    name,
    packages,
    isHere: isHere(),
  }));
}

/** @returns {string | undefined} */
function onThisMachine() {
  for (const name of NAMES) {
    const found = spawnSync(process.platform === 'win32' ? 'where' : 'which', [name], {
      encoding: 'utf8',
    });
    const path = found.stdout.split('\n')[0]?.trim();
    if (path && starts(path)) return path;
  }
  return undefined;
}

/** @returns {Promise<string | undefined>} */
async function playwrights() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) && starts(path) ? path : undefined;
}

/** @returns {Promise<string | undefined>} */
async function installPlaywrights() {
  try {
    await run('playwright', ['install', 'chromium']);
    return (
      (await playwrights()) ??
      (await run('playwright', ['install-deps', 'chromium']), await playwrights())
    );
  } catch {
    return undefined;
  }
}

/**
 * @param {readonly string[]} packages and options of `apt-get install`
 * @returns {Promise<void>}
 */
async function installDebians(packages) {
  if (!isProgram('apt-get')) return;
  const isRoot = process.getuid?.() === 0;
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', ...packages],
  ]) {
    await (isRoot ? run('apt-get', args) : run('sudo', ['apt-get', ...args]));
  }
}

/** @param {string} name */
function isProgram(name) {
  return spawnSync('which', [name]).status === 0;
}

/**
 * Whether a browser runs here at all: one without its system libraries does not even say its version.
 *
 * @param {string} path
 */
function starts(path) {
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
