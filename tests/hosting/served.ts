import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { precompress } from '../../hosting/precompress.mjs';
import { isRepresentative } from '../pages';
import { BUILDS, type Built } from '../site/built';

/** A folder as a host has it. */
export interface Served {
  /** The root of the host. The site lies in it, in the folder of its base. */
  readonly root: string;
  readonly site: string;
  readonly remove: () => void;
}

/** Lays a build, with all that `npm run build` makes of it, out as a host would have it; of most places without their pages. */
export async function lay({ folder, base }: Built): Promise<Served> {
  const root = mkdtempSync(join(tmpdir(), 'alita-host-'));
  const site = join(root, base);
  mkdirSync(site, { recursive: true });
  cpSync(await compressed(folder), site, { recursive: true, preserveTimestamps: true });
  return {
    root,
    site,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** A copy of a build that is compressed: once, beside the builds, as several tests serve it. */
async function compressed(folder: string): Promise<string> {
  if (!existsSync(folder)) throw new Error(`${folder} is not there; run npm run build:test first`);
  const kept = join(dirname(folder), 'hosted', basename(folder));
  if (existsSync(kept)) return kept;
  const fresh = `${kept}.part`;
  rmSync(fresh, { recursive: true, force: true });
  cpSync(folder, fresh, {
    recursive: true,
    preserveTimestamps: true,
    filter: (file) => isRepresentative(relative(folder, file)) || file.endsWith('countdown.html'),
  });
  await precompress(fresh);
  renameSync(fresh, kept);
  return kept;
}

/** The build at the root of a host. */
export function rootBuild(): Built {
  const [root] = BUILDS;
  if (!root) throw new Error('no build');
  return root;
}
