import type { Node } from '@takumi-rs/core';
import { DUSK, roofsAt, SCENES } from './background';
import { CARD_SIZES, type CardDrawing, type CardSize, type CityTime } from './card';
import { EUROPEAN, type Font, typographyOf } from './fonts';
import { withLineBreaks, withSubstitutes } from './line-breaks';

/** How something is set on a card of 1200 × 630 pixels. */
interface TextStyle {
  /** The size of its letters at most and at least, in pixels. */
  readonly sizesPx: readonly [most: number, least: number];
  /** How many lines it may take. */
  readonly lines: number;
  readonly colour: string;
  readonly font: 'display' | 'text';
  /** Whether it is a number, alone on its line. */
  readonly isNumber?: boolean;
}

/** What there is to set on cards, and how. */
const TEXT_STYLES = {
  ask: { sizesPx: [64, 34], lines: 2, colour: DUSK.text, font: 'display' },
  place: { sizesPx: [62, 34], lines: 1, colour: DUSK.text, font: 'display' },
  hour: { sizesPx: [168, 84], lines: 1, colour: DUSK.live, font: 'display', isNumber: true },
  date: { sizesPx: [42, 24], lines: 1, colour: DUSK.text, font: 'text' },
  utc: { sizesPx: [32, 20], lines: 1, colour: DUSK.textQuiet, font: 'text' },
  cities: { sizesPx: [38, 20], lines: 1, colour: DUSK.text, font: 'text' },
  topic: { sizesPx: [42, 26], lines: 2, colour: DUSK.text, font: 'display' },
  number: { sizesPx: [190, 84], lines: 1, colour: DUSK.earth, font: 'display', isNumber: true },
  label: { sizesPx: [42, 24], lines: 1, colour: DUSK.text, font: 'text' },
  title: { sizesPx: [116, 40], lines: 3, colour: DUSK.text, font: 'display' },
  when: { sizesPx: [36, 20], lines: 1, colour: DUSK.live, font: 'text' },
  name: { sizesPx: [36, 24], lines: 1, colour: DUSK.text, font: 'display' },
  note: { sizesPx: [24, 16], lines: 1, colour: DUSK.textQuiet, font: 'text' },
} as const satisfies Record<string, TextStyle>;

type TextStyleName = keyof typeof TEXT_STYLES;

/** Something that is set in one size of letters, the largest of `sizesPx` at which it has room. */
export interface Block {
  readonly text: string;
  readonly fonts: readonly Font[];
  /** From the largest to the smallest. */
  readonly sizesPx: readonly number[];
  /** How many lines it may take, and how high one is in sizes of its letters. */
  readonly lines: number;
  readonly leading: number;
  readonly node: (sizePx: number) => Node;
}

/** What is to be set on a card, and where: all in pixels, from its upper left corner. */
export interface Layout {
  readonly lang: string;
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
    lang: card.locale.lang,
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
  const block = (style: TextStyleName, text: string) => textBlock(card, style, text);
  switch (words.kind) {
    case 'home':
      return [
        block('ask', words.ask),
        block('hour', words.hour),
        block('date', words.date),
        ...(words.cities.length > 0 ? [citiesBlock(card, words.cities)] : []),
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

function textBlock(
  { locale: { lang }, size }: CardDrawing,
  style: TextStyleName,
  words: string,
): Block {
  const textStyle: TextStyle = TEXT_STYLES[style];
  const text = withLineBreaks(withSubstitutes(words), lang);
  const typography = isEuropean(words) ? EUROPEAN : typographyOf(lang);
  const fonts = typography[textStyle.font];
  const leading = textStyle.isNumber ? typography.tight : typography.leading;
  return {
    text,
    fonts,
    sizesPx: sizesOf(textStyle, ENLARGED[size] * typography.scale),
    lines: textStyle.lines,
    leading,
    node: (sizePx) => ({
      type: 'text',
      text,
      style: {
        ...letters(textStyle, fonts, sizePx, leading),
        textWrap: 'balance',
        wordBreak: 'keep-all',
      },
    }),
  };
}

/** Cities with their times: side by side, and on a story one below the other. */
function citiesBlock({ locale: { lang }, size }: CardDrawing, cities: readonly CityTime[]): Block {
  const { text: fonts, leading, scale } = typographyOf(lang);
  const written = cities.map(({ place, time }) => ({
    place: withSubstitutes(place),
    time: withSubstitutes(time),
  }));
  const isStacked = size === 'story';
  return {
    text: written.map(({ place, time }) => `${place} ${time}`).join(' '),
    fonts,
    sizesPx: sizesOf(TEXT_STYLES.cities, ENLARGED[size] * scale),
    lines: isStacked ? cities.length : 1,
    leading,
    node: (sizePx) => ({
      type: 'container',
      style: {
        ...letters(TEXT_STYLES.cities, fonts, sizePx, leading),
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

function letters(style: TextStyle, fonts: readonly Font[], fontSize: number, lineHeight: number) {
  return {
    fontFamily: fonts.map(({ family }) => `'${family}'`).join(', '),
    fontWeight: style.font === 'display' ? 800 : 600,
    fontSize,
    lineHeight,
    color: style.colour,
  };
}

function sizesOf({ sizesPx: [most, least] }: TextStyle, factor: number): number[] {
  const count = 1 + Math.floor(Math.log(least / most) / Math.log(STEP));
  return Array.from({ length: count }, (_, step) => Math.round(most * STEP ** step * factor));
}

/** Whether words are in Latin, Greek or Cyrillic letters, and in digits and marks that come with them. */
function isEuropean(words: string): boolean {
  return /^[\u0000-\u052f\u1e00-\u22ff]*$/.test(words);
}

/** The size that each block of a card stands in, in pixels. */
export type Sizes = ReadonlyMap<Block, number>;

/** The name by which a tree asks for its background. */
export const BACKGROUND = 'background';

/** The one template: a card as a tree for Takumi, each block in the size that was found for it. */
export function cardTree(
  { locale, size }: CardDrawing,
  { gap, room, rowGap, isCentred, foot, footRoom }: Layout,
  sizes: Sizes,
): Node {
  const { width, height } = CARD_SIZES[size];
  const set = (block: Block): Node => block.node(sizes.get(block) ?? 0);
  return {
    type: 'container',
    dir: locale.dir,
    lang: locale.lang,
    style: { position: 'relative', width, height },
    children: [
      { type: 'image', src: BACKGROUND, width, height },
      {
        type: 'container',
        style: {
          position: 'absolute',
          ...room,
          display: 'flex',
          flexDirection: 'column',
          justifyContent: 'center',
          alignItems: isCentred ? 'center' : 'flex-start',
          rowGap,
          textAlign: isCentred ? 'center' : 'start',
        },
        children: gap.map(set),
      },
      {
        type: 'container',
        style: {
          position: 'absolute',
          ...footRoom,
          display: 'flex',
          justifyContent: 'space-between',
          alignItems: 'center',
        },
        children: foot.map(set),
      },
    ],
  };
}
