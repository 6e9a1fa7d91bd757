/**
 * How wrong a device's clock is, read from the `Date` and `Age` of a host's answers: Cristian's algorithm,
 * with ranges that are intersected as Marzullo does.
 *
 * What times an answer is the device's monotonic clock (`performance.now()`), which nobody sets. An
 * _offset_ is what has to be added to that clock for the time in epoch milliseconds.
 */

/** An answer of the host, and the instants of the monotonic clock, in milliseconds, between which it was written. */
export interface ClockAnswer {
  readonly sentMs: number;
  readonly receivedMs: number;
  /** `Date` in epoch milliseconds, NaN where there is none. */
  readonly dateMs: number;
  /** `Age` in seconds, if the answer has one: it came from a cache. */
  readonly ageS: number | undefined;
}

/** The least and the greatest offset that an answer leaves possible, in milliseconds. */
export type OffsetRange = readonly [number, number];

/** By how much a device's clock may be wrong, beyond what is uncertain, without a word said. */
export const TOLERANCE_MS = 2_000;

/** `Date` and `Age` are cut off to whole seconds. */
const CUT_OFF_MS = 1_000;

/**
 * The offsets that an answer leaves possible, read in two ways. The first adds `Age` to `Date`, which by
 * RFC 9111 is when the origin wrote what a cache kept. The second takes `Date` alone: some caches, that
 * of GitHub Pages among them, put the present time into it and leave `Age` beside it
 * (https://www.fastly.com/documentation/reference/http/http-headers/Date/).
 */
export function offsetRanges(answer: ClockAnswer): readonly [OffsetRange, OffsetRange] {
  const { sentMs, receivedMs, dateMs, ageS } = answer;
  const range = (writtenMs: number, cutOffMs: number): OffsetRange => [
    writtenMs - receivedMs,
    writtenMs + cutOffMs - sentMs,
  ];
  const alone = range(dateMs, CUT_OFF_MS);
  return [ageS === undefined ? alone : range(dateMs + ageS * 1000, 2 * CUT_OFF_MS), alone];
}

/**
 * Whether a device's clock is wrong by more than the tolerance, whichever way the answer is read. An
 * answer that says nothing of the time says nothing against the device.
 *
 * @param offsetMs the device's own offset: its clock less its monotonic clock
 */
export function isClockWrong(answer: ClockAnswer, offsetMs: number): boolean {
  return offsetRanges(answer).every(
    ([least, most]) => offsetMs < least - TOLERANCE_MS || offsetMs > most + TOLERANCE_MS,
  );
}

/**
 * The offset on which answers agree: the middle of what all of them leave possible. `undefined` where they
 * leave nothing in either way of reading, or in each of the two something else. Of a `Date` that stands
 * still nothing is left by answers more than a second apart; of a `Date` that is the present time, its
 * `Age` added, by answers some seconds apart.
 */
export function agreedOffset(answers: readonly ClockAnswer[]): number | undefined {
  const read = answers.map(offsetRanges);
  const left = ([0, 1] as const)
    .map((way) => intersect(read.map((ranges) => ranges[way])))
    .filter(([least, most]) => least <= most);
  const [least, most] = intersect(left);
  return left.length > 0 && least <= most ? (least + most) / 2 : undefined;
}

function intersect(ranges: readonly OffsetRange[]): OffsetRange {
  return [Math.max(...ranges.map(([least]) => least)), Math.min(...ranges.map(([, most]) => most))];
}
