/**
 * Where the parts of a column chart stand. Lengths across are in percent of its width, so that a chart is
 * drawn once and fits every screen; heights are in rem, so that text keeps its size.
 */
import type { Printed } from './row-layout';

export interface ChartColumn {
  /** Short: a column of the narrowest screen is 12 px wide, and every third is labelled. */
  readonly label: string;
  /** How far it is filled, in percent. */
  readonly percent: number;
  readonly value: Printed;
  /** Set for the column that the others are held against. */
  readonly isMain?: boolean;
}

export interface PlacedColumn extends Omit<ChartColumn, 'label'> {
  /** `undefined` where a neighbour’s label needs the room. */
  readonly label: string | undefined;
  readonly x: number;
  readonly middle: number;
  readonly barY: number;
  readonly barHeight: number;
}

/** Heights in rem: the line of values, the columns below it, the line of labels at the foot. */
export const VALUE_Y = 1;
export const TOP = 1.4;
export const PLOT = 9;
export const LABEL_Y = TOP + PLOT + 1.1;
export const HEIGHT = LABEL_Y + 0.3;

/** How much of its place a column takes. */
const FULLNESS = 0.72;

const LABELLED = 3;

/**
 * Places columns side by side.
 *
 * @returns the columns, and the width of each in percent
 */
export function layoutColumns(columns: readonly ChartColumn[]): {
  readonly placed: readonly PlacedColumn[];
  readonly width: number;
} {
  const step = 100 / columns.length;
  const width = round(step * FULLNESS);
  const main = columns.findIndex(({ isMain }) => isMain);
  const placed = columns.map(({ label, ...column }, index) => {
    const x = round(index * step + (step - width) / 2);
    const middle = round((index + 0.5) * step);
    const isBesideMain = main >= 0 && Math.abs(index - main) === 1;
    const barHeight = round((PLOT * column.percent) / 100);
    return {
      ...column,
      label: column.isMain || (index % LABELLED === 0 && !isBesideMain) ? label : undefined,
      x,
      middle,
      barY: round(TOP + PLOT - barHeight),
      barHeight,
    };
  });
  return { placed, width };
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
