/** Words that scripts say in the browser. Apart from all others (`strings.ts`), which no script is to bring along. */

/** What is said of the zone that the visitor's hour is told in. */
export const ZONE_NOTE_KEYS = [
  'countdown.asked',
  'countdown.askedBack',
  'countdown.unknownZone',
  'countdown.hiddenZone',
  'countdown.choose',
  'countdown.older',
] as const;

/** What the countdown says, but for the names of its units. */
export const COUNTDOWN_KEYS = [
  ...ZONE_NOTE_KEYS,
  'countdown.label',
  'countdown.static',
  'countdown.ahead',
  'countdown.soon',
  'countdown.live',
  'countdown.over',
  'countdown.next',
  'countdown.done',
  'countdown.thanks',
  'countdown.own',
  'countdown.where',
  'countdown.whereOffset',
  'countdown.inUtc',
  'countdown.sameDay',
  'countdown.nextDay',
  'countdown.dayBefore',
  'countdown.utcTime',
  'countdown.clockAhead',
  'countdown.clockBehind',
  'announce.day',
  'announce.hour',
  'announce.tenMinutes',
  'announce.minute',
  'announce.live',
  'announce.over',
] as const;
