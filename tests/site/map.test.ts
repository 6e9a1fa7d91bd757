import { brotliCompressSync, constants } from 'node:zlib';
import { DateTime } from 'luxon';
import { describe, expect, test } from 'vitest';
import { HEIGHT, onMap, WIDTH } from '../../src/components/map/projection';
import { subsolarPoint, sunElevation } from '../../src/domain/sun';
import { nextWave } from '../../src/domain/wave';
import { placeName } from '../../src/i18n/place';
import { BUILDS, pagesIn } from './built';
import { factsOf } from './facts';

/** The whole drawing, as it stands in its page. */
const MAP_BUDGET = 10_000;

/** The instant of the builds that the tests read, in epoch milliseconds. */
const BUILT_MS = Date.parse('2026-11-28T12:00:00Z');

const startMs = nextWave(factsOf.waves(), BUILT_MS)?.startMs ?? 0;
const home = factsOf.homeCities('en');
const places = factsOf.places().map(({ id, zone, coordinates }) => {
  const local = DateTime.fromMillis(startMs, { zone, locale: 'en-GB' });
  const isOtherDay = local.day !== DateTime.fromMillis(startMs, { zone: 'utc' }).day;
  return {
    name: placeName(zone, 'en'),
    time: local.toFormat(isOtherDay ? 'ccc HH:mm' : 'HH:mm'),
    at: onMap(coordinates),
    isNight: sunElevation(startMs, coordinates) < 0,
    isHome: home.includes(id),
  };
});

describe.each(BUILDS)('the map, $name', (built) => {
  const document = pagesIn(built).find(({ path }) => path === 'when/index.html')?.document;
  const map = document?.querySelector('svg.map');

  /** The labels of one set: where their dots are, in the map's units, and their lines. */
  const labelsOf = (set: string) => {
    const labels = map?.querySelectorAll(`.${set} text`) ?? [];
    const dots = map?.querySelectorAll(`.${set} circle`) ?? [];
    return labels.map((label, index) => ({
      lines: label.querySelectorAll('tspan').map(({ text }) => text.trim()),
      at: ['cx', 'cy'].map((name) => parseFloat(dots[index]?.getAttribute(name) ?? '')),
    }));
  };

  test('is there once, is at most 10,000 bytes, and needs no script', () => {
    expect(document?.querySelectorAll('svg.map')).toHaveLength(1);
    const bytes = brotliCompressSync(map?.outerHTML ?? '', {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    }).length;
    console.log(`Map, ${built.name}: ${String(bytes)} of ${String(MAP_BUDGET)} bytes (brotli)`);
    expect(bytes).toBeLessThanOrEqual(MAP_BUDGET);
    expect(map?.outerHTML).not.toMatch(/<script|\sstyle=|\son\w+=|undefined|NaN/);
  });

  test('is said in words', () => {
    expect(map?.getAttribute('role')).toBe('img');
    const description = map?.getAttribute('aria-label') ?? '';
    expect(subsolarPoint(startMs).map(Math.round)).toEqual([-22, -17]);
    expect(description).toContain('22 degrees south, 17 degrees west');
    const [day, night] = description.split(/it(?: is|’s) day in/i)[1]?.split(/night in/i) ?? [];
    for (const { name, isNight } of places.filter(({ isHome }) => isHome)) {
      expect(isNight ? night : day, name).toContain(name);
      expect(isNight ? day : night, name).not.toContain(name);
    }
    const caption = document?.querySelector('figure:has(svg.map) figcaption')?.text;
    expect(caption).toContain(
      `${String(places.filter(({ isNight }) => isNight).length)} of the ${String(places.length)} places`,
    );
    expect(caption).toContain('5 December 2026');
    expect(caption).toContain('13:00 UTC');
    expect(`${description} ${String(caption)}`).not.toMatch(/[{}]/);
    expect(map?.querySelectorAll('title, desc')).toEqual([]);
    for (const text of map?.querySelectorAll('text') ?? [])
      expect(text.closest('[aria-hidden="true"]'), text.text).not.toBeNull();
  });

  test('has a dot for every place, where it is', () => {
    const drawn = (map?.querySelector('.dots')?.getAttribute('d') ?? '')
      .split('M')
      .filter(Boolean)
      .map((dot) => dot.replace('h0', ''));
    const known = places.map(({ at }) => at.map(Math.round).join(' '));
    expect(drawn.toSorted()).toEqual(known.toSorted());
  });

  test('names places with the time of their zone', () => {
    const labels = labelsOf('wide');
    expect(labels.length).toBeGreaterThan(15);
    const timeByName = new Map(places.map(({ name, time }) => [name, time]));
    for (const {
      lines: [name = '', time],
    } of labels)
      expect(timeByName.get(name), name).toBe(time);
    const named = labels.map(({ lines: [name] }) => name);
    for (const { name } of places.filter(({ isHome }) => isHome)) expect(named).toContain(name);
  });

  test.each(['narrow', 'wide'])('%s, gives each labelled dot the time of its place', (set) => {
    const labels = labelsOf(set);
    expect(labels.length).toBeGreaterThan(10);
    for (const { lines, at } of labels) {
      const [x = 0, y = 0] = at;
      const distance = (place: (typeof places)[number]): number =>
        Math.hypot(place.at[0] - (x / 100) * WIDTH, place.at[1] - (y / 100) * HEIGHT);
      const nearest = places.reduce((a, b) => (distance(a) <= distance(b) ? a : b));
      expect(distance(nearest)).toBeLessThan(2);
      expect(lines.at(-1), nearest.name).toBe(nearest.time);
    }
  });

  test('has west at the left in every language', () => {
    expect(map?.getAttribute('direction')).toBe('ltr');
  });
});
