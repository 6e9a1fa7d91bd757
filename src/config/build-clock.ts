/**
 * The build's instant in epoch milliseconds: the one place that reads the build's clock.
 *
 * `SOURCE_DATE_EPOCH` (whole seconds, https://reproducible-builds.org/specs/source-date-epoch/) sets
 * it, so that two builds of one commit come out the same to the byte.
 */
export const builtAtMs: number = readBuildClock(process.env['SOURCE_DATE_EPOCH'], Date.now());

/**
 * @param epoch what `SOURCE_DATE_EPOCH` holds, if it is set
 * @param nowMs the clock's own answer, in epoch milliseconds
 * @throws RangeError if `epoch` is not a whole number of seconds
 */
export function readBuildClock(epoch: string | undefined, nowMs: number): number {
  if (epoch === undefined || epoch === '') return nowMs;
  if (!/^\d{1,11}$/.test(epoch)) {
    throw new RangeError(
      `SOURCE_DATE_EPOCH: found ${JSON.stringify(epoch)}; set it to whole seconds since 1970, like 1796475600, or not at all`,
    );
  }
  return Number(epoch) * 1000;
}
