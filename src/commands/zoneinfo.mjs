// @ts-check
/**
 * What Python's `zoneinfo` says of zones: another reading of the time zone database than the site's, of the release that
 * the machine has (https://docs.python.org/3/library/zoneinfo.html#data-sources).
 */
import { spawnSync } from 'node:child_process';
import process from 'node:process';

/**
 * @typedef {object} ZoneinfoClock What clocks show at an instant: date and time as the parts of them that pages write.
 * @property {number} minutesAhead of UTC
 * @property {number} dayShift days from UTC's date
 * @property {string} time `22:00`
 * @property {string} shortDate `Sat 5 Dec`
 * @property {string} longDate `Saturday 5 December`
 * @property {string} date `Saturday, 5 December 2026`
 */

/**
 * @typedef {object} Zoneinfo
 * @property {string} release of the time zone database, like `2025b`
 * @property {Readonly<Record<string, Readonly<Record<string, ZoneinfoClock>>>>} clocks by zone, then by instant in epoch
 *   milliseconds
 */

/** Answers from what stands on standard input. */
const PROGRAM = `
import json, os, re, sys
from datetime import datetime, timedelta, timezone
import zoneinfo

def release():
    for folder in zoneinfo.TZPATH:
        # Debian's and Python's own way to say it, and that of macOS.
        for name in ('tzdata.zi', '+VERSION'):
            path = os.path.join(folder, name)
            if os.path.exists(path):
                with open(path) as file:
                    return re.sub('^# version ', '', file.readline()).strip()
    try:
        import tzdata
        return tzdata.IANA_VERSION
    except ImportError:
        return ''

def zone_of(name):
    fixed = re.fullmatch('[+-][0-9]+', name)
    return timezone(timedelta(minutes=int(name))) if fixed else zoneinfo.ZoneInfo(name)

def changes(zone, first, last):
    offset = lambda at: datetime.fromtimestamp(at, zone).utcoffset()
    for day in range(first, last, 86400):
        low, high = day, day + 86400
        if offset(low) == offset(high):
            continue
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if offset(middle) == offset(low) else (low, middle)
        yield high

def clock(zone, ms):
    at = datetime.fromtimestamp(ms / 1000, zone)
    utc = datetime.fromtimestamp(ms / 1000, timezone.utc)
    return {
        'minutesAhead': at.utcoffset() // timedelta(minutes=1),
        'dayShift': (at.date() - utc.date()).days,
        'time': f'{at:%H:%M}',
        'shortDate': f'{at:%a} {at.day} {at:%b}',
        'longDate': f'{at:%A} {at.day} {at:%B}',
        'date': f'{at:%A}, {at.day} {at:%B} {at.year}',
    }

asked = json.load(sys.stdin)
names = asked.get('zones') or sorted(zoneinfo.available_timezones() - {'Factory', 'localtime'})
zones = {name: zone_of(name) for name in names}
instants = set(asked['instants'])
for zone in zones.values():
    for change in changes(zone, *[ms // 1000 for ms in asked['changesIn']]):
        instants.update(1000 * (change + apart) for apart in (-86400, -1, 0, 86400))
print(json.dumps({
    'release': release(),
    'clocks': {name: {ms: clock(zone, ms) for ms in sorted(instants)} for name, zone in zones.items()},
}))
`;

/**
 * Asks Python's `zoneinfo` what the clocks of zones show at some instants, and on both sides of every change of clocks
 * that any of the zones has within a span: a day and a second before, at it, and a day after.
 *
 * @param {object} question
 * @param {readonly string[]} [question.zones] IANA names, or minutes ahead of UTC such as `+345`; all zones that it has
 *   if none are named
 * @param {readonly number[]} question.instants epoch milliseconds
 * @param {readonly [number, number]} [question.changesIn] epoch milliseconds of the span's beginning and end
 * @param {string} [folder] of the compiled zones, if not the machine's own
 * @returns {Zoneinfo}
 * @throws {Error} where there is no Python 3.9, or it knows no zones
 */
export function askZoneinfo({ zones = [], instants, changesIn = [0, 0] }, folder) {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', PROGRAM], {
    input: JSON.stringify({ zones, instants, changesIn }),
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
    env: { ...process.env, ...(folder !== undefined && { PYTHONTZPATH: folder }) },
  });
  if (error)
    throw new Error(`python3 does not run (${error.message}); install Python 3.9 or newer`);
  if (status !== 0) {
    const why = stderr.trim().split('\n').at(-1) ?? '';
    throw new Error(`python3 has no answer (${why}); install Python 3.9 or newer, and tzdata`);
  }
  /** @type {unknown} */
  const answer = JSON.parse(stdout);
  return /** @type {Zoneinfo} */ (answer);
}
