import type { Locale } from '../locales';

/** A picture to be shared, as a page's head or a list of downloads names it; in pixels. */
export interface CardRef {
  /** Its address from the root of its host, base and language folder included: `/ar/cards/when/tokyo.jpg`. */
  readonly path: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

/** The extents of cards, in pixels: what link previews show, and what is posted as a picture. */
export const CARD_SIZES = {
  wide: { width: 1200, height: 630 },
  square: { width: 1080, height: 1080 },
  story: { width: 1080, height: 1920 },
} as const;

export type CardSize = keyof typeof CARD_SIZES;

/** A city's name and its time, with the weekday where that is not the same as in UTC. */
export interface CityTime {
  readonly place: string;
  readonly time: string;
}

/** What a card says, in one language, each part written out. */
export type CardWords =
  | {
      readonly kind: 'home';
      readonly ask: string;
      readonly hour: string;
      readonly date: string;
      readonly cities: readonly CityTime[];
    }
  | {
      readonly kind: 'place';
      readonly place: string;
      readonly hour: string;
      readonly date: string;
      readonly utc: string;
    }
  | {
      readonly kind: 'case';
      readonly title: string;
      readonly number: string;
      readonly label: string;
      readonly when: string;
    }
  | { readonly kind: 'page'; readonly title: string; readonly when: string };

/** What is the same on every card of a language: who speaks, and for whom. */
export interface CardSignature {
  readonly name: string;
  readonly note: string;
}

/** A card as it is to be drawn. */
export interface CardDrawing {
  /** What it is called where something is wrong with it: `ar/when/tokyo`. */
  readonly id: string;
  readonly locale: Pick<Locale, 'lang' | 'dir'>;
  readonly size: CardSize;
  readonly words: CardWords;
  readonly signature: CardSignature;
}
