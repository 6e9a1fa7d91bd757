/**
 * Where the marks of a row chart stand, in percent, so that a chart is drawn once and fits every screen. Its words
 * are the page's own: they keep their size, and lines break where the screen has them break.
 */
import { scaleLinear } from 'd3-scale';

/** A number that is drawn: `raw` as a program reads it, `text` as a person does. */
export interface Printed {
  readonly raw: string;
  readonly text: string;
}

/** `solid` a settled amount, `open` one that was still growing, `hatched` one nobody has broken down. */
type Fill = 'solid' | 'open' | 'hatched';

/** What is drawn on a row's line: a bar from one amount to another, or a diamond at one. */
type Mark =
  | { readonly kind: 'bar'; readonly from: number; readonly to: number; readonly fill: Fill }
  | { readonly kind: 'point'; readonly at: number };

export interface ChartRow {
  readonly label: string;
  readonly value: Printed;
  readonly marks: readonly Mark[];
  /** Set for the row that the others are held against. */
  readonly isMain?: boolean;
  /** What stands beside or below the row's line, with the number in it that is drawn too, if there is one. */
  readonly note?: { readonly text: string; readonly raw?: string | undefined } | undefined;
}

/** A row with its marks in a drawing that ends where the last of them does. */
export interface PlacedRow extends Omit<ChartRow, 'marks'> {
  /** How much of the row the drawing takes, in percent. */
  readonly width: number;
  /** Whether the note stands beside the drawing, if the screen has room for it there, and not below it. */
  readonly isBeside: boolean;
  /** In percent of the drawing. */
  readonly marks: readonly PlacedMark[];
  /** Where the amount that is marked on every row below the main one stands, likewise. */
  readonly lineX: number | undefined;
}

type PlacedMark =
  | { readonly kind: 'bar'; readonly x: number; readonly width: number; readonly fill: Fill }
  | { readonly kind: 'point'; readonly x: number };

/** A note stands beside its bar where the bar ends this far (percent) at most and the note is this short. */
const BESIDE_FROM = 40;
const BESIDE_LETTERS = 26;

/**
 * Places the marks of rows.
 *
 * @param max the amount at the end of a row
 * @param line an amount marked on every row below the main one
 */
export function layoutRows(
  rows: readonly ChartRow[],
  max: number,
  line?: number,
): readonly PlacedRow[] {
  const mainIndex = rows.findIndex(({ isMain }) => isMain);
  return rows.map(({ marks, ...row }, index) => {
    const lineAt = mainIndex >= 0 && index > mainIndex ? line : undefined;
    const end = Math.max(
      lineAt ?? 0,
      ...marks.map((mark) => (mark.kind === 'bar' ? mark.to : mark.at)),
    );
    const x = scaleLinear([0, end], [0, 100]);
    const width = round(scaleLinear([0, max], [0, 100])(end));
    return {
      ...row,
      width,
      isBeside: width <= BESIDE_FROM && (row.note?.text.length ?? Infinity) <= BESIDE_LETTERS,
      marks: marks.map((mark) =>
        mark.kind === 'bar'
          ? {
              kind: mark.kind,
              fill: mark.fill,
              x: round(x(mark.from)),
              width: round(x(mark.to) - x(mark.from)),
            }
          : { kind: mark.kind, x: round(x(mark.at)) },
      ),
      lineX: lineAt === undefined ? undefined : round(x(lineAt)),
    };
  });
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
