import { describe, expect, it } from 'vitest';
import { type ChartRow, layoutRows } from '../../src/components/row-layout';

const row = (to: number, more: Partial<ChartRow> = {}): ChartRow => ({
  label: 'China',
  value: { raw: String(to), text: `$${to}` },
  marks: [{ kind: 'bar', from: 0, to, fill: 'solid' }],
  ...more,
});

describe('rows', () => {
  it('are as long as their amounts', () => {
    const placed = layoutRows([row(100), row(25), row(0)], 100);
    expect(placed.map(({ width }) => width)).toEqual([100, 25, 0]);
    for (const { marks } of placed.slice(0, 2))
      expect(marks).toEqual([{ kind: 'bar', fill: 'solid', x: 0, width: 100 }]);
  });

  it('begin a range where it begins', () => {
    const marks = [{ kind: 'bar', from: 300, to: 400, fill: 'open' }] as const;
    const [placed] = layoutRows([row(400, { marks })], 500);
    expect(placed?.width).toBe(80);
    expect(placed?.marks).toEqual([{ kind: 'bar', fill: 'open', x: 75, width: 25 }]);
  });

  it('reach as far as the last of what is drawn on them, a diamond too', () => {
    const marks = [
      { kind: 'bar', from: 0, to: 2, fill: 'solid' },
      { kind: 'point', at: 4 },
    ] as const;
    const [placed] = layoutRows([row(2, { marks })], 5);
    expect(placed?.width).toBe(80);
    expect(placed?.marks.map(({ x }) => x)).toEqual([0, 100]);
    expect(placed?.marks[0]).toMatchObject({ width: 50 });
  });

  it.each([
    ['a short one, by a short bar', 40, 'until 19 March 2019', true],
    ['a short one, by a long bar', 41, 'until 19 March 2019', false],
    ['a long one', 10, 'in no count that we could read', false],
  ])('have their note beside the bar or below it: %s', (_, to, text, isBeside) => {
    expect(layoutRows([row(to, { note: { text } })], 100)[0]?.isBeside).toBe(isBeside);
  });

  it('have the amount that is marked below the main one, and reach as far', () => {
    const rows = [row(20), row(80, { isMain: true }), row(40), row(100)];
    const placed = layoutRows(rows, 100, 80);
    expect(placed.map(({ lineX }) => lineX)).toEqual([undefined, undefined, 100, 80]);
    expect(placed.map(({ width }) => width)).toEqual([20, 80, 80, 100]);
    expect(layoutRows([row(20), row(40)], 100, 80).map(({ lineX }) => lineX)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
