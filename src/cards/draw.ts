import sharp from 'sharp';
import { CARD_SIZES, type CardDrawing, type CardSize } from './card';
import { composeCard, renderer } from './compose';
import { groundSvg } from './ground';
import { once } from './once';
import { GROUND } from './template';

// Cards are drawn side by side, each on one core.
sharp.concurrency(1);

/** Quality as JPEG: a preview is made small again by whoever shows it, what is posted is looked at whole. */
const QUALITY: Readonly<Record<CardSize, number>> = { wide: 64, square: 86, story: 86 };

/**
 * Draws a card as a JPEG file: the same card, the same bytes.
 *
 * @throws RangeError as `composeCard` does
 */
export async function drawCard(card: CardDrawing): Promise<Buffer> {
  const { width, height } = CARD_SIZES[card.size];
  const pixels = await renderer.render(await composeCard(card), {
    width,
    height,
    format: 'raw',
    images: [{ src: GROUND, data: ground(card.size) }],
  });
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .removeAlpha()
    .jpeg({ quality: QUALITY[card.size] })
    .toBuffer();
}

const grounds = new Map<CardSize, Buffer>();

/** The same buffer each time: the renderer draws what it knows but once. */
function ground(size: CardSize): Buffer {
  return once(grounds, size, () => Buffer.from(groundSvg(size)));
}
