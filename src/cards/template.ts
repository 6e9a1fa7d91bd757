import type { Node } from '@takumi-rs/core';
import { CARD_SIZES, type CardDrawing } from './card';
import type { Sizes } from './fit';
import type { Block, Layout } from './layout';

/** The name by which a tree asks for what it stands before. */
export const GROUND = 'ground';

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
      { type: 'image', src: GROUND, width, height },
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
