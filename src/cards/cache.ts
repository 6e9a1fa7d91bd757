import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { devDependencies } from '../../package.json';
import type { CardDrawing } from './card';

/** The code that cards come from. */
const SOURCES = import.meta.glob<string>(['./*.ts', '../components/scene/*.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** The packages that cards come from, in their exact versions: what draws them, and their fonts. */
const PACKAGES = Object.entries(devDependencies).filter(
  ([name]) => name.startsWith('@fontsource') || name === '@takumi-rs/core' || name === 'sharp',
);

const code = hash([SOURCES, PACKAGES]);

/** The cache key of a card: where it is the same, so is the picture. */
export function cacheKey({ locale: { lang, dir }, size, words, signature }: CardDrawing): string {
  return hash([code, lang, dir, size, words, signature]);
}

function hash(value: unknown): string {
  return digestOf(JSON.stringify(value)).toString('hex');
}

/** Drawn cards on disk, from one build to the next. */
export interface DiskCache {
  /** What is stored under a key; nothing where nothing is, or it is broken. */
  readonly get: (key: string) => Promise<Buffer | undefined>;
  /** Stores bytes under a key. Whoever gets them meanwhile gets all of them, or none. */
  readonly set: (key: string, bytes: Buffer) => Promise<void>;
  /** Removes all but the `count` cards that were used last. */
  readonly prune: (count: number) => Promise<void>;
}

const DIGEST_BYTES = 32;

/** How a file ends that is being written. */
const UNFINISHED = '.part';

/**
 * A cache in a folder, which several builds may use at the same time. A file begins with the digest of
 * the rest, so that a broken one is known.
 */
export function diskCache(folder: string): DiskCache {
  const fileOf = (key: string): string => join(folder, key);

  return {
    get: async (key) => {
      const stored = await readFile(fileOf(key)).catch(() => undefined);
      const bytes = stored?.subarray(DIGEST_BYTES);
      if (!stored || !bytes || !stored.subarray(0, DIGEST_BYTES).equals(digestOf(bytes))) {
        return undefined;
      }
      // What is in use is not old, whenever it was drawn.
      const now = new Date();
      await utimes(fileOf(key), now, now).catch(() => undefined);
      return bytes;
    },

    set: async (key, bytes) => {
      await mkdir(folder, { recursive: true });
      const unfinished = fileOf(`${randomUUID()}${UNFINISHED}`);
      await writeFile(unfinished, Buffer.concat([digestOf(bytes), bytes]));
      await rename(unfinished, fileOf(key));
    },

    prune: async (count) => {
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

function digestOf(bytes: Buffer | string): Buffer {
  return createHash('sha256').update(bytes).digest();
}
