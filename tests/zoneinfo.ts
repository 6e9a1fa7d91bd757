import { spawnSync } from 'node:child_process';

/** What the clocks of a zone show at an instant, by Python: date and time as the parts of them that pages write. */
interface ZoneinfoClock {
  readonly minutesAhead: number;
  /** Days from UTC's date to the zone's. */
  readonly dayShift: number;
  /** `22:00` */
  readonly time: string;
  /** `Sat 5 Dec` */
  readonly shortDate: string;
  /** `Saturday 5 December` */
  readonly longDate: string;
  /** `Saturday, 5 December 2026` */
  readonly date: string;
}

export interface Zoneinfo {
  /** The release of the time zone database that Python has, like `2025b`; empty where it does not say. */
  readonly release: string;
  /** By zone, then by instant in epoch milliseconds. */
  readonly clocks: Readonly<Record<string, Readonly<Record<string, ZoneinfoClock>>>>;
}

/** Answers from what stands on standard input; for no zones, by saying which release it has. */
const PROGRAM = `
import json, os, re, sys
from datetime import datetime, timedelta, timezone
import zoneinfo

def release():
    for folder in zoneinfo.TZPATH:
        path = os.path.join(folder, 'tzdata.zi')
        if os.path.exists(path):
            with open(path) as file:
                return re.sub('^# version ', '', file.readline()).strip()
    try:
        import tzdata
        return tzdata.IANA_VERSION
    except ImportError:
        return ''

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
zones = {name: zoneinfo.ZoneInfo(name) for name in asked['zones']}
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
 * Asks Python's `zoneinfo` what the clocks of zones show, at some instants and on both sides of every
 * change of clocks that any of the zones has within a span: a day and a second before, at it, and a day after.
 *
 * @param zones IANA names
 * @param instants epoch milliseconds
 * @param changesIn epoch milliseconds of the span's beginning and end
 * @returns or, as text, why there is no answer: there is no Python 3.9, or it knows no zones
 */
export function askZoneinfo(
  zones: readonly string[],
  instants: readonly number[],
  changesIn: readonly [number, number],
): Zoneinfo | string {
  const { status, stdout, stderr, error } = spawnSync('python3', ['-c', PROGRAM], {
    input: JSON.stringify({ zones, instants, changesIn }),
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  if (error) return `python3 does not run: ${error.message}`;
  if (status !== 0) return `python3 has no answer: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  return JSON.parse(stdout) as Zoneinfo;
}
