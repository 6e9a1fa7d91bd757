import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { diskCache } from '../../../cards/cache';
import { renderQueue, type RenderQueue } from '../../../cards/queue';
import { localeParams } from '../../../i18n/paths';
import { LOCALES } from '../../../locales';
import { type Card, cardsOf } from '../../../queries/cards';

/** How many times as many cards are cached as there are: those of other branches, and of last week. */
const CACHED = 4;

/** It outlives `astro build --force`, and is ignored by git. */
const cache = diskCache(join(process.cwd(), 'node_modules/.cache/cards'));

export const getStaticPaths = (async () => {
  const cards = await allCards();
  return cards.map(({ locale, card }) => ({
    params: { ...localeParams(locale), card: card.id },
    props: { card },
  }));
}) satisfies GetStaticPaths;

/** The preview card of a page or a place, or a picture to post. */
export const GET: APIRoute<{ card: Card }> = async ({ props: { card }, logger }) => {
  const { id } = card.drawing;
  if (import.meta.env.DEV) return jpeg(await renderQueue(cache, [card.drawing]).picture(id));
  queue ??= queueAll((said) => {
    logger.info(said);
  });
  return jpeg(await (await queue).picture(id));
};

let queue: Promise<RenderQueue> | undefined;

/** All cards at once: Astro asks for one after the other, which would leave all cores but one idle. */
async function queueAll(log: (said: string) => void): Promise<RenderQueue> {
  const cards = await allCards();
  const all = renderQueue(
    cache,
    cards.map(({ card }) => card.drawing),
  );
  void all.tally.then(async ({ drawn, cached }) => {
    log(`Preview cards: ${drawn} drawn, ${cached} from the cache`);
    await cache.prune(CACHED * cards.length);
  });
  return all;
}

async function allCards() {
  const cards = await Promise.all(
    LOCALES.map(async (locale) => (await cardsOf(locale)).map((card) => ({ locale, card }))),
  );
  return cards.flat();
}

function jpeg(bytes: Buffer): Response {
  return new Response(new Uint8Array(bytes), { headers: { 'Content-Type': 'image/jpeg' } });
}
