import type { Node } from '@takumi-rs/core';
import { CARD_SIZES, type CardDrawing, type CardSize, type CityTime } from './card';
import { EUROPEAN, type Face, settingOf } from './faces';
import { DUSK, SCENES } from './ground';
import { withBreaks } from './phrases';

/** The name by which the tree asks for the ground. */
export const GROUND = 'ground';

/** Something that stands on a card in one size of letters, the largest of `sizesPx` at which it has room. */
export interface Block {
  /** What it says, for whoever is told that it does not fit. */
  readonly text: string;
  readonly faces: readonly Face[];
  readonly sizesPx: readonly number[];
  /** How many lines it may take. */
  readonly lines: number;
  readonly leading: number;
  readonly node: (sizePx: number) => Node;
}

/** A card taken apart: what stands in the gap between the cities, and what at its foot. */
export interface Layout {
  readonly gap: readonly Block[];
  readonly foot: readonly Block[];
  /** The room between the city in the air and the roofs, in pixels. */
  readonly room: { readonly width: number; readonly height: number };
  /** Between one block in the gap and the next, in pixels. */
  readonly rowGap: number;
}

interface Style {
  /** Letters' size at most and at least, in pixels on a card of 1200 × 630. */
  readonly sizes: readonly [number, number];
  readonly lines: number;
  /** Whether it is digits, alone on their line. */
  readonly isTight?: boolean;
  readonly colour: string;
  readonly face: 'display' | 'text';
}

const STYLES = {
  ask: { sizes: [64, 34], lines: 2, colour: DUSK.text, face: 'display' },
  place: { sizes: [62, 34], lines: 1, colour: DUSK.text, face: 'display' },
  hour: { sizes: [168, 84], lines: 1, isTight: true, colour: DUSK.live, face: 'display' },
  date: { sizes: [42, 24], lines: 1, colour: DUSK.text, face: 'text' },
  utc: { sizes: [32, 20], lines: 1, colour: DUSK.textQuiet, face: 'text' },
  cities: { sizes: [38, 20], lines: 1, colour: DUSK.text, face: 'text' },
  caseTitle: { sizes: [40, 26], lines: 2, colour: DUSK.text, face: 'display' },
  number: { sizes: [190, 84], lines: 1, isTight: true, colour: DUSK.earth, face: 'display' },
  title: { sizes: [116, 40], lines: 3, colour: DUSK.text, face: 'display' },
  when: { sizes: [34, 20], lines: 1, colour: DUSK.live, face: 'text' },
  name: { sizes: [36, 24], lines: 1, colour: DUSK.text, face: 'display' },
  note: { sizes: [24, 16], lines: 1, colour: DUSK.onFoot, face: 'text' },
} satisfies Record<string, Style>;

/** How much larger the letters are where a card is taller: it is looked at on a phone held upright. */
const ENLARGED: Readonly<Record<CardSize, number>> = { wide: 1, square: 1.3, story: 1.5 };

/** From one size to the next smaller one. */
const STEP = 0.92;

const EDGE = 64;
/** From the city's rim to the words. */
const AIR = 22;
/** How high most roofs are; a mast may stand behind a word. */
const ROOFS = 120;
const DISPLAY_WEIGHT = 800;
const TEXT_WEIGHT = 600;

