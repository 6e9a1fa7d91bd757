import { describe, expect, test } from 'vitest';
import { groupByOffset } from '../../src/domain/offset-groups';

const at = (ms: number, ...zones: readonly string[]) =>
  groupByOffset(
    zones.map((zone) => ({ zone })),
    ms,
  ).map(({ minutesAhead, dayShift, dayPart, places }) => [
    minutesAhead,
    dayShift,
    dayPart,
    places.map(({ zone }) => zone),
  ]);

describe('places are together only while their clocks show the same', () => {
  test.each([
    ['both in winter', Date.UTC(2026, 11, 5, 13), 1],
    ['clocks forward in New York, not yet in Bogota', Date.UTC(2026, 6, 5, 13), 2],
    ['1 ms before the change', Date.UTC(2027, 2, 14, 7) - 1, 1],
    ['as it comes', Date.UTC(2027, 2, 14, 7), 2],
  ])('New York and Bogota, %s', (_, ms, groups) => {
    expect(at(ms, 'America/New_York', 'America/Bogota')).toHaveLength(groups);
  });

  test('in the order of their clocks, halves and quarters of an hour where they belong', () => {
    expect(
      at(
        Date.UTC(2026, 11, 5, 13),
        'Pacific/Kiritimati',
        'Asia/Kathmandu',
        'America/St_Johns',
        'Pacific/Chatham',
        'Asia/Kolkata',
        'UTC',
        'Pacific/Pago_Pago',
        'Australia/Lord_Howe',
        'Asia/Dhaka',
      ),
    ).toEqual([
      [-660, 0, 'night', ['Pacific/Pago_Pago']],
      [-210, 0, 'morning', ['America/St_Johns']],
      [0, 0, 'afternoon', ['UTC']],
      [330, 0, 'evening', ['Asia/Kolkata']],
      [345, 0, 'evening', ['Asia/Kathmandu']],
      [360, 0, 'evening', ['Asia/Dhaka']],
      [660, 1, 'night', ['Australia/Lord_Howe']],
      [825, 1, 'night', ['Pacific/Chatham']],
      [840, 1, 'night', ['Pacific/Kiritimati']],
    ]);
  });

  test('a place keeps its place in its group, and older names are no group of their own', () => {
    expect(at(Date.UTC(2026, 11, 5, 13), 'Asia/Kolkata', 'Asia/Colombo', 'Asia/Calcutta')).toEqual([
      [330, 0, 'evening', ['Asia/Kolkata', 'Asia/Colombo', 'Asia/Calcutta']],
    ]);
  });

  test('half an hour of summer time is half an hour', () => {
    expect(at(Date.UTC(2026, 5, 1), 'Australia/Lord_Howe')[0]?.[0]).toBe(630);
    expect(at(Date.UTC(2026, 11, 1), 'Australia/Lord_Howe')[0]?.[0]).toBe(660);
  });
});

describe('day and part of the day are those of the place', () => {
  test.each([
    ['the minute before midnight', 'Asia/Tokyo', Date.UTC(2026, 11, 5, 14, 59), 0, 'evening'],
    ['midnight', 'Asia/Tokyo', Date.UTC(2026, 11, 5, 15), 1, 'night'],
    ['the day before', 'America/Los_Angeles', Date.UTC(2026, 11, 5, 7, 59), -1, 'evening'],
    ['no longer', 'America/Los_Angeles', Date.UTC(2026, 11, 5, 8), 0, 'night'],
    ['the minute before six', 'UTC', Date.UTC(2026, 11, 5, 5, 59), 0, 'night'],
    ['six', 'UTC', Date.UTC(2026, 11, 5, 6), 0, 'morning'],
    ['the minute before noon', 'UTC', Date.UTC(2026, 11, 5, 11, 59), 0, 'morning'],
    ['noon', 'UTC', Date.UTC(2026, 11, 5, 12), 0, 'afternoon'],
    ['the minute before 18:00', 'UTC', Date.UTC(2026, 11, 5, 17, 59), 0, 'afternoon'],
    ['18:00', 'UTC', Date.UTC(2026, 11, 5, 18), 0, 'evening'],
    ['another year', 'Pacific/Kiritimati', Date.UTC(2026, 11, 31, 13), 1, 'night'],
    ['before 1970', 'America/New_York', Date.UTC(1969, 11, 31, 4), -1, 'evening'],
  ])('%s', (_, zone, ms, dayShift, dayPart) => {
    expect(groupByOffset([{ zone }], ms)).toMatchObject([{ dayShift, dayPart }]);
  });
});

test('no places are no groups', () => {
  expect(groupByOffset([], 0)).toEqual([]);
});
