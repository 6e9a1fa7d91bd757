import { dayShift } from './zone';
import { clockOf } from './zone-rules';

/** Places whose clocks show the same at an instant. */
export interface OffsetGroup<P> {
  /** How far their clocks are ahead of UTC, in minutes. */
  readonly minutesAhead: number;
  /** How their calendar date stands to UTC's: `-1` the day before, `1` the next day. */
  readonly dayShift: -1 | 0 | 1;
  readonly dayPart: DayPart;
  /** In the order in which they were given. */
  readonly places: readonly P[];
}

/** A quarter of the day by the clock: from midnight, from 6:00, from noon, from 18:00. */
type DayPart = (typeof DAY_PARTS)[number];

const DAY_PARTS = ['night', 'morning', 'afternoon', 'evening'] as const;

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/**
 * Groups places by their offset from UTC at an instant (epoch milliseconds), which need not be today's.
 * From the far west to the far east: each group's clocks show a later time than those before it.
 */
export function groupByOffset<P extends { readonly zone: string }>(
  places: readonly P[],
  ms: number,
): readonly OffsetGroup<P>[] {
  const groups = Map.groupBy(places, ({ zone }) => clockOf(zone)(ms));
  return [...groups]
    .sort(([a], [b]) => a - b)
    .map(([minutesAhead, members]) => ({
      minutesAhead,
      dayShift: dayShift(ms, () => minutesAhead),
      dayPart: dayPartAt(ms, minutesAhead),
      places: members,
    }));
}

function dayPartAt(ms: number, minutesAhead: number): DayPart {
  const sinceMidnightMs = (((ms + minutesAhead * MINUTE_MS) % DAY_MS) + DAY_MS) % DAY_MS;
  return DAY_PARTS[Math.floor((sinceMidnightMs / DAY_MS) * DAY_PARTS.length)] ?? 'night';
}
