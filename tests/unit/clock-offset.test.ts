import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  agreedOffset,
  type ClockAnswer,
  isClockWrong,
  offsetRanges,
  TOLERANCE_MS,
} from '../../src/domain/clock-offset';

const HOUR_MS = 3_600_000;
const DATE_MS = Date.UTC(2026, 11, 3, 13);

/** An answer asked for at 1 s of the monotonic clock, and received 200 ms later. */
const answer = (dateMs: number, ageS?: number): ClockAnswer => ({
  sentMs: 1_000,
  receivedMs: 1_200,
  dateMs,
  ageS,
});

describe('an answer leaves as much possible as its journey and its whole seconds do', () => {
  test.each([
    ['no Age', undefined, [-1_200, 0]],
    ['an Age of no whole second', 0, [-1_200, 1_000]],
    ['an hour in a cache', 3_600, [HOUR_MS - 1_200, HOUR_MS + 1_000]],
  ])('%s', (_, ageS, expected) => {
    const [withAge, alone] = offsetRanges(answer(DATE_MS, ageS));
    expect(withAge.map((ms) => ms - DATE_MS)).toEqual(expected);
    expect(alone.map((ms) => ms - DATE_MS)).toEqual([-1_200, 0]);
  });
});

describe('a clock is wrong where no reading of the answer comes within the tolerance', () => {
  const [least, most] = [DATE_MS - 1_200, DATE_MS];
  test.each([
    ['as slow as is tolerated', least - TOLERANCE_MS, undefined, false],
    ['slower', least - TOLERANCE_MS - 1, undefined, true],
    ['within what is uncertain', least, undefined, false],
    ['as fast as is tolerated', most + TOLERANCE_MS, undefined, false],
    ['faster', most + TOLERANCE_MS + 1, undefined, true],
    ['right by Date and Age', DATE_MS + HOUR_MS, 3_600, false],
    ['right by a Date that a cache made new', DATE_MS, 3_600, false],
    ['between the two', DATE_MS + HOUR_MS / 2, 3_600, true],
  ])('%s', (_, offsetMs, ageS, expected) => {
    expect(isClockWrong(answer(DATE_MS, ageS), offsetMs)).toBe(expected);
  });

  test.each([
    ['no Date, or none that can be read', answer(NaN)],
    ['an Age that is no number', answer(DATE_MS, NaN)],
  ])('%s says nothing against it', (_, said) => {
    expect(isClockWrong(said, DATE_MS)).toBe(false);
  });
});

describe('answers agree or they do not', () => {
  /** Three answers 2.7 s apart, by what each says: seconds of `Date` after the first, and `Age`. */
  const three = (...said: readonly (readonly [number, number?])[]): ClockAnswer[] =>
    said.map(([dateS, ageS], index) => ({
      sentMs: 1_000 + 2_700 * index,
      receivedMs: 1_200 + 2_700 * index,
      dateMs: DATE_MS + dateS * 1000,
      ageS,
    }));
  test.each([
    ['a Date that goes on', three([0], [2], [5]), true],
    ['a Date that goes on, out of a cache now and then', three([0], [-597, 600], [5]), true],
    ['a cache that keeps Date and adds Age', three([0, 60], [0, 62], [0, 65]), true],
    ['a cache that makes Date new beside its Age', three([0, 60], [2, 62], [5, 65]), true],
    ['a Date that stands still', three([0], [0], [0]), false],
    ['a Date that goes backwards', three([0], [-3], [-5]), false],
    ['hosts of different minds', three([0], [62], [5]), false],
    ['an answer that says nothing', three([0], [NaN], [5]), false],
    ['an Age that is no number', three([0, NaN], [0, NaN], [0, NaN]), false],
  ])('%s', (_, answers, isAgreed) => {
    expect(agreedOffset(answers) !== undefined).toBe(isAgreed);
  });

  test.each([
    ['1 ms more than what one leaves possible', 1_201, false],
    ['as much', 1_200, true],
  ])('apart by %s', (_, apartMs, isAgreed) => {
    const answers = [answer(DATE_MS), answer(DATE_MS + apartMs), answer(DATE_MS)];
    expect(agreedOffset(answers) !== undefined).toBe(isAgreed);
  });

  test('on none where each reading leaves another', () => {
    const still = { sentMs: 1_000, receivedMs: 31_000, dateMs: DATE_MS, ageS: 3_600 };
    expect(agreedOffset([still, still, still])).toBeUndefined();
  });
});

