import { msToNextSecond } from '../domain/countdown';

/** Between two ticks of a page that says it is hidden. */
const HIDDEN_PAUSE_MS = 60_000;

/**
 * Calls `tick` at once and then at every whole second of the clock. A page that says it is hidden ticks once a
 * minute: nearly always nobody sees it, but some apps say so of a page that is there to be read.
 *
 * Each call is timed anew from the clock, so nothing drifts and nothing is caught up on: a tab that
 * was hidden, asleep or in the back/forward cache ticks once the instant it returns.
 *
 * @param now the clock, in epoch milliseconds; asked once for each tick
 * @returns ticks at once, and times the next tick anew: for when the clock is put right
 */
export function everySecond(tick: (nowMs: number) => void, now: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    clearTimeout(timer);
    const nowMs = now();
    // Before the tick, which may take until the next second: that is then told as soon as this one is done.
    timer = setTimeout(run, document.hidden ? HIDDEN_PAUSE_MS : msToNextSecond(nowMs));
    tick(nowMs);
  };
  document.addEventListener('visibilitychange', run);
  addEventListener('pageshow', run);
  run();
  return run;
}
