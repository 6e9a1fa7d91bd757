import type { Renderer } from '@takumi-rs/core';
import type { Block, Layout, Sizes } from './layout';

type Measure = Pick<Renderer, 'measure'>;

/**
 * The largest sizes in which every block takes no more lines and no more width than it may, and those in
 * the gap no more height together than there is: while they do, the tallest of them gives way.
 *
 * @throws RangeError for words that are too long even in their smallest size
 */
export async function fittingSizes(
  renderer: Measure,
  { lang, gap, foot, room, rowGap }: Layout,
): Promise<Sizes> {
  const fitted = await Promise.all(gap.map((block) => fit(renderer, lang, block, room.width)));
  const sides = await Promise.all(foot.map((block) => fit(renderer, lang, block, room.width / 2)));
  let excessPx = rowGap * (gap.length - 1) - room.height;
  for (const { heightPx } of fitted) excessPx += heightPx;
  while (excessPx > 0) {
    const [tallest] = fitted.toSorted((a, b) => b.heightPx - a.heightPx);
    if (!tallest) break;
    const smaller = await fit(renderer, lang, tallest.block, room.width, tallest.sizePx - 1);
    excessPx += smaller.heightPx - tallest.heightPx;
    fitted[fitted.indexOf(tallest)] = smaller;
  }
  return new Map([...fitted, ...sides].map(({ block, sizePx }) => [block, sizePx]));
}

interface Fitted {
  readonly block: Block;
  readonly sizePx: number;
  readonly heightPx: number;
}

/** How much smaller letters may be for the sake of one line instead of two. */
const FOR_ONE_LINE = 0.75;

/**
 * A block in its largest size that fits in a width and is no larger than `mostPx`: on one line, if that
 * makes it not much smaller.
 */
async function fit(
  renderer: Measure,
  lang: string,
  block: Block,
  width: number,
  mostPx = Infinity,
): Promise<Fitted> {
  const sizesPx = block.sizesPx.filter((size) => size <= mostPx);
  const leastPx = FOR_ONE_LINE * (block.sizesPx[0] ?? 0);
  const tries = [
    ...sizesPx.filter((size) => size >= leastPx).map((sizePx) => ({ sizePx, lines: 1 })),
    ...sizesPx.map((sizePx) => ({ sizePx, lines: block.lines })),
  ];
  for (const { sizePx, lines } of tries) {
    const { children } = await renderer.measure(
      // A font may have wider letters for one language than for another.
      {
        type: 'container',
        lang,
        style: { display: 'flex', width },
        children: [block.node(sizePx)],
      },
      { width },
    );
    const [measured] = children;
    // A word that is longer than a line makes the block wider than its room.
    const isNarrow = measured && measured.width <= width + 1;
    if (isNarrow && measured.height < (lines + 0.5) * block.leading * sizePx) {
      return { block, sizePx, heightPx: measured.height };
    }
  }
  throw new RangeError(`“${block.text}” has no room; write fewer words`);
}