/** What a card says as blocks, and the room they have. */
export function layoutOf({ locale, size, words, signature }: CardDrawing): Layout {
  const { width, height } = CARD_SIZES[size];
  const { rim, grain, foot } = SCENES[size];
  const own = settingOf(locale.lang);
  const isCentred = words.kind === 'home' || words.kind === 'place';

  const block = (role: keyof typeof STYLES, text: string): Block => {
    const style: Style = STYLES[role];
    const written = withBreaks(text, locale.lang);
    const setting = isEuropean(text) ? EUROPEAN : own;
    const block = {
      text,
      faces: setting[style.face],
      lines: style.lines,
      leading: style.isTight ? setting.tight : setting.leading,
    };
    return {
      ...block,
      sizesPx: steps(style.sizes, ENLARGED[size] * setting.scale),
      node: (sizePx) => ({
        type: 'text',
        text: written,
        style: {
          ...lettersIn(block.faces, sizePx, block.leading, style),
          textAlign: isCentred ? 'center' : 'start',
          textWrap: 'balance',
          wordBreak: 'keep-all',
        },
      }),
    };
  };
  const cities = (all: readonly CityTime[]): Block => {
    const style: Style = STYLES.cities;
    const block = {
      faces: own.text,
      lines: size === 'story' ? all.length : 1,
      leading: own.leading,
    };
    return {
      ...block,
      text: all.map(({ place, time }) => `${place} ${time}`).join(' '),
      sizesPx: steps(style.sizes, ENLARGED[size] * own.scale),
      node: (sizePx) => ({
        type: 'container',
        style: {
          display: 'flex',
          flexDirection: size === 'story' ? 'column' : 'row',
          justifyContent: 'center',
          alignItems: 'center',
          columnGap: sizePx,
          ...lettersIn(block.faces, sizePx, block.leading, style),
        },
        children: all.map(({ place, time }) => ({
          type: 'container',
          style: { display: 'flex', columnGap: 0.3 * sizePx },
          children: [
            { type: 'text', text: place, style: { color: DUSK.textQuiet, whiteSpace: 'nowrap' } },
            { type: 'text', text: time, style: { whiteSpace: 'nowrap' } },
          ],
        })),
      }),
    };
  };

  const gap = (): Block[] => {
    switch (words.kind) {
      case 'home':
        return [
          block('ask', words.ask),
          block('hour', words.hour),
          block('date', words.date),
          cities(words.cities),
        ];
      case 'place':
        return [
          block('place', words.place),
          block('hour', words.hour),
          block('date', words.date),
          block('utc', words.utc),
        ];
      case 'case':
        return [
          block('caseTitle', words.title),
          block('number', words.number),
          block('date', words.label),
          block('when', words.when),
        ];
      case 'page':
        return [block('title', words.title), block('when', words.when)];
    }
  };
  const top = rim.cy + rim.ry + AIR;
  const bottom = height - foot - Math.round(ROOFS * grain);
  return {
    gap: gap(),
    foot: [block('name', signature.name), block('note', signature.note)],
    room: { width: width - 2 * EDGE, height: bottom - top },
    rowGap: Math.round(6 * ENLARGED[size]),
  };
}

/** The whole card as a tree, with each block in the size that it fits in. */
export function cardTree(
  { locale, size, words }: CardDrawing,
  { gap, foot, room, rowGap }: Layout,
  sizes: ReadonlyMap<Block, number>,
): Node {
  const { width, height } = CARD_SIZES[size];
  const scene = SCENES[size];
  const isCentred = words.kind === 'home' || words.kind === 'place';
  const set = (block: Block): Node => block.node(sizes.get(block) ?? 0);
  return {
    type: 'container',
    dir: locale.dir,
    lang: locale.lang,
    style: { display: 'flex', position: 'relative', width, height },
    children: [
      {
        type: 'image',
        src: GROUND,
        width,
        height,
        style: { position: 'absolute', top: 0, left: 0 },
      },
      {
        type: 'container',
        style: {
          position: 'absolute',
          top: scene.rim.cy + scene.rim.ry + AIR,
          left: EDGE,
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'center',
          alignItems: isCentred ? 'center' : 'flex-start',
          rowGap,
          ...room,
        },
        children: gap.map(set),
      },
      {
        type: 'container',
        style: {
          position: 'absolute',
          left: EDGE,
          top: height - scene.foot,
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'center',
          width: room.width,
          height: scene.sign,
        },
        children: foot.map(set),
      },
    ],
  };
}

function lettersIn(faces: readonly Face[], fontSize: number, lineHeight: number, style: Style) {
  return {
    fontFamily: faces.map(({ family }) => `'${family}'`).join(', '),
    fontWeight: style.face === 'display' ? DISPLAY_WEIGHT : TEXT_WEIGHT,
    fontSize,
    lineHeight,
    color: style.colour,
  };
}

/** Sizes from the largest to the smallest, in whole pixels. */
function steps([most, least]: readonly [number, number], factor: number): number[] {
  const sizes: number[] = [];
  for (let size = most; size >= least; size *= STEP) sizes.push(Math.round(size * factor));
  return sizes;
}

/** Whether a text is in Latin, Greek or Cyrillic letters, and in digits and marks that come with them. */
function isEuropean(text: string): boolean {
  return /^[\u0000-\u052f\u1e00-\u22ff]*$/.test(text);
}
