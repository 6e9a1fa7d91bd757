import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where drawn cards are kept from one build to the next, by a key that says all that a card comes from. */
export interface Shelf {
  /** What is kept under a key; nothing where nothing is, or it is broken. */
  readonly take: (key: string) => Promise<Buffer | undefined>;
  /** Keeps bytes under a key. Whoever takes them meanwhile gets all of them, or none. */
  readonly keep: (key: string, bytes: Buffer) => Promise<void>;
  /** Clears away all but the `count` cards that were taken or kept last. */
  readonly clear: (count: number) => Promise<void>;
}

const DIGEST_BYTES = 32;

/** How a file ends that is being written. */
const UNFINISHED = '.part';

/**
 * A shelf in a folder, which several builds may use at the same time. A file begins with the digest of
 * the rest, so that a broken one is known.
 */
export function openShelf(folder: string): Shelf {
  const fileOf = (key: string): string => join(folder, key);

  return {
    take: async (key) => {
      const kept = await readFile(fileOf(key)).catch(() => undefined);
      const bytes = kept?.subarray(DIGEST_BYTES);
      if (!kept || !bytes || !kept.subarray(0, DIGEST_BYTES).equals(digestOf(bytes))) {
        return undefined;
      }
      // What is in use is not old, whenever it was drawn.
      const now = new Date();
      await utimes(fileOf(key), now, now).catch(() => undefined);
      return bytes;
    },

    keep: async (key, bytes) => {
      await mkdir(folder, { recursive: true });
      const unfinished = fileOf(`${randomUUID()}${UNFINISHED}`);
      await writeFile(unfinished, Buffer.concat([digestOf(bytes), bytes]));
      await rename(unfinished, fileOf(key));
    },

    clear: async (count) => {
      const names = await readdir(folder).catch(() => []);
      const files = await Promise.all(
        names.map(async (name) => {
          const found = await stat(fileOf(name)).catch(() => undefined);
          return { name, usedMs: found?.mtimeMs ?? 0 };
        }),
      );
      const stale = files.toSorted((a, b) => b.usedMs - a.usedMs).slice(count);
      await Promise.all(stale.map(({ name }) => rm(fileOf(name), { force: true })));
    },
  };
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
