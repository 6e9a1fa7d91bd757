// @ts-check
import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * Moves a folder to where another one is. Where that fails, the other one is where it was.
 *
 * @param {string} next the new folder
 * @param {string} place where it has to be
 * @param {string} last where the other one is kept in between
 */
export function putInPlace(next, place, last) {
  // A process that ended in between has left it there.
  if (existsSync(last) && !existsSync(place)) renameSync(last, place);
  rmSync(last, { recursive: true, force: true });
  if (existsSync(place)) renameSync(place, last);
  try {
    renameSync(next, place);
  } catch (error) {
    if (existsSync(last)) renameSync(last, place);
    throw error;
  }
  rmSync(last, { recursive: true, force: true });
}
