import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  AFTERGLOW_MS,
  campaignState,
  nextWave,
  overlappingWaves,
  type Phase,
  phaseOf,
  SOON_MS,
  type Wave,
} from '../../src/domain/wave';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 11, 5, 13);
const wave = (id: string, startMs: number, lengthMs = HOUR_MS): Wave => ({
  id,
  startMs,
  endMs: startMs + lengthMs,
});

const first = wave('first', START_MS);
const second = wave('second', Date.UTC(2027, 1, 14, 13));

describe('the phase changes at its instant, not a millisecond before or after', () => {
  test.each<[string, number, Phase]>([
    ['16 minutes before', START_MS - 16 * 60_000, 'ahead'],
    ['1 ms before the last 15 minutes', START_MS - SOON_MS - 1, 'ahead'],
    ['as the last 15 minutes begin', START_MS - SOON_MS, 'soon'],
    ['1 ms into them', START_MS - SOON_MS + 1, 'soon'],
    ['1 ms before the start', START_MS - 1, 'soon'],
    ['at the start', START_MS, 'live'],
    ['1 ms after the start', START_MS + 1, 'live'],
    ['1 ms before the end', START_MS + HOUR_MS - 1, 'live'],
    ['at the end', START_MS + HOUR_MS, 'over'],
    ['1 ms after the end', START_MS + HOUR_MS + 1, 'over'],
    ['a year later', START_MS + 365 * 24 * HOUR_MS, 'over'],
  ])('%s', (_, nowMs, expected) => {
    expect(phaseOf(first, nowMs)).toBe(expected);
  });

  test('for any wave and any two instants, the later one is never in an earlier phase', () => {
    const order: readonly Phase[] = ['ahead', 'soon', 'live', 'over'];
    const instant = fc.integer({ min: -8e15, max: 8e15 });
    fc.assert(
      fc.property(
        instant,
        fc.integer({ min: 1, max: 86_400_000 }),
        instant,
        instant,
        (start, length, a, b) => {
          const any = wave('any', start, length);
          const [earlier, later] = a <= b ? [a, b] : [b, a];
          const ranks = [earlier, later].map((nowMs) => order.indexOf(phaseOf(any, nowMs)));
          expect(ranks[0]).toBeGreaterThanOrEqual(0);
          expect(ranks[1]).toBeGreaterThanOrEqual(ranks[0] ?? Infinity);
        },
      ),
    );
  });
});

describe('the campaign goes from one hour to the next by itself', () => {
  const waves = [first, second];
  const endMs = first.endMs;
  test.each([
    ['long before', START_MS - 30 * 24 * HOUR_MS, 'ahead', 'first', START_MS],
    ['15 minutes before', START_MS - SOON_MS, 'soon', 'first', START_MS],
    ['at the start it counts to the end', START_MS, 'live', 'first', endMs],
    ['1 ms before the end', endMs - 1, 'live', 'first', endMs],
    ['at the end it counts to the next', endMs, 'over', 'second', second.startMs],
    ['1 ms before the afterglow ends', endMs + AFTERGLOW_MS - 1, 'over', 'second', second.startMs],
    ['as the afterglow ends', endMs + AFTERGLOW_MS, 'ahead', 'second', second.startMs],
    ['in the next hour', second.startMs + 1, 'live', 'second', second.endMs],
  ])('%s', (_, nowMs, phase, id, targetMs) => {
    expect(campaignState(waves, nowMs)).toMatchObject({ phase, wave: { id }, targetMs });
  });

  test('when none is left it says so, and which was the last', () => {
    expect(campaignState(waves, second.endMs)).toEqual({ phase: 'done', ended: second });
    expect(campaignState([], START_MS)).toEqual({ phase: 'done', ended: undefined });
  });

  test('an hour that begins within a day of the last one is not hidden by its thanks', () => {
    const soonAfter = wave('soon-after', first.endMs + HOUR_MS);
    expect(campaignState([first, soonAfter], soonAfter.startMs - SOON_MS)).toMatchObject({
      phase: 'soon',
    });
    expect(campaignState([first, soonAfter], soonAfter.startMs)).toMatchObject({ phase: 'live' });
  });

  test('for any instant there is exactly one state, and its target lies ahead', () => {
    fc.assert(
      fc.property(fc.integer({ min: START_MS - 1e10, max: second.endMs + 1e10 }), (nowMs) => {
        const state = campaignState(waves, nowMs);
        expect(state.phase === 'done').toBe(nowMs >= second.endMs);
        if (state.phase !== 'done') expect(state.targetMs).toBeGreaterThan(nowMs);
      }),
    );
  });

  test('the next wave is the running one until its last millisecond', () => {
    expect(nextWave(waves, endMs - 1)?.id).toBe('first');
    expect(nextWave(waves, endMs)?.id).toBe('second');
    expect(nextWave(waves, second.endMs)).toBeUndefined();
  });
});

describe('two hours may touch but not overlap', () => {
  test.each([
    ['a gap of 1 ms', 1, false],
    ['none between them', 0, false],
    ['1 ms in common', -1, true],
    ['the same hour twice', -HOUR_MS, true],
  ])('%s', (_, gapMs, overlaps) => {
    const following = wave('following', first.endMs + gapMs);
    const found = overlappingWaves([first, following]);
    expect(found?.map(({ id }) => id)).toEqual(overlaps ? ['first', 'following'] : undefined);
  });
});
