import fc from 'fast-check';
import { geoContains } from 'd3-geo';
import { describe, expect, test } from 'vitest';
import { darkUnder, nightUnder } from '../../src/components/map/night';
import { antipode, subsolarPoint, sunElevation } from '../../src/domain/sun';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Degrees, minutes and seconds, as almanacs print them. */
const dms = (degrees: number, minutes = 0, seconds = 0): number =>
  degrees + minutes / 60 + seconds / 3600;

/**
 * Published values: the sun's declination, north positive, and its hour angle at Greenwich, counted westward,
 * which are the latitude and the longitude under it. Where a source gives one of them, so does its row.
 */
const ALMANAC = [
  {
    // Declination: The Astronomical Almanac 1992, page C16, as sunpy's tests quote it (sunpy/coordinates/tests/test_sun.py);
    // equation of time, +13 min 42.6 s: Jean Meeus, Astronomical Algorithms, example 28.a.
    at: '1992-10-13T00:00:00Z',
    declination: -dms(7, 47, 1.7),
    hourAngle: 180 + dms(13, 42.6) / 4,
  },
  {
    // The Nautical Almanac 1997, as Gould Academy quotes it:
    // http://web.archive.org/web/20041207163357/http:/world.gouldacademy.org/cn/course/lesson_5.htm
    at: '1997-12-03T05:00:00Z',
    declination: -dms(22, 6),
    hourAngle: dms(257, 34),
  },
  {
    // Reda and Andreas, Solar Position Algorithm for Solar Radiation Applications, NREL/TP-560-34302, table A5.1:
    // the hour angle at longitude 105.1786° west is 11.105900°.
    at: '2003-10-17T19:30:30Z',
    declination: -9.31434,
    hourAngle: 105.1786 + 11.1059,
  },
  {
    // The Nautical Almanac 2011, as Gary LaPook quotes it:
    // http://fer3.com/arc/m2.aspx/help-with-sun-sights-LaPook-jan-2011-g15277
    at: '2011-01-13T12:00:00Z',
    declination: -dms(21, 29.2),
  },
  {
    // The Astronomical Almanac 2013, page C12, as sunpy's tests quote it.
    at: '2013-06-17T00:00:00Z',
    declination: dms(23, 22, 27.8),
  },
  {
    // The Nautical Almanac 2020, as Peter Hakel quotes it:
    // https://navlist.net/When-did-Atumnal-Equinox-occure-this-year-PeterHakel-sep-2019-g45828
    at: '2020-09-22T13:00:00Z',
    declination: dms(0, 0.5),
  },
  {
    // TheNauticalAlmanac.com 2021, as github.com/ion1/sextant-fix quotes it (_octave_old/main_practical_navigator.m).
    at: '2021-05-29T20:00:00Z',
    declination: dms(21, 44.7),
    hourAngle: dms(120, 37.8),
  },
  {
    // The same, in _octave_old/main_bob_the_science_guy.m.
    at: '2021-09-18T17:00:00Z',
    declination: dms(1, 35.5),
    hourAngle: dms(76, 30.3),
  },
  {
    // US Naval Observatory, celestial navigation data, as Chuck Varney quotes it: https://varney.yolasite.com/sunav.php
    at: '2022-11-30T17:00:00Z',
    declination: -dms(21, 42.9),
    hourAngle: dms(77, 49.4),
  },
  {
    // Frank Reed, for the week of 8 February 2026: https://navlist.net/GHA-Sun-easy-this-week-FrankReed-feb-2026-g58371
    at: '2026-02-10T00:00:00Z',
    hourAngle: 176.46,
  },
];

/** What the formulas promise, in degrees; half a degree is asked. */
const PROMISED = 0.02;

describe('the sun stands where almanacs have it', () => {
  test.each(ALMANAC)('$at', ({ at, declination, hourAngle }) => {
    const [latitude, longitude] = subsolarPoint(Date.parse(at));
    if (declination !== undefined) expect(Math.abs(latitude - declination)).toBeLessThan(PROMISED);
    if (hourAngle !== undefined)
      expect(Math.abs(turn(longitude + hourAngle))).toBeLessThan(PROMISED);
  });

  test('and six instants at least have both values', () => {
    const whole = ALMANAC.filter(({ declination, hourAngle }) => declination && hourAngle);
    expect(whole.length).toBeGreaterThanOrEqual(6);
  });
});

