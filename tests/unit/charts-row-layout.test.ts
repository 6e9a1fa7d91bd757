import { describe, expect, it } from 'vitest';
import { type ChartRow, layoutRows, positionOf, wrap } from '../../src/components/row-layout';

const row = (to: number, more: Partial<ChartRow> = {}): ChartRow => ({
  label: 'China',
  value: { raw: String(to), text: `$${to}` },
  marks: [{ kind: 'bar', from: 0, to, fill: 'solid' }],
  ...more,
});

describe('rows', () => {
  it('are as long as their amounts', () => {
    const { placed } = layoutRows([row(100), row(25), row(0)], 100);
    expect(placed.map(({ marks }) => marks)).toEqual([
      [{ kind: 'bar', fill: 'solid', x: 0, width: 100 }],
      [{ kind: 'bar', fill: 'solid', x: 0, width: 25 }],
      [{ kind: 'bar', fill: 'solid', x: 0, width: 0 }],
    ]);
  });

  it('begin a range where it begins', () => {
    const marks = [{ kind: 'bar', from: 350, to: 400, fill: 'open' }] as const;
    expect(layoutRows([row(400, { marks })], 500).placed[0]?.marks).toEqual([
      { kind: 'bar', fill: 'open', x: 70, width: 10 },
    ]);
    expect(positionOf(405, 500)).toBe(81);
  });

  it('never stand in one another', () => {
    const long = { label: 'Gross needed to break even, by executives of rival studios' };
    const { placed, height } = layoutRows(
      [row(90, { ...long, note: { text: 'The gross is below this' } }), row(10), row(5, long)],
      100,
    );
    const tops = placed.map(({ valueY }) => valueY);
    const bottoms = placed.map(({ barY, noteLines }) =>
      Math.max(barY + 0.9, ...noteLines.map(({ y }) => y)),
    );
    expect(bottoms[0]).toBeLessThan((tops[1] ?? 0) - 0.8);
    expect(bottoms[1]).toBeLessThan((tops[2] ?? 0) - 0.8);
    expect(height).toBeGreaterThanOrEqual(bottoms[2] ?? 0);
  });

  it('put a short note beside a short bar, and below it otherwise', () => {
    const note = { text: 'until 19 March 2019' };
    const beside = layoutRows([row(40, { note })], 100);
    const below = layoutRows([row(41, { note })], 100);
    expect(beside.placed[0]?.noteX).toBe(40);
    expect(below.placed[0]?.noteX).toBe(0);
    expect(below.height).toBeGreaterThan(beside.height);
  });
});

describe('words broken into lines', () => {
  it.each([
    ['one two', 7, 7, ['one two']],
    ['one two', 6, 6, ['one', 'two']],
    ['one two three', 9, 3, ['one', 'two three']],
    ['Donaudampfschiff', 5, 5, ['Donaudampfschiff']],
  ])('%j in %d letters, %d at first', (text, letters, first, lines) => {
    expect(wrap(text, letters, first)).toEqual(lines);
  });
});
