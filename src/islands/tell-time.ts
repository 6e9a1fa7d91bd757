import { everySecond } from './every-second';
import { watchClock } from './host-clock';

/**
 * Tells the time at once and at every whole second: by the device's clock, and where the host says that this is wrong
 * by the corrected one.
 *
 * @param tell is given epoch milliseconds, and how many of them are correction
 */
export function tellTime(tell: (nowMs: number, correctionMs: number) => void): void {
  let correctionMs = 0;
  const checkClock = watchClock((ms) => {
    if (ms === correctionMs) return;
    correctionMs = ms;
    // None is found while a tick asks for the time, and told by that.
    if (ms !== 0) tickAgain();
  });
  const now = (): number => {
    checkClock();
    return Date.now() + correctionMs;
  };
  const tickAgain = everySecond((nowMs) => {
    tell(nowMs, correctionMs);
  }, now);
}
