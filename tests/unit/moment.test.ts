import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDate, isoInstant, isTime, resolveWallTime, wallTimeAt } from '../../src/domain/moment';

test('the tests run in a zone that is nobody’s idea of normal', () => {
  expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe('Pacific/Chatham');
  expect(new Date(0).getTimezoneOffset()).toBe(-765);
});

describe('only dates and times that exist are ones', () => {
  test.each(['2026-12-05', '2028-02-29', '2019-01-01'])('%s is a date', (text) => {
    expect(isDate(text)).toBe(true);
  });
  test.each([
    '2026-02-30',
    '2027-02-29',
    '2026-13-01',
    '2026-12-5',
    '5.12.2026',
    '2026-12-05T13:00',
    '',
    ' ',
  ])('“%s” is not a date', (text) => {
    expect(isDate(text)).toBe(false);
  });
  test.each(['00:00', '13:00', '23:59'])('%s is a time', (text) => {
    expect(isTime(text)).toBe(true);
  });
  test.each(['24:00', '7:00', '7 AM', '13:60', '13', '', '13:00:00'])(
    '“%s” is not a time',
    (text) => {
      expect(isTime(text)).toBe(false);
    },
  );
});

describe('a wall time is one instant, or it is said why not', () => {
  const iso = (ms: number): string => new Date(ms).toISOString();

  test.each([
    ['2019-12-05', '05:00', 'America/Chicago', '2019-12-05T11:00:00.000Z'],
    ['2020-02-06', '07:00', 'America/New_York', '2020-02-06T12:00:00.000Z'],
    ['2026-12-05', '13:00', 'UTC', '2026-12-05T13:00:00.000Z'],
    ['2026-12-06', '02:45', 'Pacific/Chatham', '2026-12-05T13:00:00.000Z'],
    ['2020-10-01', '07:00', 'America/Los_Angeles', '2020-10-01T14:00:00.000Z'],
  ])('%s %s in %s', (date, time, zone, expected) => {
    const meaning = resolveWallTime({ date, time, zone });
    expect(meaning.kind === 'once' && iso(meaning.ms)).toBe(expected);
  });

  test.each([
    ['New York, clocks forward', '2026-03-08', '02:30', 'America/New_York', '06:30', '07:30'],
    [
      'Lord Howe, forward by half an hour',
      '2026-10-04',
      '02:15',
      'Australia/Lord_Howe',
      '15:15',
      '15:45',
    ],
  ])('%s: never, and the instants on either side', (_, date, time, zone, before, after) => {
    const meaning = resolveWallTime({ date, time, zone });
    expect(
      meaning.kind === 'never' &&
        [meaning.before, meaning.after].map((ms) => iso(ms).slice(11, 16)),
    ).toEqual([before, after]);
  });

  test.each([
    ['New York, clocks back', '2026-11-01', '01:30', 'America/New_York', '05:30', '06:30'],
    [
      'Lord Howe, back by half an hour',
      '2026-04-05',
      '01:45',
      'Australia/Lord_Howe',
      '14:45',
      '15:15',
    ],
  ])('%s: twice, and both instants', (_, date, time, zone, first, second) => {
    const meaning = resolveWallTime({ date, time, zone });
    expect(
      meaning.kind === 'twice' &&
        [meaning.first, meaning.second].map((ms) => iso(ms).slice(11, 16)),
    ).toEqual([first, second]);
  });

  test.each([
    ['a minute before the jump', '01:59', 'once'],
    ['as the jump begins', '02:00', 'never'],
    ['a minute before it ends', '02:59', 'never'],
    ['as it ends', '03:00', 'once'],
  ])('New York, 8 March 2026, %s', (_, time, kind) => {
    expect(resolveWallTime({ date: '2026-03-08', time, zone: 'America/New_York' }).kind).toBe(kind);
  });

  test('a day that a place left out does not exist there', () => {
    expect(resolveWallTime({ date: '2011-12-30', time: '12:00', zone: 'Pacific/Apia' }).kind).toBe(
      'never',
    );
  });

  test('what is no wall time is refused, not guessed', () => {
    expect(() => resolveWallTime({ date: '2026-02-30', time: '13:00', zone: 'UTC' })).toThrow(
      'not a wall time',
    );
    expect(() =>
      resolveWallTime({ date: '2026-12-05', time: '13:00', zone: 'Mars/Zalem' }),
    ).toThrow('not a wall time');
    expect(() => wallTimeAt(0, 'Mars/Zalem')).toThrow('not a zone');
  });
});

test('for every zone the runtime knows, wall → instant → wall is the identity or a refusal', () => {
  const zones = ['UTC', ...Intl.supportedValuesOf('timeZone')];
  const minute = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 });
  for (const zone of zones) {
    fc.assert(
      fc.property(minute, (minutes) => {
        const ms = minutes * 60_000;
        const wall = wallTimeAt(ms, zone);
        const meaning = resolveWallTime(wall);
        // An instant that clocks showed cannot be one they skipped.
        expect(meaning.kind).not.toBe('never');
        const instants =
          meaning.kind === 'once'
            ? [meaning.ms]
            : meaning.kind === 'twice'
              ? [meaning.first, meaning.second]
              : [];
        expect(instants).toContain(ms);
        for (const instant of instants) expect(wallTimeAt(instant, zone)).toEqual(wall);
      }),
      { numRuns: 5 },
    );
  }
});

test('for every zone, any wall time is one instant that shows it, or is refused', () => {
  const zones = Intl.supportedValuesOf('timeZone');
  const minute = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2060, 0) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minute, (zone, minutes) => {
      const { date, time } = wallTimeAt(minutes * 60_000, 'UTC');
      const meaning = resolveWallTime({ date, time, zone });
      if (meaning.kind === 'once')
        expect(wallTimeAt(meaning.ms, zone)).toEqual({ date, time, zone });
      if (meaning.kind === 'never') expect(meaning.before).toBeLessThan(meaning.after);
      if (meaning.kind === 'twice') expect(meaning.first).toBeLessThan(meaning.second);
    }),
    { numRuns: 1_000 },
  );
});

test('an instant is written in UTC, to the second', () => {
  expect(isoInstant(Date.UTC(2026, 11, 5, 13))).toBe('2026-12-05T13:00:00Z');
});
