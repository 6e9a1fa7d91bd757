import { changeIn } from '../domain/rule-changes';
import type { Wave } from '../domain/wave';
import type { Clock } from '../domain/zone';
import { deviceClock } from './device-clock';

/** A wave, and which zones' clocks are new in it. */
export interface RuledWave extends Wave {
  /** As `packChanges` writes them. */
  readonly changes: string;
}

/** The clocks of a zone in a wave. */
export interface ZoneClock {
  readonly clock: Clock;
  /** By the rules that this device has, where those are known to be old. */
  readonly old: Clock | undefined;
}

/**
 * A device is believed, as it may know more than the page, but where it says of a zone what was right in one of the
 * last years and is no longer.
 *
 * @param zone a name that `Intl` knows
 */
export function zoneClock(zone: string, { startMs, changes }: RuledWave): ZoneClock {
  const clock = deviceClock(zone);
  const change = changeIn(changes, zone);
  return change?.before.includes(clock(startMs))
    ? { clock: () => change.minutesAhead, old: clock }
    : { clock, old: undefined };
}
