import { type MeasuredNode, type Node, Renderer } from '@takumi-rs/core';
import sharp from 'sharp';
import { memoize } from '../domain/memoize';
import { backgroundSvg } from './background';
import { CARD_SIZES, type CardDrawing, type CardSize } from './card';
import { fittingSizes } from './fit';
import { type FontFile, fontFilesOf } from './fonts';
import { BACKGROUND, cardTree, layoutOf } from './layout';

// Cards are drawn side by side, each on one core.
sharp.concurrency(1);

/** Quality as JPEG: a preview is made small again by whoever shows it, what is posted is looked at whole. */
const QUALITY: Readonly<Record<CardSize, number>> = { wide: 64, square: 86, story: 86 };

/** The one renderer, which knows the font files that cards have needed so far. */
export const renderer = new Renderer();

/**
 * Draws a card as a JPEG file: the same card, the same bytes.
 *
 * @throws RangeError as {@link composeCard} does
 */
export async function drawCard(card: CardDrawing): Promise<Buffer> {
  const { width, height } = CARD_SIZES[card.size];
  const pixels = await renderer.render(await composeCard(card), {
    width,
    height,
    format: 'raw',
    images: [{ src: BACKGROUND, data: background(card.size) }],
  });
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: QUALITY[card.size] })
    .toBuffer();
}

/** The same buffer each time: the renderer decodes what it knows but once. */
const background = memoize((size: CardSize) => Buffer.from(backgroundSvg(size)));

/**
 * A card as a tree that the renderer can draw: it has every glyph, and every word has room.
 *
 * @throws RangeError naming the card, for a character that no font has, and for words that have no room
 */
export async function composeCard(card: CardDrawing): Promise<Node> {
  const layout = layoutOf(card);
  try {
    for (const { text, fonts } of [...layout.gap, ...layout.foot]) {
      await Promise.all((await fontFilesOf(text, fonts)).map(register));
    }
    return cardTree(card, layout, await fittingSizes({ measure }, layout));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const file = `content/${card.locale.lang}/strings.yml`;
    const message = `${file}: card.…, or the title of a page: the card ${card.id}: ${error.message}`;
    throw new RangeError(message, { cause: error });
  }
}

/** As the renderer measures, but once: most of a place's card is the same in every place. */
const measure = memoize(
  (...args: Parameters<Renderer['measure']>): Promise<MeasuredNode> => renderer.measure(...args),
  (node, options) => JSON.stringify([node, options]),
);

const register = memoize(({ family, data, spans }: FontFile) =>
  renderer.registerFont({
    name: family,
    data,
    unicodeRange: spans.map(([first, last]) => [first, last]),
  }),
);
