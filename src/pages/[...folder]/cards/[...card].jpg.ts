import { join } from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { type Gallery, openGallery } from '../../../cards/gallery';
import { openShelf } from '../../../cards/shelf';
import { languageFolder } from '../../../i18n/paths';
import { LOCALES } from '../../../locales';
import { type Card, cardsOf } from '../../../queries/cards';

/** How many times as many cards are kept as there are: those of other branches, and of last week. */
const KEPT = 4;

/** Kept through `astro build --force`, and ignored by git. */
const shelf = openShelf(join(process.cwd(), 'node_modules/.cache/cards'));

export const getStaticPaths = (async () => {
  const cards = await allCards();
  return cards.map(({ locale, card }) => ({
    params: { folder: languageFolder(locale).replace(/\/$/, '') || undefined, card: card.id },
    props: { card },
  }));
}) satisfies GetStaticPaths;

/** The preview card of a page or a place, or a picture to post. */
export const GET: APIRoute<{ card: Card }> = async ({ props: { card }, logger }) => {
  const { id } = card.drawing;
  if (import.meta.env.DEV) return jpeg(await openGallery(shelf, [card.drawing]).picture(id));
  gallery ??= openAll((said) => {
    logger.info(said);
  });
  return jpeg(await (await gallery).picture(id));
};

let gallery: Promise<Gallery> | undefined;

/** All cards at once: Astro asks for one after the other, which would leave all cores but one idle. */
async function openAll(log: (said: string) => void): Promise<Gallery> {
  const cards = await allCards();
  const opened = openGallery(
    shelf,
    cards.map(({ card }) => card.drawing),
  );
  void opened.tally.then(async ({ drawn, taken }) => {
    log(`Preview cards: ${drawn} drawn, ${taken} taken from the last build`);
    await shelf.clear(KEPT * cards.length);
  });
  return opened;
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