describe('the year has its turning points', () => {
  const years = [1950, 1999, 2019, 2026, 2027, 2049];
  const noons = (year: number) =>
    Array.from({ length: 365 }, (_, day) => {
      const ms = Date.UTC(year, 0, 1, 12) + day * DAY_MS;
      return { day: new Date(ms).toISOString().slice(5, 10), latitude: subsolarPoint(ms)[0] };
    });

  test.each(years)('%i', (year) => {
    const all = noons(year);
    const north = all.reduce((a, b) => (a.latitude > b.latitude ? a : b));
    const south = all.reduce((a, b) => (a.latitude < b.latitude ? a : b));
    expect(['06-20', '06-21', '06-22']).toContain(north.day);
    expect(['12-20', '12-21', '12-22', '12-23']).toContain(south.day);
    expect(north.latitude).toBeCloseTo(23.44, 1);
    expect(south.latitude).toBeCloseTo(-23.44, 1);
    const crossings = all.slice(1).flatMap(({ day, latitude }, before) => {
      const from = all[before]?.latitude ?? 0;
      return from < 0 !== latitude < 0 ? [{ day, isNorthward: latitude > from }] : [];
    });
    expect(crossings).toHaveLength(2);
    expect(crossings[0]?.isNorthward).toBe(true);
    expect(['03-20', '03-21']).toContain(crossings[0]?.day);
    expect(crossings[1]?.isNorthward).toBe(false);
    expect(['09-22', '09-23', '09-24']).toContain(crossings[1]?.day);
  });

  test.each([
    ['the North Pole', [90, 0], '06-21', 1],
    ['the North Pole', [90, 0], '12-21', -1],
    ['the South Pole', [-90, 0], '06-21', -1],
    ['the South Pole', [-90, 0], '12-21', 1],
  ] as const)('%s %j on %s: all day alike', (_, pole, day, sign) => {
    for (let hour = 0; hour < 24; hour += 1) {
      const elevation = sunElevation(Date.parse(`2026-${day}T00:00:00Z`) + hour * HOUR_MS, pole);
      expect(elevation * sign).toBeCloseTo(23.44, 1);
    }
  });
});

describe('at any instant', () => {
  const instant = fc.integer({ min: Date.UTC(1950, 0, 1), max: Date.UTC(2050, 0, 1) });
  const spot = fc.tuple(
    fc.double({ min: -90, max: 90, noNaN: true }),
    fc.double({ min: -180, max: 180, noNaN: true }),
  );

  test('the sun is overhead at one end of the Earth and underfoot at the other', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        const sun = subsolarPoint(ms);
        expect(Math.abs(sun[1])).toBeLessThanOrEqual(180);
        expect(sunElevation(ms, sun)).toBeCloseTo(90, 4);
        expect(sunElevation(ms, antipode(sun))).toBeCloseTo(-90, 4);
      }),
    );
  });

  test('an hour takes it fifteen degrees west', () => {
    fc.assert(
      fc.property(instant, (ms) => {
        const [, now] = subsolarPoint(ms);
        const [, later] = subsolarPoint(ms + HOUR_MS);
        expect(turn(now - later)).toBeCloseTo(15, 1);
      }),
    );
  });

  test('the night that is drawn holds exactly the spots where the sun is down', () => {
    fc.assert(
      fc.property(instant, spot, (ms, [latitude, longitude]) => {
        const sun = subsolarPoint(ms);
        const elevation = sunElevation(ms, [latitude, longitude]);
        const holds = (shape: ReturnType<typeof nightUnder>) =>
          geoContains(shape, [longitude, latitude]);
        fc.pre(Math.abs(elevation) > 0.01 && Math.abs(elevation + 6) > 0.01);
        expect(holds(nightUnder(sun))).toBe(elevation < 0);
        expect(holds(darkUnder(sun))).toBe(elevation < -6);
      }),
      { numRuns: 1_000 },
    );
  });
});

/** An angle in degrees brought to within half a turn of 0. */
function turn(degrees: number): number {
  return ((((degrees + 180) % 360) + 360) % 360) - 180;
}
