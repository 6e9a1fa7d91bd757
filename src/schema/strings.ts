import { ContentError } from './refusal';

/** The words of the interface that do not depend on a number. */
export const STRING_KEYS = [
  'site.name',
  'site.skip',
  'site.home',
  'nav.label',
  'nav.when',
  'nav.film',
  'nav.boxOffice',
  'nav.message',
  'nav.timeline',
  'footer.label',
  'footer.sources',
  'footer.about',
  'footer.unofficial',
  'footer.privacy',
  'footer.licence',
  'source.dated',
  'cities.caption',
  'cities.city',
  'cities.date',
  'cities.time',
  'cities.nextDay',
  'cities.dayBefore',
  'cities.utc',
  'hours.coming',
  'hours.past',
  'hours.when',
  'when.clock',
  'when.places',
  'when.night',
  'when.morning',
  'when.afternoon',
  'when.evening',
  'when.named',
  'when.zoned',
  'when.utc',
  'when.dated',
  'when.below',
  'when.yours',
  'when.asked',
  'when.alike',
  'when.unlike',
  'when.page',
  'when.older',
  'when.begins',
  'when.live',
  'when.over',
  'when.pick',
  'when.hint',
  'when.show',
  'place.title',
  'place.description',
  'place.heading',
  'place.about',
  'place.same',
  'place.count',
  'place.alike',
  'figure.multiple',
  'figure.computed',
  'figure.asOf',
  'figure.reported',
  'figure.estimate',
  'figure.disputed',
  'figure.derived',
  'figure.ratio',
  'figure.share',
  'figure.difference',
  'figure.sum',
  'figure.ofFilm',
  'figure.days',
  'figures.caption',
  'figures.figure',
  'figures.value',
  'corrections.none',
  'sources.language',
  'sources.noPage',
  'chart.table',
  'chart.source',
  'chart.gross',
  'chart.budget',
  'chart.multiple',
  'chart.territories.title',
  'chart.territories.desc',
  'chart.territories.territory',
  'chart.territories.gross',
  'chart.territories.share',
  'chart.territories.kind',
  'chart.territories.opened',
  'chart.territories.opening',
  'chart.territories.final',
  'chart.territories.running',
  'chart.territories.rounded',
  'chart.territories.rest',
  'chart.territories.restNote',
  'chart.territories.unknown',
  'chart.territories.openingTo',
  'chart.breakEven.title',
  'chart.breakEven.desc',
  'chart.breakEven.what',
  'chart.breakEven.usd',
  'chart.breakEven.verdict',
  'chart.breakEven.above',
  'chart.breakEven.within',
  'chart.breakEven.below',
  'chart.breakEven.noteAbove',
  'chart.breakEven.noteWithin',
  'chart.breakEven.noteBelow',
  'chart.comparables.title',
  'chart.comparables.desc',
  'chart.comparables.film',
  'chart.comparables.named',
  'chart.comparables.sequel',
  'chart.comparables.sequelNote',
  'chart.comparables.sequelMultiple',
  'chart.comparables.sequelGross',
  'chart.comparables.sequelUsd',
  'chart.comparables.sequelTimes',
  'chart.comparables.none',
  'chart.comparables.noneYet',
  'chart.comparables.unknown',
  'data.csv',
  'data.json',
  'data.take',
  'timeline.wave',
  'calendar.name',
  'calendar.event',
  'calendar.description',
  'countdown.label',
  'countdown.static',
  'countdown.ahead',
  'countdown.soon',
  'countdown.live',
  'countdown.over',
  'countdown.done',
  'countdown.thanks',
  'countdown.own',
  'countdown.where',
  'countdown.whereOffset',
  'countdown.sameDay',
  'countdown.nextDay',
  'countdown.dayBefore',
  'countdown.utc',
  'countdown.remind',
  'countdown.ready',
  'countdown.post',
  'countdown.subscribe',
  'countdown.asked',
  'countdown.askedBack',
  'countdown.unknownZone',
  'countdown.hiddenZone',
  'announce.day',
  'announce.hour',
  'announce.tenMinutes',
  'announce.minute',
  'announce.live',
  'announce.over',
] as const;

/** The words that agree with a number: each is written once per plural category of its language. */
export const PLURAL_KEYS = [
  'countdown.days',
  'countdown.hours',
  'countdown.minutes',
  'countdown.seconds',
] as const;

export type StringKey = (typeof STRING_KEYS)[number];
export type PluralKey = (typeof PLURAL_KEYS)[number];

/** All words of the interface in one language. */
export type Strings = Readonly<Record<StringKey, string>> &
  Readonly<Record<`${PluralKey}.other`, string>>;

/** The file that holds the words of the interface in a language. */
export const stringsFile = (lang: string): string => `content/${lang}/strings.yml`;

/**
 * Takes a language's words for complete, no more and no less than the interface says.
 *
 * @throws ContentError for a key that is missing, or one that nothing uses
 */
export function completeStrings(lang: string, entries: Readonly<Record<string, string>>): Strings {
  const categories = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
  const plural = PLURAL_KEYS.flatMap((key) => categories.map((category) => `${key}.${category}`));
  const expected = new Set<string>([...STRING_KEYS, ...plural]);
  for (const key of expected) {
    if (!(key in entries)) {
      throw new ContentError(
        stringsFile(lang),
        key,
        undefined,
        `add the line "${key}: …" with its words`,
      );
    }
  }
  for (const [key, text] of Object.entries(entries)) {
    if (!expected.has(key)) {
      throw new ContentError(
        stringsFile(lang),
        key,
        text,
        `nothing uses this key; remove it, or correct its name (plural forms in ${lang}: ${categories.join(', ')})`,
      );
    }
  }
  return entries as Strings;
}
