import { describe, expect, it } from 'vitest';
import { type ChartColumn, labelColumns } from '../../src/components/column-layout';

const columns = (count: number, main?: number): readonly ChartColumn[] =>
  Array.from({ length: count }, (_, index) => ({
    label: String(index),
    percent: index,
    value: { raw: String(index), text: `${index}%` },
    isMain: index === main,
  }));

describe('columns', () => {
  it.each<[string, number | undefined, readonly number[], readonly number[]]>([
    ['by every third', undefined, [0, 3, 6, 9, 12, 15, 18, 21], []],
    ['the main one always, its neighbours never', 13, [0, 3, 6, 9, 13, 15, 18, 21], [15]],
    ['the main one once', 12, [0, 3, 6, 9, 12, 15, 18, 21], []],
    ['at the first', 0, [0, 3, 6, 9, 12, 15, 18, 21], []],
    ['at the last', 23, [0, 3, 6, 9, 12, 15, 18, 21, 23], [21]],
    ['beside the first', 1, [1, 3, 6, 9, 12, 15, 18, 21], [3]],
  ])('are labelled with room between: %s', (_, main, labelled, close) => {
    const all = labelColumns(columns(24, main));
    expect(all.flatMap(({ label }) => (label === undefined ? [] : Number(label)))).toEqual(
      labelled,
    );
    expect(
      all.flatMap(({ label, isClose }) => (isClose ? Number(label) : [])),
      'less than three columns from the main one',
    ).toEqual(close);
  });
});
