import { availableParallelism } from 'node:os';
import type { CardDrawing } from './card';
import { drawCard } from './draw';
import { keyOf } from './key';
import type { Shelf } from './shelf';

/** How many cards had to be drawn, and how many were there already. */
interface Tally {
  readonly drawn: number;
  readonly taken: number;
}

/** Pictures of cards, drawn side by side on all cores, each only where the shelf has it not. */
export interface Gallery {
  /**
   * A card's picture, by the id of its drawing.
   *
   * @throws RangeError for a card that cannot be drawn, as `drawCard` says
   */
  readonly picture: (id: string) => Promise<Buffer>;
  /** Comes when every card has had its turn, whatever came of it. */
  readonly tally: Promise<Tally>;
}

/** Two for each core: while one waits to be written, the other is drawn. */
const AT_ONCE = 2 * availableParallelism();

/** Begins with all cards at once; who asks for one gets it when its turn has come. */
export function openGallery(shelf: Shelf, drawings: readonly CardDrawing[]): Gallery {
  const turns = new Map(
    drawings.map((drawing) => [
      drawing.id,
      { drawing, key: keyOf(drawing), ...Promise.withResolvers<undefined>() },
    ]),
  );
  const queue = turns.values();
  const tally = { drawn: 0, taken: 0 };

  const work = async (): Promise<void> => {
    for (const { drawing, key, promise, resolve, reject } of queue) {
      // Whoever asks for the card hears of it; the others are drawn all the same.
      promise.catch(() => undefined);
      try {
        if (await shelf.take(key)) tally.taken += 1;
        else {
          await shelf.keep(key, await drawCard(drawing));
          tally.drawn += 1;
        }
        resolve(undefined);
      } catch (error) {
        reject(error);
      }
    }
  };
  const finished = Promise.all(Array.from({ length: AT_ONCE }, work));

  return {
    picture: async (id) => {
      const turn = turns.get(id);
      if (!turn) throw new RangeError(`no card ${id}`);
      await turn.promise;
      // Another build may have cleared the shelf meanwhile.
      return (await shelf.take(turn.key)) ?? drawCard(turn.drawing);
    },
    tally: finished.then(() => tally),
  };
}
