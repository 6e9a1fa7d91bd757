import { Renderer } from '@takumi-rs/core';
import sharp from 'sharp';
import { CARD_SIZES, type CardDrawing, type CardSize } from './card';
import { fittingSizes } from './fit';
import type { FontFile } from './fonts';
import { fontFilesOf } from './glyphs';
import { groundSvg } from './ground';
import { cardTree, GROUND, layoutOf } from './template';

/** Quality as JPEG: a preview is made small again by whoever shows it, what is posted is looked at whole. */
const QUALITY: Readonly<Record<CardSize, number>> = { wide: 72, square: 86, story: 86 };

const renderer = new Renderer();
const registered = new Map<FontFile, Promise<unknown>>();
const grounds = new Map<CardSize, Buffer>();

/**
 * Draws a card as a JPEG file: the same card, the same bytes.
 *
 * @throws RangeError naming the card, for a character without a glyph, and for words that have no room
 */
export async function drawCard(card: CardDrawing): Promise<Buffer> {
  const { width, height } = CARD_SIZES[card.size];
  const layout = layoutOf(card);
  try {
    for (const { text, faces } of [...layout.gap, ...layout.foot]) {
      await Promise.all((await fontFilesOf(text, faces)).map(register));
    }
    const sizes = await fittingSizes(renderer, layout);
    const tree = cardTree(card, layout, sizes);
    const data = await renderer.render(tree, {
      width,
      height,
      format: 'raw',
      images: [{ src: GROUND, data: ground(card.size) }],
    });
    return await sharp(data, { raw: { width, height, channels: 4 } })
      .removeAlpha()
      .jpeg({ quality: QUALITY[card.size] })
      .toBuffer();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new RangeError(`the card ${card.id}: ${error.message}`, { cause: error });
  }
}

function register(file: FontFile): Promise<unknown> {
  const { family, data, spans } = file;
  const known =
    registered.get(file) ??
    renderer.registerFont({
      name: family,
      data,
      unicodeRange: spans.map(([first, last]) => [first, last]),
    });
  registered.set(file, known);
  return known;
}

function ground(size: CardSize): Buffer {
  const known = grounds.get(size) ?? Buffer.from(groundSvg(size));
  grounds.set(size, known);
  return known;
}
