import { builtAtMs } from '../config/build-clock';
import { CARD_SIZES, type CardDrawing, type CardRef, type CardSize } from '../cards/card';
import { type CardText, cardWriter } from '../cards/text';
import { featuredWave } from '../domain/wave';
import { pathTo } from '../i18n/paths';
import type { Locale } from '../locales';
import { ContentError } from '../domain/content-error';
import { campaign } from './campaign';
import { figures, writeFigure } from './figures';
import { perBuild } from './per-build';
import { HOME, pages, pageWith } from './pages';
import { namedCities, ownNames, places } from './places';
import { waves } from './waves';
import { strings } from './words';

/** The page whose card says the figure that it is about. */
const CASE = 'box-office';

/** That figure. */
const WORLDWIDE = 'gross-worldwide';

/** A card: where it is published, and how it is drawn. */
export interface Card {
  /**
   * What it stands for: a page by its name (`index`, `box-office`), a place (`when/tokyo`), or a picture to
   * post (`kit/square`, `kit/story`).
   */
  readonly id: string;
  readonly ref: CardRef;
  readonly drawing: CardDrawing;
}

/** All cards of a language. */
export const cardsOf = perBuild(async (locale: Locale): Promise<readonly Card[]> => {
  const { hashtag } = await campaign();
  const words = await strings(locale);
  const all = await waves(locale);
  const wave = featuredWave(all, builtAtMs);
  if (!wave) {
    throw new ContentError(
      'content/facts/waves',
      'date',
      undefined,
      'write at least one hour: pages and their cards say when it is',
    );
  }
  const writer = cardWriter(locale, words, { hashtag, wave, own: (await ownNames(locale)).places });
  const card = (id: string, { words, alt }: CardText, size: CardSize = 'wide'): Card => ({
    id,
    ref: { path: pathTo(locale, `cards/${id}.jpg`), alt, ...CARD_SIZES[size] },
    drawing: { id: `${locale.lang}/${id}`, locale, size, words, signature: writer.signature },
  });

  const home = writer.home(await namedCities(locale, 'card.cities'));
  const ofPages = (await pages())
    .filter((page) => page.locale === locale && !page.isNotFound)
    .map(async ({ name, entry: { data } }) => {
      if (name === HOME) return card(name, home);
      const number = name === CASE && (await theNumber(locale));
      if (!number) return card(name, writer.page(data.title));
      return card(name, writer.case(data.title, number.number, number.label));
    });
  const hasTable = (await pageWith(locale, 'WhenTable')) !== undefined;
  return [
    ...(await Promise.all(ofPages)),
    ...(hasTable ? await places() : []).map((place) =>
      card(`when/${place.id}`, writer.place(place)),
    ),
    card('kit/square', home, 'square'),
    card('kit/story', home, 'story'),
  ];
});

/**
 * The card that stands for something, to be named in a page's head.
 *
 * @param id as in {@link Card}
 * @throws RangeError for an id that no card has
 */
export async function cardFor(locale: Locale, id: string): Promise<CardRef> {
  const card = (await cardsOf(locale)).find((each) => each.id === id);
  if (!card) throw new RangeError(`no card for ${id} in ${locale.lang}`);
  return card.ref;
}

/** What the film took worldwide, and what that is called; nothing where no figure says so. */
async function theNumber(locale: Locale) {
  const worldwide = (await figures(locale)).find(({ id }) => id === WORLDWIDE);
  return (
    worldwide && { number: await writeFigure(locale, worldwide), label: worldwide.words.label }
  );
}
