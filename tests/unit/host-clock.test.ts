import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchClock } from '../../src/islands/host-clock';

/** When the host's clock is right. The device's is `wrongMs` ahead of it, its monotonic one began 10 s ago. */
const HOST_MS = Date.UTC(2026, 11, 3, 13);

let wrongMs: number;
let asked: number;
let document: { readyState: string };
let navigator: { onLine: boolean };
let answer: () => Promise<Response>;
const corrections: number[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now: HOST_MS, toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  wrongMs = 0;
  asked = 0;
  corrections.length = 0;
  document = { readyState: 'complete' };
  navigator = { onLine: true };
  const hostNow = Date.now.bind(Date);
  answer = () =>
    Promise.resolve(new Response(null, { headers: { date: new Date(hostNow()).toUTCString() } }));
  vi.spyOn(Date, 'now').mockImplementation(() => hostNow() + wrongMs);
  vi.stubGlobal('document', document);
  vi.stubGlobal('navigator', navigator);
  vi.stubGlobal('location', { pathname: '/' });
  vi.stubGlobal('fetch', () => {
    asked += 1;
    return answer();
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Lets seconds pass, with a look at the clock in each. */
async function watch(check: () => void, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    check();
    await vi.advanceTimersByTimeAsync(1_000);
  }
}

const begin = (): (() => void) => watchClock((ms) => corrections.push(ms));

describe('how often the host is asked', () => {
  test.each([
    ['once of a clock that is right', 0, 1],
    ['once of one that is 1 s slow', -1_000, 1],
    ['once of one that is 1 s fast', 1_000, 1],
    ['three times of one that is 40 s slow', -40_000, 3],
    ['three times of one that is 2 days fast', 2 * 86_400_000, 3],
  ])('%s', async (_, ms, times) => {
    wrongMs = ms;
    await watch(begin(), 60);
    expect(asked).toBe(times);
    expect(Math.abs((corrections.at(-1) ?? 0) + (times === 3 ? ms : 0))).toBeLessThanOrEqual(500);
  });

  test('not before the page has loaded', async () => {
    document.readyState = 'interactive';
    const check = begin();
    await watch(check, 5);
    expect(asked).toBe(0);
    document.readyState = 'complete';
    await watch(check, 5);
    expect(asked).toBe(1);
  });

  test('not while offline, but then', async () => {
    navigator.onLine = false;
    const check = begin();
    await watch(check, 5);
    expect(asked).toBe(0);
    navigator.onLine = true;
    await watch(check, 5);
    expect(asked).toBe(1);
  });

  test('not again where it does not answer', async () => {
    answer = () => Promise.reject(new TypeError('failed to fetch'));
    await watch(begin(), 60);
    expect(asked).toBe(1);
    expect(corrections.every((ms) => ms === 0)).toBe(true);
  });
});

describe('a clock that is set while it is watched', () => {
  test('right: the correction ends at once, and is not brought back', async () => {
    wrongMs = -90_000;
    const check = begin();
    await watch(check, 10);
    expect(corrections.at(-1)).toBeGreaterThan(89_000);
    wrongMs = 0;
    check();
    expect(corrections.at(-1)).toBe(0);
    await watch(check, 10);
    expect(corrections.at(-1)).toBe(0);
    expect(asked).toBe(4);
  });

  test('right while the host is still being asked: what it said of the clock before is not applied', async () => {
    wrongMs = -90_000;
    const check = begin();
    await watch(check, 2);
    expect(asked).toBe(1);
    wrongMs = 0;
    await watch(check, 20);
    expect(corrections.every((ms) => ms === 0)).toBe(true);
  });

  test('wrong: it is corrected', async () => {
    const check = begin();
    await watch(check, 10);
    wrongMs = 3_600_000;
    await watch(check, 10);
    expect(Math.abs((corrections.at(-1) ?? 0) + 3_600_000)).toBeLessThanOrEqual(500);
    expect(asked).toBe(4);
  });

  test('by 2 s, as time services do: nothing is asked anew', async () => {
    const check = begin();
    await watch(check, 10);
    wrongMs = 2_000;
    await watch(check, 10);
    expect(asked).toBe(1);
  });
});
