import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { precompress } from '../../hosting/precompress.mjs';
import { BUILDS, type Built } from '../site/built';

/** A folder as a host has it. */
export interface Served {
  /** The root of the host. The site lies in it, in the folder of its base. */
  readonly root: string;
  readonly site: string;
  readonly remove: () => void;
}

/** Lays a build, with all that `npm run build` makes of it, out as a host would have it. */
export async function lay({ folder, base }: Built): Promise<Served> {
  if (!existsSync(folder)) throw new Error(`${folder} is not there; run npm run build:test first`);
  const root = mkdtempSync(join(tmpdir(), 'alita-host-'));
  const site = join(root, base);
  mkdirSync(site, { recursive: true });
  cpSync(folder, site, { recursive: true, preserveTimestamps: true });
  await precompress(site);
  return {
    root,
    site,
    remove: () => {
      rmSync(root, { recursive: true, force: true });
    },
  };
}

/** The build at the root of a host. */
export function rootBuild(): Built {
  const [root] = BUILDS;
  if (!root) throw new Error('no build');
  return root;
}
