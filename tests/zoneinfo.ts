import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { askZoneinfo, type Zoneinfo, type ZoneinfoClock } from '../src/commands/zoneinfo.mjs';
import { ruleChangesAt, ZONE_RELEASE } from '../src/domain/zone-rules';

/** Debian's zones are unpacked here where the machine's own are older than the project's. */
const CACHE = resolve(import.meta.dirname, '../node_modules/.cache/zoneinfo');

/**
 * What Python says of zones: by the machine's own, or by Debian's newest where those are older than the project's rules
 * and there is Debian's way to get them.
 *
 * @throws Error where there is no Python, or no zones of a known release
 */
export function newestZoneinfo(question: Parameters<typeof askZoneinfo>[0]): Zoneinfo {
  return askZoneinfo(question, newestZones());
}

/** The folder of those zones; none where they are the machine's own. */
export function newestZones(): string | undefined {
  return releaseOf() < ZONE_RELEASE ? debianZones() : undefined;
}

/** The release of the zones in a folder, or of the machine's own. */
export function releaseOf(folder?: string): string {
  const { release } = askZoneinfo({ zones: ['UTC'], instants: [] }, folder);
  if (!/^20\d\d[a-z]$/.test(release))
    throw new Error(
      `zoneinfo: found ${JSON.stringify(release)} as its release; install tzdata, by apt-get or by pip`,
    );
  return release;
}

/**
 * What the clocks of a zone show at an instant according to a zoneinfo. One older than the project's rules is corrected
 * where it says what the rules say of earlier years, as a page corrects a device. Whatever else it says stands.
 *
 * @param zoneinfo was asked of fixed offsets too ({@link FIXED})
 */
export function clockIn({ release, clocks }: Zoneinfo, zone: string, ms: number): ZoneinfoClock {
  const own = clocks[zone]?.[ms];
  if (!own) throw new Error(`Python was not asked of ${zone} at ${String(ms)}`);
  const change = release < ZONE_RELEASE ? ruleChangesAt(ms, [zone]).get(zone) : undefined;
  if (!change?.before.includes(own.minutesAhead)) return own;
  const corrected = clocks[fixed(change.minutesAhead)]?.[ms];
  if (!corrected) throw new Error(`Python was not asked of ${fixed(change.minutesAhead)}`);
  return corrected;
}

const fixed = (minutes: number): string => `${minutes < 0 ? '-' : '+'}${Math.abs(minutes)}`;

/** All offsets that zones may have, in quarters of an hour, to be asked of as zones. */
export const FIXED: readonly string[] = Array.from({ length: 4 * 27 }, (_, index) =>
  fixed((index - 4 * 12) * 15),
);

/** The folder of the zones in Debian's newest package of them; none where it is not to be had. */
function debianZones(): string | undefined {
  const unpacked = join(CACHE, ZONE_RELEASE);
  const folder = join(unpacked, 'usr/share/zoneinfo');
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'fresh-'));
  const run = (program: string, ...args: readonly string[]): boolean =>
    spawnSync(program, args, { cwd: fresh, stdio: 'ignore' }).status === 0;
  // Not everyone may update the lists of packages; those that are there may be new enough.
  run('apt-get', 'update', '-qq');
  run('apt-get', 'download', '-qq', 'tzdata');
  const file = readdirSync(fresh).find((name) => name.endsWith('.deb'));
  const isNew =
    file !== undefined &&
    run('dpkg-deb', '-x', file, '.') &&
    releaseOf(join(fresh, 'usr/share/zoneinfo')) >= ZONE_RELEASE;
  try {
    if (isNew) renameSync(fresh, unpacked);
  } catch (error) {
    // Another test was faster: then it stays as it is.
    if (!existsSync(folder)) throw error;
  }
  rmSync(fresh, { recursive: true, force: true });
  if (existsSync(folder)) return folder;
  console.warn(
    `Python has zones older than ${ZONE_RELEASE}, and newer ones are not to be had here.`,
  );
  return undefined;
}
