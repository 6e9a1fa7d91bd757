// @ts-check
/**
 * Runs other programs one after the other, saying what is being done and how long it took.
 *
 * These files are plain JavaScript: they run on whatever Node a machine has, before anything is installed.
 */
import { spawn } from 'node:child_process';
import process from 'node:process';

/** A program that did not succeed. Its own output has said why. */
class StepFailed extends Error {
  /** @param {string} what @param {number} exitCode */
  constructor(what, exitCode) {
    super(`${what}: exit code ${String(exitCode)}`);
    this.exitCode = exitCode;
  }
}

/**
 * Says what is being done, does it, and says how long it took.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const startMs = performance.now();
  console.log(`\n› ${what}`);
  try {
    const result = await work();
    console.log(`✓ ${what}: ${((performance.now() - startMs) / 1000).toFixed(1)} s`);
    return result;
  } catch (error) {
    console.error(`\n✗ ${what}`);
    throw error;
  }
}

/**
 * Runs a program with this process's input and output.
 *
 * @param {string} program looked up on the path, where npm puts the project's own programs first
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} [env] variables beside this process's own
 * @returns {Promise<void>}
 * @throws {StepFailed} if it ends with another exit code than 0
 */
export function run(program, args, env = {}) {
  return runIn('.', program, args, env);
}

/**
 * The same in another folder.
 *
 * @param {string} cwd
 * @param {string} program
 * @param {readonly string[]} args
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {Promise<void>}
 * @throws {StepFailed} if it ends with another exit code than 0
 */
export function runIn(cwd, program, args, env = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
      // On Windows the project's programs are .cmd files, which only a shell finds.
      shell: process.platform === 'win32',
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new StepFailed([program, ...args].join(' '), code ?? 1));
    });
  });
}

/**
 * Runs a program and prints what it said in one piece when it ends, so that programs side by side do not mix.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Promise<void>}
 * @throws {StepFailed} if it ends with another exit code than 0
 */
export function runGathered(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (output += text));
    }
    child.on('error', reject);
    child.on('close', (code) => {
      process.stdout.write(output);
      if (code === 0) resolve();
      else reject(new StepFailed([program, ...args].join(' '), code ?? 1));
    });
  });
}

/**
 * Runs a command's work. Where that fails, the last lines are what is wrong and nothing else, and it ends with the exit
 * code of what failed; with DEBUG=1 it says where in the code that was.
 *
 * @param {() => Promise<void>} work
 * @returns {Promise<void>}
 */
export async function command(work) {
  try {
    await work();
  } catch (error) {
    const isSaid = error instanceof StepFailed;
    if (!isSaid) console.error(`\n${said(error)}`);
    process.exitCode = isSaid ? error.exitCode : 1;
  }
}

/** @param {unknown} error */
function said(error) {
  if (!(error instanceof Error)) return `✗ ${String(error)}`;
  if (process.env['DEBUG'] && error.stack) return error.stack;
  return error.name === 'InvalidContent' ? error.message : `✗ ${error.message}`;
}
