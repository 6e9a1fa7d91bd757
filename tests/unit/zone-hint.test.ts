import { describe, expect, test } from 'vitest';
import { zoneFromHint, zoneHint } from '../../src/domain/zone-hint';
import { factsOf } from '../site/facts';

describe('a zone is written beside its place’s id in no more letters than it takes', () => {
  test.each([
    ['Asia/Tokyo', 'tokyo', 'Asia/'],
    ['Asia/Ho_Chi_Minh', 'ho-chi-minh', 'Asia/'],
    ['America/Argentina/Buenos_Aires', 'buenos-aires', 'America/Argentina/'],
    ['America/Port-au-Prince', 'port-au-prince', 'America/Port-au-Prince'],
    ['America/Port_of_Spain', 'port-of-spain', 'America/Port_of_Spain'],
    ['Asia/Kolkata', 'mumbai', 'Asia/Kolkata'],
  ])('%s, %s', (zone, id, hint) => {
    expect(zoneHint(zone, id)).toBe(hint);
    expect(zoneFromHint(hint, id)).toBe(zone);
  });

  test('and read again, whatever the place', () => {
    for (const { id, zone } of factsOf.places())
      expect(zoneFromHint(zoneHint(zone, id), id)).toBe(zone);
  });
});
