import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { everySecond } from '../../src/islands/every-second';

/** As much of a page as the ticker looks at: it can be hidden, shown, and come back from a cache. */
class FakePage extends EventTarget {
  hidden = false;
  setHidden(hidden: boolean): void {
    this.hidden = hidden;
    this.dispatchEvent(new Event('visibilitychange'));
  }
}

let page: FakePage;
let window: EventTarget;
const ticks: number[] = [];
const now = (): number => Date.now();
const tick = (): void => void ticks.push(now());

beforeEach(() => {
  page = new FakePage();
  window = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.useFakeTimers({ now: 250 });
  ticks.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('ticking by the clock', () => {
  test('at once, then on each whole second', () => {
    everySecond(tick, now);
    vi.advanceTimersByTime(3_000);
    expect(ticks).toEqual([250, 1_000, 2_000, 3_000]);
  });

  test('the next is waited for before a tick begins, which may take until then', () => {
    const waitedFor: number[] = [];
    everySecond(() => waitedFor.push(vi.getTimerCount()), now);
    vi.advanceTimersByTime(1_000);
    expect(waitedFor).toEqual([1, 1]);
  });

  test('on the whole second of a clock that is put right', () => {
    let correctionMs = 0;
    everySecond(tick, () => Date.now() + correctionMs);
    correctionMs = 90_300;
    vi.advanceTimersByTime(2_000);
    expect(ticks).toEqual([250, 1_000, 1_700]);
    correctionMs = 0;
    vi.advanceTimersByTime(2_000);
    expect(ticks.slice(3)).toEqual([2_700, 3_000, 4_000]);
  });

  test('once a minute while hidden, and at once on return', () => {
    everySecond(tick, now);
    page.setHidden(true);
    vi.advanceTimersByTime(59_999);
    expect(ticks).toEqual([250, 250]);
    vi.advanceTimersByTime(60_001);
    expect(ticks.slice(2)).toEqual([60_250, 120_250]);
    page.setHidden(false);
    expect(ticks.slice(4)).toEqual([120_250]);
    vi.advanceTimersByTime(750);
    expect(ticks.at(-1)).toBe(121_000);
  });

  test('a page that is said to be hidden from the first ticks all the same', () => {
    page.hidden = true;
    everySecond(tick, now);
    expect(ticks).toEqual([250]);
    vi.advanceTimersByTime(3_600_000);
    expect(ticks).toHaveLength(61);
  });

  test('at once on return from the back/forward cache, and once a second after that', () => {
    everySecond(tick, now);
    vi.setSystemTime(90_500);
    window.dispatchEvent(new Event('pageshow'));
    expect(ticks).toEqual([250, 90_500]);
    vi.advanceTimersByTime(2_000);
    expect(ticks).toEqual([250, 90_500, 91_000, 92_000]);
  });
});
