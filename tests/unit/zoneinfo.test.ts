import { describe, expect, test } from 'vitest';
import { cardWriter } from '../../src/cards/text';
import { askZoneinfo } from '../../src/commands/zoneinfo.mjs';
import { groupByOffset } from '../../src/domain/offset-groups';
import { dayShift } from '../../src/domain/zone';
import { clockOf, ZONE_RELEASE, zoneNames } from '../../src/domain/zone-rules';
import { conventionsOf, hourText, longDate, shortDate } from '../../src/i18n/hour';
import { ROOT_LOCALE } from '../../src/locales';
import { ENGLISH } from '../cards/samples';
import { factsOf } from '../site/facts';
import { clockIn, FIXED, newestZoneinfo, releaseOf } from '../zoneinfo';

const places = factsOf.places();
const listed = places.map(({ zone }) => zone);
const waves = factsOf.waves();
const instants = waves.flatMap(({ startMs, endMs }) => [startMs, endMs]);

describe('the zones of the machine tell no other hour of a listed place, unless they are known to be old', () => {
  const release = releaseOf();
  const own = askZoneinfo({ zones: [...listed, ...FIXED], instants });

  test(`${release}; where it is the newer one, install a newer moment-timezone`, () => {
    expect(differences(own, listed)).toEqual([]);
  });
});

describe('an independent reading of the newest zones to be had agrees to the minute', () => {
  const everywhere = newestZoneinfo({ instants });
  const fixed = newestZoneinfo({ zones: FIXED, instants });
  const isNew = everywhere.release >= ZONE_RELEASE;
  const changing = newestZoneinfo({
    zones: [...listed, ...FIXED],
    instants,
    // Of old rules it is known only whether they hold in an hour.
    changesIn: isNew ? [Date.UTC(2026, 0), Date.UTC(2028, 0)] : [0, 0],
  });

  test('in every zone that there is, for every hour', () => {
    const { release, clocks } = everywhere;
    expect(Object.keys(clocks).toSorted()).toEqual(zoneNames.toSorted());
    const all = { release, clocks: { ...clocks, ...fixed.clocks } };
    expect(differences(all, zoneNames)).toEqual([]);
  });

  test('on both sides of every change of clocks in two years, on all places and how they are grouped', () => {
    const moments = Object.keys(changing.clocks['+0'] ?? {}).map(Number);
    expect(moments.length).toBeGreaterThanOrEqual(isNew ? 50 : instants.length);
    for (const ms of moments) {
      const groups = groupByOffset(places, ms);
      const offsets = groups.map(({ minutesAhead }) => minutesAhead);
      expect(offsets).toEqual([...new Set(offsets)].sort((a, b) => a - b));
      const grouped = groups.flatMap(({ minutesAhead, dayShift, places }) =>
        places.map(({ zone }) => [zone, { minutesAhead, dayShift }]),
      );
      const asked = listed.map((zone) => {
        const { minutesAhead, dayShift } = clockIn(changing, zone, ms);
        return [zone, { minutesAhead, dayShift }];
      });
      expect(Object.fromEntries(grouped), new Date(ms).toISOString()).toEqual(
        Object.fromEntries(asked),
      );
    }
  });
});

describe('a comparison fails', () => {
  const [ms = 0] = instants.slice(-2);
  const clock = { dayShift: 0, time: '', shortDate: '', longDate: '', date: '' };
  const saying = (release: string, zone: string, minutesAhead: number) => ({
    release,
    clocks: {
      [zone]: { [ms]: { ...clock, minutesAhead } },
      '-300': { [ms]: { ...clock, minutesAhead: -300 } },
    },
  });

  test.each([
    ['where a newer release says another hour', '2099a', 'Asia/Tokyo', 600, false],
    ['where it says again what was right before', '2099a', 'America/Winnipeg', -360, false],
    ['where one as new does', ZONE_RELEASE, 'America/Winnipeg', -360, false],
    ['where an older one says what was never right', '2025b', 'America/Winnipeg', -240, false],
    ['where an older one differs of a zone that did not change', '2025b', 'Asia/Tokyo', 600, false],
    ['but not where an older one says what was right', '2025b', 'America/Winnipeg', -360, true],
    ['nor where all agree', '2099a', 'America/Winnipeg', -300, true],
  ] as const)('%s', (_, release, zone, minutes, isSame) => {
    const { minutesAhead } = clockIn(saying(release, zone, minutes), zone, ms);
    expect(minutesAhead === clockOf(zone)(ms)).toBe(isSame);
  });
});

describe('what is written of every place, in every hour, is what Python writes', () => {
  const asked = newestZoneinfo({ zones: [...listed, ...FIXED], instants });
  const english = conventionsOf('en-GB');

  test.each(waves)('$id', ({ startMs, endMs }) => {
    for (const zone of listed) {
      const [start, end] = [clockIn(asked, zone, startMs), clockIn(asked, zone, endMs)];
      const clock = clockOf(zone);
      expect(hourText({ startMs, endMs }, clock, english), zone).toMatchObject({
        date: start.date,
        start: start.time,
        time: `${start.time}–${end.time}`,
      });
      expect(shortDate(startMs, clock, english), zone).toBe(start.shortDate);
      expect(longDate(startMs, clock, english), zone).toBe(start.longDate);
      expect(dayShift(startMs, clock), zone).toBe(start.dayShift);
    }
  });

  test.each(waves)('on the cards of $id', (wave) => {
    const writer = cardWriter(ROOT_LOCALE, ENGLISH, { hashtag: 'AlitaSequel', wave });
    for (const place of places) {
      const { time, date } = clockIn(asked, place.zone, wave.startMs);
      expect(writer.place(place).words, place.id).toMatchObject({ hour: time, date });
    }
    const { words } = writer.home(places);
    expect(words.kind === 'home' && words.cities.map(({ time }) => time)).toEqual(
      places.map(({ zone }) => {
        const { time, shortDate, dayShift } = clockIn(asked, zone, wave.startMs);
        return dayShift === 0 ? time : `${shortDate.slice(0, 3)} ${time}`;
      }),
    );
  });
});

function differences(zoneinfo: ReturnType<typeof askZoneinfo>, zones: readonly string[]) {
  return zones.flatMap((zone) =>
    instants.flatMap((ms) => {
      const theirs = clockIn(zoneinfo, zone, ms).minutesAhead;
      const ours = clockOf(zone)(ms);
      return ours === theirs ? [] : [{ zone, at: new Date(ms).toISOString(), ours, theirs }];
    }),
  );
}
