import type { MeasuredNode } from '@takumi-rs/core';
import { expect, test } from 'vitest';
import { CARD_SIZES, type CardDrawing } from '../../src/cards/card';
import { composeCard, renderer } from '../../src/cards/draw';
import { type Box, layoutOf } from '../../src/cards/layout';
import { drawingsIn, LOCALES } from '../cards/samples';

/** What a measured pixel may be off by. */
const SLACK = 2;

const languages = Object.keys(LOCALES) as (keyof typeof LOCALES)[];

test.each(languages)(
  'in %s every word of every card has room, however long it is, and stands on no other',
  async (lang) => {
    for (const drawing of drawingsIn(lang, 12)) {
      const { room, footRoom } = layoutOf(drawing);
      const [gap, foot] = await measuredParts(drawing);
      for (const [part, box] of [
        [gap, room],
        [foot, footRoom],
      ] as const) {
        const boxes = part.children.flatMap(textBoxes);
        expect(boxes.length, drawing.id).toBeGreaterThan(0);
        for (const inner of boxes) expectWithin(inner, box, drawing.id);
      }
      const blocks = gap.children.map(boxOf);
      for (const [index, { top }] of blocks.entries()) {
        const above = blocks[index - 1];
        if (above) expect(top, drawing.id).toBeGreaterThanOrEqual(above.top + above.height - SLACK);
      }
    }
  },
);

test.each([
  ['a title', { kind: 'page', title: 'One hour for everyone. '.repeat(40), when: 'Now' }],
  ['one word', { kind: 'page', title: 'Donaudampfschifffahrt'.repeat(8), when: 'Now' }],
  ['a date', { kind: 'page', title: 'Title', when: 'Saturday 5 December 2026 '.repeat(8) }],
] as const)(
  '%s that is too long for its card stops the build, by card and words',
  async (_, words) => {
    const card: CardDrawing = {
      id: 'en/film',
      locale: LOCALES.en,
      size: 'wide',
      words,
      signature: { name: '#AlitaSequel', note: 'by fans' },
    };
    await expect(composeCard(card)).rejects.toThrow(
      /: the card en\/film: “.*” has no room; write fewer words$/,
    );
  },
);

/** What stands in the gap of a card and what at its foot, as they are laid out. */
async function measuredParts(drawing: CardDrawing) {
  const [, gap, foot] = (
    await renderer.measure(await composeCard(drawing), CARD_SIZES[drawing.size])
  ).children;
  if (!gap || !foot) throw new Error(`${drawing.id}: found no words`);
  return [gap, foot] as const;
}

function boxOf({ transform: [, , , , left, top], width, height }: MeasuredNode): Box {
  return { left, top, width, height };
}

/** The boxes of all texts in a part, and as wide as what is written in them. */
function textBoxes(node: MeasuredNode): Box[] {
  const { left, top, height } = boxOf(node);
  // The space at the end of a line hangs over it, and nobody sees it.
  const spacePx = node.runs.find(({ text }) => text === ' ')?.width ?? 0;
  return [
    ...node.runs
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, x, width }) => ({
        left: left + x,
        top,
        width: width - (text.endsWith(' ') ? spacePx : 0),
        height,
      })),
    ...node.children.flatMap(textBoxes),
  ];
}

function expectWithin(inner: Box, outer: Box, what: string): void {
  expect(inner.left, what).toBeGreaterThanOrEqual(outer.left - SLACK);
  expect(inner.left + inner.width, what).toBeLessThanOrEqual(outer.left + outer.width + SLACK);
  expect(inner.top, what).toBeGreaterThanOrEqual(outer.top - SLACK);
  expect(inner.top + inner.height, what).toBeLessThanOrEqual(outer.top + outer.height + SLACK);
}
