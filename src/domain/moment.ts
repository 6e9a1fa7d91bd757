import { DateTime } from 'luxon';
import { RuledZone } from './zone-rules';

/** A time as a clock on the wall shows it: `date` as `2026-12-05`, `time` as `13:00`, `zone` a zone's name. */
export interface WallTime {
  readonly date: string;
  readonly time: string;
  readonly zone: string;
}

/**
 * What a wall time means. All instants are epoch milliseconds.
 *
 * - `once`: the ordinary case.
 * - `never`: clocks jump over it; `before` and `after` are the same wall time read with the offset
 *   after and before the jump, that is, an instant on either side of it.
 * - `twice`: clocks are put back over it, so it names two instants.
 */
export type WallTimeResolution =
  | { readonly kind: 'once'; readonly ms: number }
  | { readonly kind: 'never'; readonly before: number; readonly after: number }
  | { readonly kind: 'twice'; readonly first: number; readonly second: number };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** Whether a text is a date that exists, written `2026-12-05`. */
export function isDate(text: string): boolean {
  return DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: 'utc' }).isValid;
}

/** Whether a text is a time of day from `00:00` to `23:59`. */
export function isTime(text: string): boolean {
  // luxon takes 24:00 for the midnight after; here a day ends at 23:59.
  return !text.startsWith('24') && DateTime.fromFormat(text, 'HH:mm', { zone: 'utc' }).isValid;
}

/**
 * Settles what a wall time means in its zone, without guessing where it means nothing or two things.
 *
 * luxon alone would move a skipped time silently and pick one of two repeated ones, so both readings
 * are taken (with the offset of the day before and of the day after) and each is kept only if the
 * zone really has that offset then.
 *
 * @throws RangeError for a date, time or zone that does not exist; callers check those first
 */
export function resolveWallTime({ date, time, zone }: WallTime): WallTimeResolution {
  const itsZone = new RuledZone(zone);
  const asIfUtc = DateTime.fromFormat(`${date} ${time}`, 'yyyy-MM-dd HH:mm', { zone: 'utc' });
  if (!itsZone.isValid || !asIfUtc.isValid) {
    throw new RangeError(`not a wall time: ${date} ${time} in ${zone}`);
  }
  const wallMs = asIfUtc.toMillis();
  const readings = [wallMs - DAY_MS, wallMs + DAY_MS].map((aDayOff) => {
    const offsetMs = itsZone.offset(aDayOff) * MINUTE_MS;
    const ms = wallMs - offsetMs;
    return { ms, holds: itsZone.offset(ms) * MINUTE_MS === offsetMs };
  });
  const instants = [...new Set(readings.filter(({ holds }) => holds).map(({ ms }) => ms))];
  const [first, second] = instants.sort((a, b) => a - b);
  if (first === undefined) {
    const [before, after] = readings.map(({ ms }) => ms).sort((a, b) => a - b) as [number, number];
    return { kind: 'never', before, after };
  }
  return second === undefined ? { kind: 'once', ms: first } : { kind: 'twice', first, second };
}

/**
 * What the clocks of a zone show at an instant (epoch milliseconds), to the minute.
 *
 * @throws RangeError for a zone that does not exist
 */
export function wallTimeAt(ms: number, zone: string): WallTime {
  const local = DateTime.fromMillis(ms, { zone: new RuledZone(zone) });
  if (!local.isValid) throw new RangeError(`not a zone: ${zone}`);
  return { date: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm'), zone };
}

/** An instant (epoch milliseconds) as ISO 8601 in UTC to the second: `2026-12-05T13:00:00Z`. */
export function isoInstant(ms: number): string {
  const second = DateTime.fromMillis(ms, { zone: 'utc' }).startOf('second');
  return second.toISO({ suppressMilliseconds: true }) ?? '';
}
