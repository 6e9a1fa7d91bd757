// @ts-check
/** Finds a Chromium for the browser tests, or gets one. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { run, step } from './steps.mjs';

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
    await installDebians();
    const debians = onThisMachine();
    if (debians) return debians;
    throw new Error(`no browser could be installed; install Chromium, or name one in ${VARIABLE}`);
  });
}

/**
 * Which of the other engines Playwright has here, and which it does not. A machine's own Firefox or Safari is
 * none that it can drive, so only its own builds count.
 *
 * @returns {Promise<{ readonly name: string, readonly isHere: boolean }[]>}
 */
export async function otherEngines() {
  const { firefox, webkit } = await import('@playwright/test');
  return [firefox, webkit].map((engine) => ({
    name: engine.name(),
    isHere: existsSync(engine.executablePath()),
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

/** @returns {Promise<void>} */
async function installDebians() {
  if (spawnSync('which', ['apt-get']).status !== 0) return;
  const isRoot = process.getuid?.() === 0;
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', 'chromium'],
  ]) {
    await (isRoot ? run('apt-get', args) : run('sudo', ['apt-get', ...args]));
  }
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
