import { AWAKE, type DayHour, type HourStanding } from '../domain/awake';
import { type Clock, UTC } from '../domain/zone';
import { clockOf } from '../domain/zone-rules';
import type { Locale } from '../locales';
import { dayText } from './day';
import { figureText, type FigureWords } from './figure';
import { conventionsOf, hourText, utcHourText } from './hour';
import { type OwnPlaces, placeName } from './place';
import { t, type Words } from './words';

type AwakeWords = FigureWords &
  Words<`awake.${'first' | 'tied' | 'behind' | 'out' | 'place' | 'meaning' | 'part' | 'splitOurs' | 'splitSourced'}`>;

/**
 * What there is to say of hours and their audiences, in one language.
 *
 * @param own what places are called there
 */
export function awakeTexts(words: AwakeWords, { lang, conventions }: Locale, own?: OwnPlaces) {
  const listOf = (texts: readonly string[]): string =>
    new Intl.ListFormat(conventions).format(texts);
  const percent = (amount: number): string =>
    figureText({ amount, unit: 'percent' }, words, conventions);
  const written = conventionsOf(conventions);
  const start = (hour: DayHour, clock?: Clock): string =>
    (clock ? hourText(hour, clock, written) : utcHourText(hour, written)).start;
  const starts = (hours: readonly DayHour[]): string => listOf(hours.map((hour) => start(hour)));
  const wallTime = (time: string): string => {
    const ms = Date.parse(`1970-01-01T${time}:00Z`);
    return hourText({ startMs: ms, endMs: ms }, UTC, written).start;
  };
  const shareOf = ([hour]: readonly DayHour[]): string => percent(hour?.awakePercent ?? 0);

  return {
    percent,

    /** When an hour begins by some clocks, UTC's if none are named. */
    start,

    /** Places that an hour does not find awake; nothing where it finds everyone. */
    asleep: ({ asleep }: DayHour): string =>
      listOf(asleep.map(({ zone }) => placeName(zone, lang, own))),

    /** Where an hour stands among those of its date. */
    standing: (date: string, hour: DayHour, standing: HourStanding): string => {
      const values = {
        date: dayText(date, conventions),
        time: start(hour),
        share: percent(hour.awakePercent),
      };
      switch (standing.kind) {
        case 'first':
          return t(words, 'awake.first', {
            ...values,
            next: starts(standing.next),
            nextShare: shareOf(standing.next),
          });
        case 'tied':
          return t(words, 'awake.tied', { ...values, others: starts(standing.others) });
        case 'behind':
          return t(words, 'awake.behind', {
            ...values,
            best: starts(standing.best),
            bestShare: shareOf(standing.best),
          });
      }
    },

    /** Whom an hour does not find awake, by their clocks; nothing where it finds everyone. */
    leftOut: (hour: DayHour): string | undefined =>
      hour.asleep.length === 0
        ? undefined
        : t(words, 'awake.out', {
            time: start(hour),
            places: listOf(
              hour.asleep.map(({ zone }) =>
                t(words, 'awake.place', {
                  place: placeName(zone, lang, own),
                  time: start(hour, clockOf(zone)),
                }),
              ),
            ),
          }),

    /** What being awake is taken to be. */
    meaning: (): string =>
      t(words, 'awake.meaning', { from: wallTime(AWAKE.from), to: wallTime(AWAKE.to) }),

    /** How a territory is split among zones, and whether by our own estimate. */
    split: (territory: string, zones: Readonly<Record<string, number>>, isOurs: boolean): string =>
      t(words, isOurs ? 'awake.splitOurs' : 'awake.splitSourced', {
        territory,
        parts: listOf(
          Object.entries(zones).map(([zone, weight]) =>
            t(words, 'awake.part', {
              place: placeName(zone, lang, own),
              share: percent(weight * 100),
            }),
          ),
        ),
      }),
  };
}
