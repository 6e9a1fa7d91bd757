/**
 * Where the parts of a row chart stand. Lengths along a row are in percent of its width, so that a chart
 * is drawn once and fits every screen; heights and letters are in rem, so that text keeps its size.
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
  /** A line or two below the row, with the number in it that is drawn too, if there is one. */
  readonly note?: { readonly text: string; readonly raw?: string | undefined } | undefined;
}

/** Lines of a row's label and note, and the heights in rem at which they and the marks stand. */
export interface PlacedRow extends Omit<ChartRow, 'label' | 'note' | 'marks'> {
  readonly marks: readonly PlacedMark[];
  readonly labelLines: readonly Line[];
  readonly valueY: number;
  readonly barY: number;
  readonly noteLines: readonly Line[];
  readonly noteRaw: string | undefined;
  /** Where a note stands that has room beside its bar, in percent. */
  readonly noteX: number;
}

interface Line {
  readonly text: string;
  readonly y: number;
}

type PlacedMark =
  | { readonly kind: 'bar'; readonly x: number; readonly width: number; readonly fill: Fill }
  | { readonly kind: 'point'; readonly x: number };

/** Heights in rem. */
export const BAR = 0.9;
const LINE = 1.25;
const GAP = 0.9;

/** Letters that fit a line of the narrowest screen (288 px within its edges) at 14 px. */
const LINE_LETTERS = 36;

/** A note stands beside its bar where the bar leaves this much room (percent) and the note is this short. */
const BESIDE_FROM = 40;
const BESIDE_LETTERS = 26;

/**
 * Places rows one below the other.
 *
 * @param max the amount at the end of a row
 * @returns the rows, and the height of all in rem
 */
export function layoutRows(
  rows: readonly ChartRow[],
  max: number,
): { readonly placed: readonly PlacedRow[]; readonly height: number } {
  const scale = scaleLinear([0, max], [0, 100]);
  const x = (amount: number): number => Math.round(scale(amount) * 100) / 100;
  let y = 0;
  const placed = rows.map(({ label, note, marks, ...row }) => {
    const labelLines = linesAt(
      wrap(label, LINE_LETTERS, LINE_LETTERS - row.value.text.length - 2),
      y,
    );
    const barY = y + labelLines.length * LINE + 0.25;
    const end = Math.max(...marks.map((mark) => x(mark.kind === 'bar' ? mark.to : mark.at)));
    const isBeside = note !== undefined && end <= BESIDE_FROM && note.text.length <= BESIDE_LETTERS;
    const noteLines = note
      ? isBeside
        ? [{ text: note.text, y: round(barY + BAR - 0.15) }]
        : linesAt(wrap(note.text, LINE_LETTERS + 4), barY + BAR)
      : [];
    const place: PlacedRow = {
      ...row,
      marks: marks.map((mark) =>
        mark.kind === 'bar'
          ? {
              kind: mark.kind,
              fill: mark.fill,
              x: x(mark.from),
              width: round(x(mark.to) - x(mark.from)),
            }
          : { kind: mark.kind, x: x(mark.at) },
      ),
      labelLines,
      valueY: labelLines[0]?.y ?? y,
      barY: round(barY),
      noteLines,
      noteRaw: note?.raw,
      noteX: isBeside ? end : 0,
    };
    y = barY + BAR + (isBeside ? 0 : noteLines.length * LINE) + GAP;
    return place;
  });
  return { placed, height: round(y - GAP + 0.4) };
}

/** Where an amount stands on a row that ends at `max`, in percent. */
export function positionOf(amount: number, max: number): number {
  return round(scaleLinear([0, max], [0, 100])(amount));
}

/**
 * Breaks words into lines; a word that is longer than a line stands alone.
 *
 * @param letters how many fit a line, and `first` how many the first one
 */
export function wrap(text: string, letters: number, first = letters): readonly string[] {
  return text.split(' ').reduce<readonly string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined &&
      last.length + 1 + word.length <= (lines.length === 1 ? first : letters)
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
}

function linesAt(lines: readonly string[], top: number): readonly Line[] {
  return lines.map((text, index) => ({ text, y: round(top + 1 + index * LINE) }));
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
