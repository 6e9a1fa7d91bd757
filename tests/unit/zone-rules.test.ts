import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { clockOf, isZone, RuledZone, ZONE_RELEASE, zoneNames } from '../../src/domain/zone-rules';
import { deviceClock } from '../../src/islands/device-clock';

const HOUR_MS = Date.UTC(2026, 11, 5, 13);

/** What the zone database says since its release 2026f, and no runtime of before autumn 2026. */
const NEW_RULES = [
  ['America/Winnipeg', -300],
  ['America/Inuvik', -360],
  ['America/Havana', -240],
  ['America/Vancouver', -420],
  ['America/Edmonton', -360],
  ['Africa/Casablanca', 0],
] as const;

describe('the offset is that at the instant, not that of today', () => {
  test.each([
    ['Europe/London', Date.UTC(2026, 6, 1), 60],
    ['Europe/London', Date.UTC(2026, 11, 5), 0],
    ['Asia/Kathmandu', Date.UTC(2026, 11, 5), 345],
    ['America/St_Johns', Date.UTC(2026, 11, 5), -210],
    ['America/New_York', Date.UTC(2026, 10, 1, 5, 59, 59, 999), -240],
    ['America/New_York', Date.UTC(2026, 10, 1, 6), -300],
    ['Pacific/Apia', Date.UTC(2011, 11, 30, 9, 59), -600],
    ['Pacific/Apia', Date.UTC(2011, 11, 30, 10), 840],
    ['UTC', 0, 0],
  ])('%s at %i', (zone, ms, minutes) => {
    expect(clockOf(zone)(ms)).toBe(minutes);
    expect(deviceClock(zone)(ms)).toBe(minutes);
  });
});

describe('rules are those of the project, whatever release the runtime has', () => {
  test('of a release that is new enough', () => {
    expect(ZONE_RELEASE).toMatch(/^20\d\d[a-z]$/);
    expect(ZONE_RELEASE >= '2026f', ZONE_RELEASE).toBe(true);
  });

  test.each(NEW_RULES)('%s in the next hour', (zone, minutes) => {
    expect(clockOf(zone)(HOUR_MS)).toBe(minutes);
    expect(DateTime.fromMillis(HOUR_MS, { zone: new RuledZone(zone) }).offset).toBe(minutes);
  });

  test('for every zone that the runtime knows, by every name', () => {
    expect(zoneNames.length).toBeGreaterThan(590);
    for (const zone of ['UTC', ...Intl.supportedValuesOf('timeZone')]) {
      expect(zoneNames).toContain(zone);
      expect(Number.isInteger(clockOf(zone)(HOUR_MS)), zone).toBe(true);
    }
  });

  test('until this decade, when some were made anew, they are those of the runtime', () => {
    const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
    const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2024, 0) });
    fc.assert(
      fc.property(zone, instant, (name, ms) => {
        expect(clockOf(name)(ms), name).toBe(IANAZone.create(name).offset(ms));
      }),
      { numRuns: 2_000 },
    );
  });
});

test('what a device makes of a zone is what luxon does with the same rules', () => {
  const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
  const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2060, 0) });
  fc.assert(
    fc.property(zone, instant, (name, ms) => {
      expect(deviceClock(name)(ms)).toBe(IANAZone.create(name).offset(ms));
    }),
    { numRuns: 2_000 },
  );
});

test('each night the site is built with the newest rules there are', () => {
  const { on, jobs } = parse(
    readFileSync(join(import.meta.dirname, '../../.github/workflows/pages.yml'), 'utf8'),
  ) as { on: { schedule: unknown }; jobs: { build: { steps: readonly { run?: string }[] } } };
  const steps = jobs.build.steps.flatMap(({ run }) => run ?? []);
  expect(on.schedule).toHaveLength(1);
  expect(steps.slice(0, 4)).toEqual([
    'npm ci',
    'npm install --no-save --ignore-scripts moment-timezone@latest',
    'npm run zones',
    'npm run build',
  ]);
});

describe('a zone of luxon’s', () => {
  const zone = new RuledZone('America/Winnipeg');
  const at = DateTime.fromMillis(HOUR_MS, { zone });

  test('tells date, time and offset by them', () => {
    expect(at.toISO()).toBe('2026-12-05T08:00:00.000-05:00');
    expect(at.toFormat('ZZZZ')).toBe('UTC-5');
    expect(at.zoneName).toBe('America/Winnipeg');
    expect(at.isValid).toBe(true);
  });

  test('is equal to itself by another object, and to no other', () => {
    expect(zone.equals(new RuledZone('America/Winnipeg'))).toBe(true);
    expect(zone.equals(new RuledZone('America/Chicago'))).toBe(false);
    expect(zone.equals(IANAZone.create('America/Winnipeg'))).toBe(false);
  });

  test('is none where there are no rules', () => {
    expect(DateTime.fromMillis(0, { zone: new RuledZone('Mars/Zalem') }).isValid).toBe(false);
    expect(() => clockOf('Mars/Zalem')).toThrow('not a zone: Mars/Zalem');
  });
});

test.each([
  ['UTC', true],
  ['Europe/London', true],
  ['europe/london', true],
  ['America/Argentina/Ushuaia', true],
  ['America/Coyhaique', true],
  ['EST', false],
  ['PST8PDT', false],
  ['Etc/GMT+5', false],
  ['Mars/Zalem', false],
  ['', false],
])('“%s” names a zone: %s', (text, is) => {
  expect(isZone(text)).toBe(is);
});
