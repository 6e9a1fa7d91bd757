import { type MeasuredNode, type Node, Renderer } from '@takumi-rs/core';
import { stringsFile } from '../schema/strings';
import type { CardDrawing } from './card';
import { fittingSizes } from './fit';
import type { FontFile } from './fonts';
import { fontFilesOf } from './glyphs';
import { layoutOf } from './layout';
import { once } from './once';
import { cardTree } from './template';

/** The one renderer, which knows the font files that cards have wanted so far. */
export const renderer = new Renderer();

/**
 * A card as a tree that the renderer can draw: it has every glyph, and every word has room.
 *
 * @throws RangeError naming the card, for a character that no face has, and for words that have no room
 */
export async function composeCard(card: CardDrawing): Promise<Node> {
  const layout = layoutOf(card);
  try {
    for (const { text, faces } of [...layout.gap, ...layout.foot]) {
      await Promise.all((await fontFilesOf(text, faces)).map(register));
    }
    return cardTree(card, layout, await fittingSizes({ measure }, layout));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const file = stringsFile(card.locale.lang);
    const message = `${file}: card.…, or the title of a page: the card ${card.id}: ${error.message}`;
    throw new RangeError(message, { cause: error });
  }
}

/** As the renderer measures, but once: most of a place's card is the same in every place. */
const measure: Renderer['measure'] = (node, options) =>
  once(measured, JSON.stringify([node, options]), () => renderer.measure(node, options));

const measured = new Map<string, Promise<MeasuredNode>>();
const registered = new Map<FontFile, Promise<unknown>>();

function register(file: FontFile): Promise<unknown> {
  const { family, data, spans } = file;
  return once(registered, file, () =>
    renderer.registerFont({
      name: family,
      data,
      unicodeRange: spans.map(([first, last]) => [first, last]),
    }),
  );
}
