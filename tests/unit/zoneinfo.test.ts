import { describe, expect, test } from 'vitest';
import { askZoneinfo } from '../../src/commands/zoneinfo.mjs';
import { groupByOffset } from '../../src/domain/offset-groups';
import { clockOf, ZONE_RELEASE, zoneNames } from '../../src/domain/zone-rules';
import { factsOf } from '../site/facts';
import { clockIn, FIXED, newestZoneinfo, releaseOf } from '../zoneinfo';

const places = factsOf.places();
const listed = places.map(({ zone }) => zone);
const instants = factsOf.waves().flatMap(({ startMs, endMs }) => [startMs, endMs]);

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

function differences(zoneinfo: ReturnType<typeof askZoneinfo>, zones: readonly string[]) {
  return zones.flatMap((zone) =>
    instants.flatMap((ms) => {
      const theirs = clockIn(zoneinfo, zone, ms).minutesAhead;
      const ours = clockOf(zone)(ms);
      return ours === theirs ? [] : [{ zone, at: new Date(ms).toISOString(), ours, theirs }];
    }),
  );
}
