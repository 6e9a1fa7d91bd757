import { describe, expect, it } from 'vitest';
import { type ChartColumn, layoutColumns, PLOT, TOP } from '../../src/components/column-layout';

const columns = (count: number, main?: number): readonly ChartColumn[] =>
  Array.from({ length: count }, (_, index) => ({
    label: String(index),
    percent: index,
    value: { raw: String(index), text: `${index}%` },
    isMain: index === main,
  }));

describe('columns', () => {
  it('are filled as far as their share goes, from the foot up', () => {
    const filled = columns(3).map((column, index) => ({ ...column, percent: index * 50 }));
    const { placed } = layoutColumns(filled);
    expect(placed.map(({ barHeight }) => barHeight)).toEqual([0, PLOT / 2, PLOT]);
    for (const { barY, barHeight } of placed) expect(barY + barHeight).toBeCloseTo(TOP + PLOT, 5);
  });

  it('stand side by side within the chart, none in another', () => {
    const { placed, width } = layoutColumns(columns(24));
    const edges = placed.flatMap(({ x }) => [x, x + width]);
    expect(edges).toEqual([...edges].sort((a, b) => a - b));
    expect(edges[0]).toBeGreaterThanOrEqual(0);
    expect(edges.at(-1)).toBeLessThanOrEqual(100);
  });

  it.each<[string, number | undefined, readonly number[]]>([
    ['by every third', undefined, [0, 3, 6, 9, 12, 15, 18, 21]],
    ['the main one always, its neighbours never', 13, [0, 3, 6, 9, 13, 15, 18, 21]],
    ['the main one once', 12, [0, 3, 6, 9, 12, 15, 18, 21]],
    ['at the first', 0, [0, 3, 6, 9, 12, 15, 18, 21]],
    ['at the last', 23, [0, 3, 6, 9, 12, 15, 18, 21, 23]],
    ['beside the first', 1, [1, 3, 6, 9, 12, 15, 18, 21]],
  ])('are labelled with room between: %s', (_, main, labelled) => {
    const { placed } = layoutColumns(columns(24, main));
    expect(placed.flatMap(({ label }) => (label === undefined ? [] : Number(label)))).toEqual(
      labelled,
    );
  });
});
