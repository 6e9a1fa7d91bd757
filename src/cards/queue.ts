import { availableParallelism } from 'node:os';
import { cacheKey, type DiskCache } from './cache';
import type { CardDrawing } from './card';
import { drawCard } from './draw';

/** How many cards had to be drawn, and how many were in the cache. */
interface Tally {
  readonly drawn: number;
  readonly cached: number;
}

/** Pictures of cards, drawn side by side on all cores, each only where the cache does not have it. */
export interface RenderQueue {
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
export function renderQueue(cache: DiskCache, drawings: readonly CardDrawing[]): RenderQueue {
  const turns = new Map(
    drawings.map((drawing) => [
      drawing.id,
      { drawing, key: cacheKey(drawing), ...Promise.withResolvers<undefined>() },
    ]),
  );
  const queue = turns.values();
  const tally = { drawn: 0, cached: 0 };

  const work = async (): Promise<void> => {
    for (const { drawing, key, promise, resolve, reject } of queue) {
      // Whoever asks for the card hears of it; the others are drawn all the same.
      promise.catch(() => undefined);
      try {
        if (await cache.get(key)) tally.cached += 1;
        else {
          await cache.set(key, await drawCard(drawing));
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
      // Another build may have pruned the cache meanwhile.
      return (await cache.get(turn.key)) ?? drawCard(turn.drawing);
    },
    tally: finished.then(() => tally),
  };
}
