import { beginMs, firstDay, lastDay } from './partial-date';

/**
 * The instant that a feed gives for what is dated by a partial date: noon, in UTC, of the last day that it may be, which
 * is that day in nearly every zone. It is the same at every build, or readers would show the item as new each time; and
 * never after the build, or they would put it above all else: while that noon is still to come, it is the noon or the
 * beginning of the first day that it may be.
 *
 * @param date one that has begun somewhere on Earth
 * @param nowMs the build's clock, in epoch milliseconds
 */
export function publishedMs(date: string, nowMs: number): number {
  const noons = [lastDay(date), firstDay(date)].map((day) => Date.parse(`${day}T12:00:00Z`));
  return noons.find((ms) => ms <= nowMs) ?? beginMs(date);
}
