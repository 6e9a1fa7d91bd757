import { msToNextSecond } from '../domain/countdown';

/**
 * Calls `tick` at once and then at every whole second of the clock, while the page can be seen.
 *
 * Each call is timed anew from the clock, so nothing drifts and nothing is caught up on: a tab that
 * was hidden, asleep or in the back/forward cache ticks once the instant it returns.
 *
 * @param now the clock, in epoch milliseconds
 * @returns a function that ends it
 */
export function everySecond(tick: () => void, now: () => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = (): void => {
    clearTimeout(timer);
    if (document.hidden) return;
    tick();
    timer = setTimeout(run, msToNextSecond(now()));
  };
  document.addEventListener('visibilitychange', run);
  addEventListener('pageshow', run);
  run();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', run);
    removeEventListener('pageshow', run);
  };
}
