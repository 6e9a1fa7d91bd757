import type { Wave } from '../domain/wave';
import { UTC } from '../domain/zone';
import { clockOf } from '../domain/zone-rules';
import { cityTime } from '../i18n/city-time';
import { conventionsOf, hourText, shortDate, utcHourText } from '../i18n/hour';
import { type OwnPlaces, placeName } from '../i18n/place';
import { t, type Words } from '../i18n/words';
import type { Locale } from '../locales';
import type { CardSignature, CardWords } from './card';

/** What a card says, and what is said of it to someone who does not see it. */
export interface CardText {
  readonly words: CardWords;
  readonly alt: string;
}

/** What cards take of the words of the interface. */
type CardStrings = Words<
  | 'site.name'
  | 'text.comma'
  | 'hours.when'
  | 'card.ask'
  | 'card.hour'
  | 'card.place'
  | 'card.note'
  | 'card.homeAlt'
  | 'card.placeAlt'
  | 'card.caseAlt'
  | 'card.pageAlt'
>;

/** A city's zone, by which it is called. */
interface City {
  readonly zone: string;
}

/** Says what cards say in one language, of one hour. */
export function cardWriter(
  locale: Locale,
  words: CardStrings,
  {
    hashtag,
    wave,
    own,
  }: {
    readonly hashtag: string;
    readonly wave: Omit<Wave, 'id'>;
    /** What places are called there. */
    readonly own?: OwnPlaces;
  },
) {
  const conventions = conventionsOf(locale.conventions);
  const utc = utcHourText(wave, conventions);
  const write = (key: keyof CardStrings, values: Readonly<Record<string, string>> = {}): string =>
    t(
      words,
      key,
      Object.fromEntries(Object.entries(values).map(([k, v]) => [k, apart(v, locale)])),
    );

  const name = t(words, 'site.name', { hashtag });
  const when = write('hours.when', { date: utc.date, time: utc.time });

  return {
    signature: { name: apart(name, locale), note: write('card.note') } satisfies CardSignature,

    /** The ask and the hour, in UTC and in a few cities. */
    home: (cities: readonly City[]): CardText => {
      const ask = write('card.ask', { name });
      const times = cities.map(({ zone }) => ({
        place: placeName(zone, locale.lang, own),
        time: cityTime(wave.startMs, clockOf(zone), conventions),
      }));
      return {
        words: {
          kind: 'home',
          ask,
          hour: write('card.hour', { time: utc.start }),
          date: utc.date,
          cities: times,
        },
        alt:
          times.length === 0
            ? write('card.pageAlt', { title: ask, when })
            : write('card.homeAlt', {
                ask,
                when,
                cities: times
                  .map(({ place, time }) => apart(`${place} ${time}`, locale))
                  .join(t(words, 'text.comma')),
              }),
      };
    },

    /** The hour by the clocks of one place. */
    place: ({ zone }: City): CardText => {
      const here = hourText(wave, clockOf(zone), conventions);
      const place = placeName(zone, locale.lang, own);
      const inUtc = write('hours.when', {
        date: shortDate(wave.startMs, UTC, conventions),
        time: utc.time,
      });
      return {
        words: {
          kind: 'place',
          place: write('card.place', { place }),
          hour: here.start,
          date: here.date,
          utc: inUtc,
        },
        alt: write('card.placeAlt', { place, date: here.date, time: here.time, utc: inUtc }),
      };
    },

    /** The figure that the case is about. */
    case: (title: string, number: string, label: string): CardText => ({
      words: { kind: 'case', title, number, label, when },
      alt: write('card.caseAlt', { title, number, label, when }),
    }),

    /** A page by its title. */
    page: (title: string): CardText => ({
      words: { kind: 'page', title, when },
      alt: write('card.pageAlt', { title, when }),
    }),
  };
}

/** In text from right to left, a value set apart (Unicode's isolates), so that it cannot reorder what is around it. */
function apart(value: string, { dir }: Pick<Locale, 'dir'>): string {
  return dir === 'rtl' ? `\u2068${value}\u2069` : value;
}
