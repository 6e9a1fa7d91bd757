import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { CARD_SIZES, type CardSize } from '../../src/cards/card';
import { DUSK, backgroundSvg } from '../../src/cards/background';
import { layoutOf } from '../../src/cards/layout';
import { type Scheme, tokenOf } from './tokens';

type Colour = readonly [red: number, green: number, blue: number];

/** What WCAG 2.2 asks of text (AA, AAA) and of what a drawing says; less than that is ornament. */
const [AAA, AA, GRAPHIC, ORNAMENT] = [7, 4.5, 3, 1.3];

/** Where words stand, from overhead down. */
const SKY = ['--sky-top', '--sky-mid', '--sky-low'];

/** The view's own styles, which have the colours of the live hour. */
const SKY_STYLES = readFileSync(
  join(import.meta.dirname, '../../src/components/scene/Sky.astro'),
  'utf8',
);
const LIVE_INKS = declared(
  "  .hero:has([data-phase='live']) {",
  /--(text|text-quiet|live|visited): (.*);/g,
);
const LIVE_SKY = declared('  .hero::before {', /()(#[\da-f]{3,8})\b/g);

/** The map's sea and land by day, and what is laid over them once in twilight and twice in the dark, as `WorldMap.astro` has it. */
const MAP = {
  dusk: {
    earth: ['--sky-mid', '--steel'],
    shade: '--sky-top',
    opacity: 0.5,
    horizon: '--sky-edge',
  },
  dawn: { earth: ['--core', '--hull'], shade: '--steel', opacity: 0.4, horizon: '--earth' },
};

describe.each<Scheme>(['dusk', 'dawn'])('at %s', (scheme) => {
  test.each([
    ['--text', '--ground', AAA],
    ['--text-quiet', '--ground', AA],
    ['--live', '--ground', AA],
    ['--visited', '--ground', AA],
    ['--earth', '--ground', AA],
    ...['--text', '--text-quiet', '--live', '--visited'].map((ink): [string, string, number] => [
      ink,
      '--ground-raised',
      AA,
    ]),
    ['--on-live', '--live', AA],
    ['--on-foot', '--foot', AA],
    ['--foot-live', '--foot', AA],
    ...SKY.flatMap((sky): [string, string, number][] => [
      ['--text', sky, AA],
      ['--text-quiet', sky, AA],
      ['--live', sky, AA],
    ]),
  ])('%s can be read on %s', (ink, paper, least) => {
    expect(ratio(colourOf(scheme, ink), colourOf(scheme, paper))).toBeGreaterThanOrEqual(least);
  });

  test.each(
    MAP[scheme].earth.flatMap((earth) =>
      [0, 1, 2].map((shades): [string, number] => [earth, shades]),
    ),
  )('words and dots can be made out on %s of the map, shaded %d times', (earth, shades) => {
    const { shade, opacity } = MAP[scheme];
    const ground = Array.from({ length: shades }).reduce<Colour>(
      (under) => blend(colourOf(scheme, shade), under, opacity),
      colourOf(scheme, earth),
    );
    expect(ratio(colourOf(scheme, '--text'), ground)).toBeGreaterThanOrEqual(AA);
    expect(ratio(colourOf(scheme, '--live'), ground)).toBeGreaterThanOrEqual(GRAPHIC);
  });

  test('the line between day and night can be made out on the sea, and so can the sun', () => {
    const { earth, horizon } = MAP[scheme];
    const sea = colourOf(scheme, earth[0] ?? '');
    expect(ratio(colourOf(scheme, horizon), sea)).toBeGreaterThanOrEqual(GRAPHIC);
    expect(ratio(colourOf(scheme, '--earth'), sea)).toBeGreaterThanOrEqual(GRAPHIC);
  });

  test.each([
    ['--live', '--track', GRAPHIC],
    ['--track', '--sky-top', ORNAMENT],
    ['--steel', '--sky-top', ORNAMENT],
    ['--steel', '--hull', ORNAMENT],
    ['--line', '--ground', ORNAMENT],
  ])('%s can be seen on %s', (line, paper, least) => {
    expect(ratio(colourOf(scheme, line), colourOf(scheme, paper))).toBeGreaterThanOrEqual(least);
  });
});

test.each(
  LIVE_INKS.flatMap(([name, ink]) =>
    LIVE_SKY.map(([, sky]): [string, string, string] => [name, ink, sky]),
  ),
)('in the live hour, its --%s (%s) can be read on %s of its sky', (_, ink, sky) => {
  // What the light is laid over with is as good as opaque where words stand.
  const colour = ink.startsWith('var') ? tokenOf('dusk', ink.slice(4, -1)) : ink;
  expect(ratio(read(colour), read(sky.length > 7 ? sky.slice(0, 7) : sky))).toBeGreaterThanOrEqual(
    AA,
  );
});

describe.each(Object.keys(CARD_SIZES) as CardSize[])('on a card of the size %s', (size) => {
  test.each(['text', 'textQuiet', 'live', 'earth'] as const)(
    '%s can be read as far down as words stand',
    async (ink) => {
      const words = { kind: 'page', title: '', when: '' } as const;
      const locale = { lang: 'en', dir: 'ltr' } as const;
      const signature = { name: '', note: '' };
      const { room } = layoutOf({ id: '', locale, size, words, signature });
      const lowest = await sharp(Buffer.from(backgroundSvg(size)))
        .extract({
          left: 0,
          top: room.top + room.height - 1,
          width: CARD_SIZES[size].width,
          height: 1,
        })
        .raw()
        .toBuffer();
      // The colour of most of that row: there are cables too, and masts.
      const [red, green, blue] = [0, 1, 2].map((channel) =>
        median(lowest.filter((_, index) => index % 4 === channel)),
      ) as [number, number, number];
      expect(ratio(read(DUSK[ink]), [red, green, blue])).toBeGreaterThanOrEqual(AA);
    },
  );

  test('the sign can be read on the ground', () => {
    expect(ratio(read(DUSK.textQuiet), read(DUSK.foot))).toBeGreaterThanOrEqual(AA);
  });
});

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#ff0000', '#ffffff', 4],
])('%s on %s is %d to 1', (one, other, expected) => {
  expect(ratio(read(one), read(other))).toBeCloseTo(expected, 2);
});

/** The contrast ratio of two colours: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function ratio(one: Colour, other: Colour): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** A colour over another, let through by its opacity, as CSS lays it: in sRGB. */
function blend(over: Colour, under: Colour, opacity: number): Colour {
  const [red, green, blue] = over.map(
    (value, index) => value * opacity + (under[index] ?? 0) * (1 - opacity),
  ) as [number, number, number];
  return [red, green, blue];
}

function colourOf(scheme: Scheme, token: string): Colour {
  return read(tokenOf(scheme, token));
}

function read(hex: string): Colour {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(hex) ?? [];
  if (!red || !green || !blue) throw new Error(`found ${hex}; write a colour as #rrggbb`);
  return [parseInt(red, 16), parseInt(green, 16), parseInt(blue, 16)];
}

function median(values: Uint8Array): number {
  return values.toSorted()[values.length >> 1] ?? 0;
}

/** What the first rule after a line declares: names and values. */
function declared(line: string, pattern: RegExp): readonly (readonly [string, string])[] {
  const start = SKY_STYLES.indexOf(line);
  if (start < 0) throw new Error(`Sky.astro: has no ${line}`);
  const rule = SKY_STYLES.slice(start, SKY_STYLES.indexOf('}', start));
  const found = [...rule.matchAll(pattern)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  if (found.length < 4) throw new Error(`Sky.astro: too little is declared after ${line}`);
  return found;
}
