import type { Node } from '@takumi-rs/core';
import { CARD_SIZES, type CardDrawing, type CardSize, type CityTime } from './card';
import { EUROPEAN, type Face, settingOf } from './faces';
import { DUSK, roofsAt, SCENES } from './ground';
import { withBreaks } from './phrases';
import { type Role, ROLES, type Style } from './roles';
import { withStandIns } from './stand-ins';

/** Something that is set in one size of letters, the largest of `sizesPx` at which it has room. */
export interface Block {
  readonly text: string;
  readonly faces: readonly Face[];
  /** From the largest to the smallest. */
  readonly sizesPx: readonly number[];
  /** How many lines it may take, and how high one is in sizes of its letters. */
  readonly lines: number;
  readonly leading: number;
  readonly node: (sizePx: number) => Node;
}

/** What is to be set on a card, and where: all in pixels, from its upper left corner. */
export interface Layout {
  /** What stands in the gap between the city in the air and that on the ground. */
  readonly gap: readonly Block[];
  readonly room: Box;
  /** Between one block in the gap and the next. */
  readonly rowGap: number;
  /** The hour stands in the middle of its card; what is to be read begins where reading begins. */
  readonly isCentred: boolean;
  /** What stands on the ground: who speaks, and for whom. */
  readonly foot: readonly Block[];
  readonly footRoom: Box;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How much larger letters are on a taller card, which is looked at on a phone held upright; and its lines' air. */
const ENLARGED: Readonly<Record<CardSize, number>> = { wide: 1, square: 1.35, story: 1.6 };
const AIRED: Readonly<Record<CardSize, number>> = { wide: 6, square: 16, story: 30 };

/** From one size to the next smaller one. */
const STEP = 0.92;

const EDGE = 64;
/** From the city's rim to the words. */
const AIR = 22;

/** Takes a card apart into what is to be set on it. */
export function layoutOf(card: CardDrawing): Layout {
  const { size, words, signature } = card;
  const { width, height } = CARD_SIZES[size];
  const { rim, foot, sign } = SCENES[size];
  const isCentred = words.kind === 'home' || words.kind === 'place';
  const top = rim.cy + rim.ry + AIR;
  const ground = height - foot;
  return {
    gap: blocksIn(card),
    room: {
      left: EDGE,
      top,
      width: width - 2 * EDGE,
      height: roofsAt(size) - top,
    },
    rowGap: AIRED[size] * (isCentred ? 1 : 2),
    isCentred,
    foot: [textBlock(card, 'name', signature.name), textBlock(card, 'note', signature.note)],
    footRoom: { left: EDGE, top: ground, width: width - 2 * EDGE, height: sign },
  };
}

function blocksIn(card: CardDrawing): Block[] {
  const { words } = card;
  const block = (role: Role, text: string) => textBlock(card, role, text);
  switch (words.kind) {
    case 'home':
      return [
        block('ask', words.ask),
        block('hour', words.hour),
        block('date', words.date),
        citiesBlock(card, words.cities),
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
        block('topic', words.title),
        block('number', words.number),
        block('label', words.label),
        block('when', words.when),
      ];
    case 'page':
      return [block('title', words.title), block('when', words.when)];
  }
}

function textBlock({ locale: { lang }, size }: CardDrawing, role: Role, words: string): Block {
  const style: Style = ROLES[role];
  const text = withBreaks(withStandIns(words), lang);
  const setting = isEuropean(words) ? EUROPEAN : settingOf(lang);
  const faces = setting[style.face];
  const leading = style.isNumber ? setting.tight : setting.leading;
  return {
    text,
    faces,
    sizesPx: sizesOf(style, ENLARGED[size] * setting.scale),
    lines: style.lines,
    leading,
    node: (sizePx) => ({
      type: 'text',
      text,
      style: {
        ...letters(style, faces, sizePx, leading),
        textWrap: 'balance',
        wordBreak: 'keep-all',
      },
    }),
  };
}

/** Cities with their times: side by side, and on a story one below the other. */
function citiesBlock({ locale: { lang }, size }: CardDrawing, cities: readonly CityTime[]): Block {
  const { text: faces, leading, scale } = settingOf(lang);
  const written = cities.map(({ place, time }) => ({
    place: withStandIns(place),
    time: withStandIns(time),
  }));
  const isStacked = size === 'story';
  return {
    text: written.map(({ place, time }) => `${place} ${time}`).join(' '),
    faces,
    sizesPx: sizesOf(ROLES.cities, ENLARGED[size] * scale),
    lines: isStacked ? cities.length : 1,
    leading,
    node: (sizePx) => ({
      type: 'container',
      style: {
        ...letters(ROLES.cities, faces, sizePx, leading),
        display: 'flex',
        flexDirection: isStacked ? 'column' : 'row',
        alignItems: 'center',
        columnGap: sizePx,
        whiteSpace: 'nowrap',
      },
      children: written.map(({ place, time }) => ({
        type: 'container',
        style: { display: 'flex', columnGap: 0.3 * sizePx },
        children: [
          { type: 'text', text: place, style: { color: DUSK.textQuiet } },
          { type: 'text', text: time },
        ],
      })),
    }),
  };
}

function letters(style: Style, faces: readonly Face[], fontSize: number, lineHeight: number) {
  return {
    fontFamily: faces.map(({ family }) => `'${family}'`).join(', '),
    fontWeight: style.face === 'display' ? 800 : 600,
    fontSize,
    lineHeight,
    color: style.colour,
  };
}

function sizesOf({ sizesPx: [most, least] }: Style, factor: number): number[] {
  const count = 1 + Math.floor(Math.log(least / most) / Math.log(STEP));
  return Array.from({ length: count }, (_, step) => Math.round(most * STEP ** step * factor));
}

/** Whether words are in Latin, Greek or Cyrillic letters, and in digits and marks that come with them. */
function isEuropean(words: string): boolean {
  return /^[\u0000-\u052f\u1e00-\u22ff]*$/.test(words);
}
