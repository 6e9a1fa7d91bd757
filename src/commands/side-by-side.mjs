// @ts-check
/** Runs scripts of package.json in lanes, one lane for each core that there surely is. */
import { runGathered, step } from './run.mjs';

/**
 * Runs the checks of each lane one after the other, and the lanes at the same time. Where a check fails, the other lanes
 * go on to their end: all that is wrong is said at once.
 *
 * @param {readonly (readonly (readonly string[])[])[]} lanes of checks: what each is called, its script, and what is
 *   handed to it
 * @returns {Promise<void>}
 * @throws {Error} that of the first lane in which a check did not succeed
 */
export async function sideBySide(lanes) {
  const ended = await Promise.allSettled(lanes.map(oneByOne));
  const failed = ended.find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

/** @param {readonly (readonly string[])[]} checks */
async function oneByOne(checks) {
  for (const [what = '', script = '', ...args] of checks) {
    await step(what, () => runGathered('npm', ['run', '--silent', script, '--', ...args]));
  }
}
