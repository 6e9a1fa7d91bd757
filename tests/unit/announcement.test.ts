import { describe, expect, test } from 'vitest';
import { type Announcement, announcementBetween, type Tick } from '../../src/domain/announcement';
import { remainingSeconds } from '../../src/domain/countdown';
import { campaignState, type Wave } from '../../src/domain/wave';

const START_MS = Date.UTC(2026, 11, 5, 13);
const END_MS = START_MS + 3_600_000;
const LATER_MS = Date.UTC(2027, 1, 14, 13);
const waves: readonly Wave[] = [
  { id: 'next', startMs: START_MS, endMs: END_MS },
  { id: 'later', startMs: LATER_MS, endMs: LATER_MS + 3_600_000 },
];

const at = (nowMs: number): Tick => {
  const state = campaignState(waves, nowMs);
  return {
    state,
    secondsLeft: state.phase === 'done' ? 0 : remainingSeconds(state.targetMs, nowMs),
  };
};
const beforeStart = (seconds: number): Tick => at(START_MS - seconds * 1000);

describe('each moment is said once, as it comes', () => {
  test.each<[string, Tick, Tick, Announcement | undefined]>([
    ['an ordinary second', beforeStart(5_000), beforeStart(4_999), undefined],
    ['a day', beforeStart(86_401), beforeStart(86_400), 'day'],
    ['the second after', beforeStart(86_400), beforeStart(86_399), undefined],
    ['an hour', beforeStart(3_601), beforeStart(3_600), 'hour'],
    ['ten minutes', beforeStart(601), beforeStart(600), 'tenMinutes'],
    ['a minute', beforeStart(61), beforeStart(60), 'minute'],
    ['the start', beforeStart(1), beforeStart(0), 'live'],
    [
      'within the hour, a minute before its end',
      at(END_MS - 61_000),
      at(END_MS - 60_000),
      undefined,
    ],
    ['the end', at(END_MS - 1000), at(END_MS), 'over'],
    ['after the end', at(END_MS), at(END_MS + 1000), undefined],
    ['the end of the thanks', at(END_MS + 86_399_000), at(END_MS + 86_400_000), undefined],
    ['the end of the last', at(LATER_MS + 3_599_000), at(LATER_MS + 3_600_000), 'over'],
    ['when none is left', at(LATER_MS + 3_600_000), at(LATER_MS + 3_601_000), undefined],
  ])('%s', (_, before, after, expected) => {
    expect(announcementBetween(before, after)).toBe(expected);
  });
});

describe('after a sleep only the latest is said', () => {
  test.each<[string, Tick, Tick, Announcement | undefined]>([
    ['from two days to five minutes', beforeStart(172_800), beforeStart(300), 'tenMinutes'],
    ['into the hour', beforeStart(7_200), at(START_MS + 60_000), 'live'],
    ['across the whole hour', beforeStart(7_200), at(END_MS + 60_000), 'over'],
    ['from one hour into the next', at(START_MS + 1000), at(LATER_MS + 1000), 'live'],
    ['a clock set back says nothing', beforeStart(60), beforeStart(600), undefined],
  ])('%s', (_, before, after, expected) => {
    expect(announcementBetween(before, after)).toBe(expected);
  });
});
