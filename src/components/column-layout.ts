/** Which columns of a column chart are labelled: on a narrow screen there is room for every third at most. */
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

export interface LabelledColumn extends Omit<ChartColumn, 'label'> {
  /** `undefined` where a neighbour’s label needs the room. */
  readonly label: string | undefined;
  /** Whether the label stands so close to the main one that it needs a wide screen. */
  readonly isClose: boolean;
}

const LABELLED = 3;

/** Labels every third column and the main one, and none beside it. */
export function labelColumns(columns: readonly ChartColumn[]): readonly LabelledColumn[] {
  const main = columns.findIndex(({ isMain }) => isMain);
  return columns.map(({ label, ...column }, index) => {
    const fromMain = main < 0 ? LABELLED : Math.abs(index - main);
    const isLabelled = fromMain === 0 || (index % LABELLED === 0 && fromMain > 1);
    return {
      ...column,
      label: isLabelled ? label : undefined,
      isClose: isLabelled && fromMain > 0 && fromMain < LABELLED,
    };
  });
}
