/**
 * Where labels stand beside their dots. Letters keep their size while the map grows with the screen, so all
 * is measured in em, and a label is placed only where it is clear at every size of the map.
 */
import type { Point } from './outline';
import { HEIGHT, WIDTH } from './projection';

/** A dot that may have a label: `lines` are its words, one below the other. */
export interface Dot {
  readonly at: Point;
  readonly lines: readonly string[];
  /** Whether it is labelled before all others. */
  readonly isFirst?: boolean | undefined;
}

/** A label's place: the end of its lines that `dx` counts from, and the baseline of the first, in em from the dot. */
export interface Label<D extends Dot> {
  readonly dot: D;
  readonly anchor: Anchor;
  readonly dx: number;
  readonly dy: number;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface Room {
  /** How large an em is in the map's units: where the map is smallest, and where it is largest. */
  readonly em: { readonly most: number; readonly least: number };
  /** How far apart in the map's units labelled dots are, save the first ones. */
  readonly spacing: number;
  /** Spots that no label may cover. */
  readonly kept: readonly Point[];
}

/** From one baseline to the next, and how far letters reach above and below theirs, in em. */
export const LINE = 1.15;
const ASCENT = 0.95;
const DESCENT = 0.25;

/** The room left between a label and its dot, and about a label or a kept spot, in em. */
const GAP = 0.5;
const MARGIN = 0.2;
const KEPT = 0.8;

/** How wide a letter may be, in em: digits and Latin, Cyrillic or Arabic letters; ideographs and kana. */
const LETTER = 0.65;
const IDEOGRAPH = 1;

/** To which side of its dot a label stands, across and down, the better ones first. */
const SIDES = [
  [1, 0],
  [-1, 0],
  [0, -1],
  [0, 1],
  [1, -1],
  [1, 1],
  [-1, -1],
  [-1, 1],
] as const;

type Side = (typeof SIDES)[number];

const ANCHORS = { '1': 'start', '0': 'middle', '-1': 'end' } as const;

/** Sizes of the map at which labels are tried, between the smallest and the largest. */
const TRIALS = 9;

/**
 * Labels as many dots as have room: the first ones, then always the one that lies farthest from all that
 * have a label, so that labels are spread over the map.
 */
export function placeLabels<D extends Dot>(dots: readonly D[], room: Room): readonly Label<D>[] {
  const ems = Array.from(
    { length: TRIALS },
    (_, trial) => room.em.most * (room.em.least / room.em.most) ** (trial / (TRIALS - 1)),
  );
  const placed: Label<D>[] = [];
  const boxes = ems.map(() => new Array<Box>());
  const kept = ems.map((em) => room.kept.map((at) => around(at, KEPT * em)));
  const waiting = new Set(dots);
  for (let dot = next(waiting, placed); dot; dot = next(waiting, placed)) {
    waiting.delete(dot);
    if (!dot.isFirst && distance(dot, placed) < room.spacing) break;
    const clear = SIDES.map((side) => ({ side, tried: ems.map((em) => boxAt(dot, side, em)) }))
      .filter(({ tried }) =>
        tried.every(
          (box, trial) =>
            isWithin(box) &&
            ![...(boxes[trial] ?? []), ...(kept[trial] ?? [])].some((other) => overlap(box, other)),
        ),
      )
      .map((free) => ({
        ...free,
        hidden: dots.filter(({ at }) => holds(free.tried[0], at)).length,
      }))
      .sort((a, b) => a.hidden - b.hidden);
    const [best] = clear;
    if (!best || (best.hidden > 0 && !dot.isFirst)) continue;
    best.tried.forEach((box, trial) => boxes[trial]?.push(box));
    placed.push({ dot, ...offset(dot, best.side) });
  }
  return placed;
}

/** The room a label takes up, its margin included, in the map's units. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The box of a label that was placed, where an em is so many of the map's units. */
export function boxOf({ dot, anchor, dx, dy }: Label<Dot>, em: number): Box {
  const [x, y] = dot.at;
  const width = widthOf(dot);
  const left = dx - { start: 0, middle: width / 2, end: width }[anchor];
  const top = dy - ASCENT;
  return {
    left: x + (left - MARGIN) * em,
    right: x + (left + width + MARGIN) * em,
    top: y + top * em,
    bottom: y + (top + heightOf(dot)) * em,
  };
}

/** Whether two boxes share any room. */
export function overlap(one: Box, other: Box): boolean {
  return (
    one.left < other.right &&
    other.left < one.right &&
    one.top < other.bottom &&
    other.top < one.bottom
  );
}

function boxAt(dot: Dot, side: Side, em: number): Box {
  return boxOf({ dot, ...offset(dot, side) }, em);
}

function offset(dot: Dot, [across, down]: Side): Pick<Label<Dot>, 'anchor' | 'dx' | 'dy'> {
  const height = heightOf(dot);
  const gap = across !== 0 && down !== 0 ? GAP / 2 : GAP;
  const top = { '-1': -gap - height, '0': -height / 2, '1': gap }[`${down}`];
  return { anchor: ANCHORS[`${across}`], dx: across * gap, dy: round(top + ASCENT) };
}

function heightOf({ lines }: Dot): number {
  return ASCENT + (lines.length - 1) * LINE + DESCENT;
}

function widthOf({ lines }: Dot): number {
  const widths = lines.map((line) => {
    const ideographs = line.match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}ー]/gu)?.length ?? 0;
    return ideographs * IDEOGRAPH + (line.length - ideographs) * LETTER;
  });
  return Math.max(...widths);
}

function next<D extends Dot>(waiting: ReadonlySet<D>, placed: readonly Label<D>[]): D | undefined {
  const all = [...waiting];
  return (
    all.find(({ isFirst }) => isFirst) ??
    all.reduce<D | undefined>(
      (farthest, dot) =>
        farthest && distance(farthest, placed) >= distance(dot, placed) ? farthest : dot,
      undefined,
    )
  );
}

/** How far a dot is from the nearest that has a label. */
function distance({ at: [x, y] }: Dot, placed: readonly Label<Dot>[]): number {
  return Math.min(...placed.map(({ dot: { at } }) => Math.hypot(at[0] - x, at[1] - y)));
}

function isWithin({ left, right, top, bottom }: Box): boolean {
  return left >= 0 && right <= WIDTH && top >= 0 && bottom <= HEIGHT;
}

function holds(box: Box | undefined, [x, y]: Point): boolean {
  return box !== undefined && box.left < x && x < box.right && box.top < y && y < box.bottom;
}

function around([x, y]: Point, reach: number): Box {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
