import { describe, expect, test } from 'vitest';
import { changeIn, packChanges } from '../../src/domain/rule-changes';
import { clockOf, newRulesAt, ruleChangesAt, zoneNames } from '../../src/domain/zone-rules';
import { zoneClock } from '../../src/islands/zone-clock';

const HOURS = [Date.UTC(2026, 11, 5, 13), Date.UTC(2027, 1, 14, 13)];

describe.each(HOURS)('zones with new rules, at %i', (ms) => {
  const changes = ruleChangesAt(ms);

  test.each([
    ['America/Vancouver', -420, [-480]],
    ['America/Edmonton', -360, [-420]],
    ['America/Winnipeg', -300, [-360]],
    ['Canada/Central', -300, [-360]],
    ['America/Inuvik', -360, [-420]],
    ['America/Havana', -240, [-300]],
    ['Africa/Casablanca', 0, [60]],
    ['Asia/Almaty', 300, [360]],
    ['America/Nuuk', -120, [-180]],
    ['America/Godthab', -120, [-180]],
  ])('%s', (zone, minutesAhead, before) => {
    expect(changes.get(zone)).toEqual({ minutesAhead, before });
  });

  test.each(['Asia/Tokyo', 'Europe/London', 'America/Chicago', 'US/Central', 'UTC'])(
    'not %s',
    (zone) => {
      expect(changes.has(zone)).toBe(false);
    },
  );

  test('are read as they were written, and no other zone is', () => {
    const packed = newRulesAt(ms);
    expect(packed).not.toMatch(/["&<>]/);
    for (const zone of zoneNames) expect(changeIn(packed, zone), zone).toEqual(changes.get(zone));
    expect(packed.length).toBeLessThan(250);
  });
});

test('quarters of an hour, several old rules and no change at all are written too', () => {
  const changes = new Map([
    ['Asia/Kathmandu', { minutesAhead: 345, before: [330] }],
    ['America/Caracas', { minutesAhead: -240, before: [-270, -300] }],
  ]);
  const packed = packChanges(changes, zoneNames);
  for (const [zone, change] of changes) expect(changeIn(packed, zone)).toEqual(change);
  expect(changeIn(packChanges(new Map(), zoneNames), 'Asia/Tokyo')).toBeUndefined();
  expect(changeIn('', '')).toBeUndefined();
});

test('a zone is not taken for one whose name begins with its own', () => {
  const change = { minutesAhead: 60, before: [0] };
  const names = ['NZ', 'NZ-CHAT'];
  for (const zone of ['NZ', 'NZ-CHAT']) {
    const packed = packChanges(new Map([[zone, change]]), names);
    expect(names.filter((name) => changeIn(packed, name))).toEqual([zone]);
  }
});

test('a date that not every year has is taken for the day after', () => {
  expect(ruleChangesAt(Date.UTC(2028, 1, 29, 13)).get('America/Vancouver')).toEqual({
    minutesAhead: -420,
    before: [-480],
  });
});

describe('a device is believed but where it says what was right in earlier years', () => {
  const [startMs = 0] = HOURS;
  const own = clockOf('Asia/Tokyo')(startMs);
  const wave = (minutesAhead: number, ...before: readonly number[]) => ({
    id: 'next',
    startMs,
    endMs: startMs + 3_600_000,
    changes: packChanges(new Map([['Asia/Tokyo', { minutesAhead, before }]]), zoneNames),
  });

  test.each([
    ['no change is known', { ...wave(0), changes: '' }, own, undefined],
    ['it says the new one', wave(own, own - 60), own, undefined],
    ['it says the old one', wave(own + 60, own), own + 60, own],
    ['it says one of several old ones', wave(own + 60, own - 60, own), own + 60, own],
    ['it says neither, being newer', wave(own + 60, own - 60), own, undefined],
  ])('%s', (_, wave, shown, old) => {
    const { clock, ...rest } = zoneClock('Asia/Tokyo', wave);
    expect(clock(startMs)).toBe(shown);
    expect(rest.old?.(startMs)).toBe(old);
  });
});
