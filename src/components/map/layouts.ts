import type { Room } from './labels';
import { WIDTH } from './projection';

/** Letters of so many pixels on a map of so many, in the map's units. */
const emOf = (letterPx: number, mapPx: number): number => (letterPx / mapPx) * WIDTH;

/** What the map says beside a dot. */
export interface Named {
  readonly name: string;
  readonly time: string;
}

/** A set of labels for maps of some widths. */
export interface Layout extends Omit<Room, 'kept'> {
  readonly name: 'narrow' | 'wide';
  readonly wordsOf: (place: Named) => readonly string[];
}

/** The sizes of letters and the width from which a map is wide are those of the styles in `WorldMap.astro`. */
export const LAYOUTS: readonly Layout[] = [
  {
    name: 'narrow',
    em: { most: emOf(12, 320), least: emOf(13, 704) },
    spacing: 150,
    wordsOf: ({ time }) => [time],
  },
  {
    name: 'wide',
    em: { most: emOf(12, 704), least: emOf(14, 1088) },
    spacing: 110,
    wordsOf: ({ name, time }) => [name, time],
  },
];
