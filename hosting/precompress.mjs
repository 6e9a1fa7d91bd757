// @ts-check
/** Lays a `.br` and a `.gz` beside each file of text, for hosts that send what is compressed already. */
import { readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Of what is text; pictures and the face are compressed in themselves. */
const TEXT = /\.(css|csv|html|ics|js|json|svg|txt|webmanifest|xml)$/;

/** What fits into one packet arrives no sooner for being smaller. */
const LEAST_BYTES = 1_024;

/** Node compresses in four threads of its own; more files than that only take memory. */
const AT_ONCE = 8;

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

/**
 * The same files become the same bytes.
 *
 * @param {string} folder
 * @returns {Promise<number>} of how many files
 */
export async function precompress(folder) {
  const files = (await readdir(folder, { recursive: true }))
    .filter((path) => TEXT.test(path))
    .sort();
  let done = 0;
  const work = async () => {
    for (let path = files.pop(); path !== undefined; path = files.pop()) {
      if (await compress(join(folder, path))) done += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return done;
}

/**
 * @param {string} file
 * @returns {Promise<boolean>} whether it was worth it
 */
async function compress(file) {
  const data = await readFile(file);
  if (data.length < LEAST_BYTES) return false;
  const { atime, mtime } = await stat(file);
  const compressed = {
    br: await brotli(data, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
      },
    }),
    gz: await gzipped(data, { level: 9 }),
  };
  for (const [ending, bytes] of Object.entries(compressed)) {
    await writeFile(`${file}.${ending}`, bytes);
    // Servers tell by its time whether a file has changed.
    await utimes(`${file}.${ending}`, atime, mtime);
  }
  return true;
}
