/**
 * The arithmetic of counting down. Everything here subtracts instants: a day is 24 hours, whatever
 * the clocks of a place do in between.
 */

/** A remaining time, in the order in which it is read. Whole numbers; only `days` exceeds its unit. */
export interface Remaining {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

const MINUTE_S = 60;
const HOUR_S = 60 * MINUTE_S;
const DAY_S = 24 * HOUR_S;

/**
 * Whole seconds left until an instant, never negative. A second that has begun counts in full, so
 * the count reaches 0 at the instant itself and not a second before.
 */
export function remainingSeconds(targetMs: number, nowMs: number): number {
  return Math.max(0, Math.ceil((targetMs - nowMs) / 1000));
}

/** Splits whole seconds (0 or more) into days of 24 hours, hours, minutes and seconds. */
export function splitSeconds(totalSeconds: number): Remaining {
  return {
    days: Math.floor(totalSeconds / DAY_S),
    hours: Math.floor((totalSeconds % DAY_S) / HOUR_S),
    minutes: Math.floor((totalSeconds % HOUR_S) / MINUTE_S),
    seconds: totalSeconds % MINUTE_S,
  };
}

/** Milliseconds from an instant to the clock's next whole second: 1 to 1000. */
export function msToNextSecond(nowMs: number): number {
  return 1000 - (((nowMs % 1000) + 1000) % 1000);
}