describe('whatever the journey, the host, and the instant within a second', () => {
  /** What hosts do: write the time; keep what was written, and its age; write the time beside an age. */
  const HOSTS = {
    direct: (nowMs: number) => ({ dateMs: cutOff(nowMs), ageS: undefined }),
    keeping: (nowMs: number, keptSinceMs: number) => ({
      dateMs: cutOff(keptSinceMs),
      ageS: cutOff(nowMs - keptSinceMs) / 1000,
    }),
    renewing: (nowMs: number, keptSinceMs: number) => ({
      dateMs: cutOff(nowMs),
      ageS: cutOff(nowMs - keptSinceMs) / 1000,
    }),
  };
  const hosts = fc.constantFrom('direct', 'keeping', 'renewing');
  const offsets = fc.double({ min: 0, max: 4e12, noNaN: true });
  const delays = fc.tuple(
    fc.double({ min: 0, max: 1_500, noNaN: true }),
    fc.double({ min: 0, max: 1_500, noNaN: true }),
  );
  const ages = fc.double({ min: 0, max: 1e8, noNaN: true });

  /** An answer of a host to a device of a true offset. */
  const ask = (
    host: keyof typeof HOSTS,
    offsetMs: number,
    sentMs: number,
    [thereMs, backMs]: readonly [number, number],
    keptSinceMs: number,
  ): ClockAnswer => ({
    sentMs,
    receivedMs: sentMs + thereMs + backMs,
    ...HOSTS[host](sentMs + thereMs + offsetMs, keptSinceMs),
  });

  test('the true offset is among the possible ones, which are as wide as is said', () => {
    fc.assert(
      fc.property(hosts, offsets, delays, ages, (host, offsetMs, journey, ageMs) => {
        const said = ask(host, offsetMs, 5_000, journey, 5_000 + offsetMs - ageMs);
        const [least, most] = offsetRanges(said)[host === 'renewing' ? 1 : 0];
        expect(least).toBeLessThanOrEqual(offsetMs + ROUNDING_MS);
        expect(most).toBeGreaterThanOrEqual(offsetMs - ROUNDING_MS);
        const [thereMs, backMs] = journey;
        const cutOffMs = host === 'keeping' ? 2_000 : 1_000;
        expect(Math.abs(most - least - (cutOffMs + thereMs + backMs))).toBeLessThan(ROUNDING_MS);
        expect(isClockWrong(said, offsetMs)).toBe(false);
      }),
    );
  });

  test('what three answers agree on is no further from the truth than one of them may be', () => {
    fc.assert(
      fc.property(
        hosts,
        offsets,
        fc.tuple(delays, delays, delays),
        ages,
        fc.double({ min: 0, max: 1e5, noNaN: true }),
        (host, offsetMs, journeys, ageMs, firstMs) => {
          let sentMs = firstMs;
          const answers = journeys.map((journey) => {
            const said = ask(host, offsetMs, sentMs, journey, firstMs + offsetMs - ageMs);
            sentMs = said.receivedMs + 2_500;
            return said;
          });
          const agreed = agreedOffset(answers);
          if (agreed === undefined) {
            expect(host).not.toBe('direct');
            return;
          }
          for (const { sentMs, receivedMs } of answers) {
            const uncertaintyMs = (host === 'keeping' ? 2_000 : 1_000) + receivedMs - sentMs;
            expect(Math.abs(agreed - offsetMs)).toBeLessThanOrEqual(uncertaintyMs + ROUNDING_MS);
          }
        },
      ),
    );
  });

  test('where journeys are short there is always agreement, to within half of that', () => {
    const short = fc.tuple(
      fc.double({ min: 0, max: 200, noNaN: true }),
      fc.double({ min: 0, max: 200, noNaN: true }),
    );
    fc.assert(
      fc.property(
        hosts,
        offsets,
        fc.tuple(short, short, short),
        fc.double({ min: 10_000, max: 1e8, noNaN: true }),
        (host, offsetMs, journeys, ageMs) => {
          let sentMs = 700;
          const answers = journeys.map((journey) => {
            const said = ask(host, offsetMs, sentMs, journey, 700 + offsetMs - ageMs);
            sentMs = said.receivedMs + 2_500;
            return said;
          });
          const uncertaintyMs = (host === 'keeping' ? 1_000 : 500) + 200;
          expect(Math.abs((agreedOffset(answers) ?? Infinity) - offsetMs)).toBeLessThanOrEqual(
            uncertaintyMs + ROUNDING_MS,
          );
        },
      ),
    );
  });
});

/** Epoch milliseconds in floating point are this exact, with their fractions. */
const ROUNDING_MS = 0.01;

function cutOff(ms: number): number {
  return Math.floor(ms / 1000) * 1000;
}
