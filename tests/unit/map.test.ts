import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  boxOf,
  type Dot,
  type Label,
  overlap,
  placeLabels,
  type Room,
} from '../../src/components/map/labels';
import { landPath } from '../../src/components/map/land';
import { LAYOUTS } from '../../src/components/map/layouts';
import { nightUnder } from '../../src/components/map/night';
import { linesOf, pathOf, type Point } from '../../src/components/map/outline';
import { HEIGHT, onMap, SPHERE, WIDTH } from '../../src/components/map/projection';
import { subsolarPoint } from '../../src/domain/sun';
import { placeName } from '../../src/i18n/place';

const START_MS = Date.UTC(2026, 11, 5, 13);

const contentOf = (file: string): unknown =>
  parse(readFileSync(join(import.meta.dirname, '../../content', file), 'utf8'));

const places = Object.entries(
  contentOf('facts/places.yml') as Record<string, { zone: string; coordinates: [number, number] }>,
);

describe('labels stand clear of one another at every width', () => {
  /** Each language's own longest, and a short one. */
  const times = {
    en: ['22:00', '10:00 PM'],
    ar: ['الأحد 2:00 ص'],
    ja: ['02:00 (日)'],
    de: ['Sun 00:00'],
  };

  test.each(
    LAYOUTS.flatMap((layout) =>
      Object.entries(times).flatMap(([lang, each]) => each.map((time) => ({ layout, lang, time }))),
    ),
  )('$layout.name, $lang, $time', ({ layout, lang, time }) => {
    const strings = contentOf(`${lang}/strings.yml`) as { 'cities.home': string };
    const home = strings['cities.home'].split(', ');
    const dots = places.map(([id, { zone, coordinates }]) => ({
      at: onMap(coordinates),
      lines: layout.wordsOf({ name: placeName(zone, lang), time }),
      isFirst: home.includes(id),
    }));
    const room = { ...layout, kept: [onMap(subsolarPoint(START_MS))] };
    const labels = placeLabels(dots, room);
    expect(labels.length).toBeGreaterThanOrEqual(layout.name === 'wide' ? 14 : 8);
    expectClear(labels, room);
  });

  test('wherever the dots are', () => {
    const dot = fc.record({
      at: fc.tuple(
        fc.double({ min: 0, max: WIDTH, noNaN: true }),
        fc.double({ min: 0, max: HEIGHT, noNaN: true }),
      ),
      lines: fc.array(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 2 }),
      isFirst: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(dot, { maxLength: 40 }), (dots) => {
        for (const layout of LAYOUTS) {
          const room = { ...layout, kept: [] };
          expectClear(placeLabels(dots, room), room);
        }
      }),
    );
  });

  test('the first ones come before all others', () => {
    const dots: Dot[] = [
      { at: [WIDTH / 2, HEIGHT / 2], lines: ['one'] },
      { at: [WIDTH / 2 + 1, HEIGHT / 2], lines: ['two'], isFirst: true },
    ];
    const room = { em: { most: 60, least: 60 }, spacing: 100, kept: [] };
    expect(placeLabels(dots, room).map(({ dot }) => dot.lines)).toEqual([['two']]);
  });
});

describe('an outline is written from point to point', () => {
  test.each<[string, readonly Point[], boolean, string]>([
    ['closed', [[0, 0], [10.4, 0], [10, 9.6]], true, 'm0 0l10 0 0 10z'], // prettier-ignore
    ['open', [[5, 5], [2, 1], [3, 1]], false, 'm5 5l-3-4 1 0'], // prettier-ignore
    ['without steps to where it stands', [[1, 1], [1.2, 1.3], [4, 1]], false, 'm1 1l3 0'], // prettier-ignore
    ['not at all where it is no longer than a point', [[1, 1], [1.2, 1.3]], true, ''], // prettier-ignore
  ])('%s', (_, points, isClosed, path) => {
    expect(pathOf([{ points, isClosed }])).toBe(path);
  });

  test('the next one from where the one before it closed', () => {
    const square: readonly Point[] = [[0, 0], [2, 0], [2, 2]]; // prettier-ignore
    const further: readonly Point[] = [[5, 5], [6, 5], [6, 6]]; // prettier-ignore
    expect(pathOf([square, further].map((points) => ({ points, isClosed: true })))).toBe(
      'm0 0l2 0 0 2zm5 5l1 0 0 1z',
    );
  });
});

describe('on the map as on the Earth', () => {
  const sphere = area(pathOf(linesOf(SPHERE)));

  test('land is 29 in a hundred', () => {
    expect(area(landPath) / sphere).toBeCloseTo(0.29, 1);
    expect(Math.abs(area(landPath) / sphere - 0.29)).toBeLessThan(0.015);
  });

  test.each(['2026-12-05T13:00:00Z', '2027-02-14T13:00:00Z', '2026-06-21T00:00:00Z'])(
    'half is in night, %s',
    (at) => {
      const night = nightUnder(subsolarPoint(Date.parse(at)));
      expect(area(pathOf(linesOf(night))) / sphere).toBeCloseTo(0.5, 2);
    },
  );

  test.each([
    ['west is left of east', [0, -100], [0, 100], 0],
    ['north is above south', [50, 0], [-50, 0], 1],
    [
      'the Samoan islands are at the right, beside New Zealand',
      [-36.87, 174.77],
      [-14.27, -170.7],
      0,
    ],
  ] as const)('%s', (_, one, other, axis) => {
    expect(onMap(one)[axis]).toBeLessThan(onMap(other)[axis]);
  });
});

/** Letters may be a little wider than was reckoned with: the margins of labels may touch, their words not. */
function expectClear(labels: readonly Label<Dot>[], { em, kept }: Room): void {
  for (let step = 0; step <= 30; step += 1) {
    const size = em.most * (em.least / em.most) ** (step / 30);
    const boxes = labels.map((label) => {
      const { left, right, ...box } = boxOf(label, size);
      return { ...box, left: left + 0.2 * size, right: right - 0.2 * size };
    });
    boxes.forEach((box, index) => {
      expect(box.left >= 0 && box.right <= WIDTH && box.top >= 0 && box.bottom <= HEIGHT).toBe(
        true,
      );
      const others = boxes.slice(index + 1).filter((other) => overlap(box, other));
      expect(others, labels[index]?.dot.lines.join()).toEqual([]);
      for (const [x, y] of kept) {
        expect(overlap(box, { left: x, right: x, top: y, bottom: y })).toBe(false);
      }
    });
  }
}

/** What the closed lines of a path enclose. */
function area(path: string): number {
  let [x, y] = [0, 0];
  return path
    .split('z')
    .filter(Boolean)
    .reduce((sum, line) => {
      const steps = (line.match(/-?\d+/g) ?? []).map(Number);
      const points: Point[] = [];
      for (let index = 0; index < steps.length; index += 2) {
        x += steps[index] ?? 0;
        y += steps[index + 1] ?? 0;
        points.push([x, y]);
      }
      [x, y] = points[0] ?? [x, y];
      const doubled = points.reduce((total, [fromX, fromY], index) => {
        const [toX, toY] = points[(index + 1) % points.length] ?? [fromX, fromY];
        return total + fromX * toY - toX * fromY;
      }, 0);
      return sum + Math.abs(doubled) / 2;
    }, 0);
}
