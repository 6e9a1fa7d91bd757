import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { phaseChanges } from '../../src/domain/phase-changes';
import { campaignState } from '../../src/domain/wave';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
const first = { id: 'first', startMs: 100 * HOUR_MS, endMs: 101 * HOUR_MS };
const second = { id: 'second', startMs: 200 * HOUR_MS, endMs: 201 * HOUR_MS };
const waves = [first, second];

const told = (sinceMs: number) =>
  phaseChanges(waves, sinceMs).map(({ fromMs, state }) => [
    fromMs,
    state.phase,
    state.phase === 'done' ? state.ended?.id : state.wave.id,
  ]);

test('from long before to the last, each change once', () => {
  expect(told(0)).toEqual([
    [0, 'ahead', 'first'],
    [first.startMs - 15 * MINUTE_MS, 'soon', 'first'],
    [first.startMs, 'live', 'first'],
    [first.endMs, 'over', 'second'],
    [first.endMs + 24 * HOUR_MS, 'ahead', 'second'],
    [second.startMs - 15 * MINUTE_MS, 'soon', 'second'],
    [second.startMs, 'live', 'second'],
    [second.endMs, 'done', 'second'],
  ]);
});

describe('begun in the middle', () => {
  test('of an hour', () => {
    expect(told(first.startMs)[0]).toEqual([first.startMs, 'live', 'first']);
  });

  test('after the last', () => {
    expect(told(second.endMs + 1)).toEqual([[second.endMs + 1, 'done', 'second']]);
  });

  test('of a campaign without hours', () => {
    expect(phaseChanges([], 5)).toEqual([
      { fromMs: 5, state: { phase: 'done', ended: undefined } },
    ]);
  });
});

test('whoever knows the time knows the phase', () => {
  const sinceMs = fc.integer({ min: 0, max: 250 * HOUR_MS });
  fc.assert(
    fc.property(sinceMs, fc.nat({ max: 250 * HOUR_MS }), (since, later) => {
      const nowMs = since + later;
      const known = phaseChanges(waves, since).findLast(({ fromMs }) => fromMs <= nowMs);
      const { phase, ...rest } = campaignState(waves, nowMs);
      expect(known?.state.phase).toBe(phase);
      if ('wave' in rest) expect(known?.state).toMatchObject({ wave: rest.wave });
    }),
  );
});
