import { DUSK } from './ground';

/** How something is set on a card of 1200 × 630 pixels. */
export interface Style {
  /** The size of its letters at most and at least, in pixels. */
  readonly sizesPx: readonly [most: number, least: number];
  /** How many lines it may take. */
  readonly lines: number;
  readonly colour: string;
  readonly face: 'display' | 'text';
  /** Whether it is a number, alone on its line. */
  readonly isNumber?: boolean;
}

/** What there is to set on cards, and how. */
export const ROLES = {
  ask: { sizesPx: [64, 34], lines: 2, colour: DUSK.text, face: 'display' },
  place: { sizesPx: [62, 34], lines: 1, colour: DUSK.text, face: 'display' },
  hour: { sizesPx: [168, 84], lines: 1, colour: DUSK.live, face: 'display', isNumber: true },
  date: { sizesPx: [42, 24], lines: 1, colour: DUSK.text, face: 'text' },
  utc: { sizesPx: [32, 20], lines: 1, colour: DUSK.textQuiet, face: 'text' },
  cities: { sizesPx: [38, 20], lines: 1, colour: DUSK.text, face: 'text' },
  topic: { sizesPx: [42, 26], lines: 2, colour: DUSK.text, face: 'display' },
  number: { sizesPx: [190, 84], lines: 1, colour: DUSK.earth, face: 'display', isNumber: true },
  label: { sizesPx: [42, 24], lines: 1, colour: DUSK.text, face: 'text' },
  title: { sizesPx: [116, 40], lines: 3, colour: DUSK.text, face: 'display' },
  when: { sizesPx: [36, 20], lines: 1, colour: DUSK.live, face: 'text' },
  name: { sizesPx: [36, 24], lines: 1, colour: DUSK.text, face: 'display' },
  note: { sizesPx: [24, 16], lines: 1, colour: DUSK.textQuiet, face: 'text' },
} as const satisfies Record<string, Style>;

export type Role = keyof typeof ROLES;
