import ICAL from 'ical.js';
import { isoInstant } from './moment';
import type { Wave } from './wave';

/** One hour as a calendar says it. Its id stays what it is wherever the hour is moved to, and in every language. */
export interface CalendarHour extends Wave {
  /** How often it has been moved: iCalendar's SEQUENCE. */
  readonly revision: number;
  readonly summary: string;
  /** May have several lines. */
  readonly description: string;
}

/** What holds for all hours of a calendar file. */
export interface Calendar {
  /** Whose hours they are, in letters, digits and `_`: ids end in it, so that they are nobody else's. */
  readonly campaign: string;
  /** The calendar's name; none for a file that holds a single hour. */
  readonly name?: string;
  /** Address of the page it leads to. */
  readonly url: string;
  /** Address of the file itself, where changes are looked for. */
  readonly source: string;
  /** The instant it was made, in epoch milliseconds. */
  readonly madeAtMs: number;
}

/** How long before the start a calendar reminds: a day, and 15 minutes. */
const REMINDERS = ['-P1D', '-PT15M'];

/** How often a subscribed calendar looks for changes. */
const REFRESH = 'PT6H';

// Of a line's 75 octets the first is the space of one that goes on (RFC 5545, 3.1), which the writer does not count.
ICAL.foldLength = 74;

/** A property in jCal (RFC 7265). Of the type `unknown` is one whose value is written as it stands. */
type Property = [
  name: string,
  parameters: Readonly<Record<string, never>>,
  type: 'text' | 'uri' | 'integer' | 'date-time' | 'duration' | 'unknown',
  value: string | number,
];

/** A component in jCal. The writer puts its properties before the components in it, as RFC 5545 wants (3.6.1). */
type Component = [name: string, properties: Property[], components: Component[]];

/**
 * A calendar file of hours: RFC 5545, with the name, the source and the refresh interval of RFC 7986.
 *
 * - METHOD is PUBLISH: without it older Outlook takes hours for invitations. RFC 5546 (3.2.1) would then have an
 *   organizer in each hour; none is named, as that would make them invitations everywhere else.
 * - No property has a parameter that may be left out: many readers know none, and show `;LANGUAGE=en` as part of a
 *   title, or no title at all.
 * - A file of one hour must have no name, or Outlook opens it as a calendar of its own, beside the reader's
 *   (MS-OXCICAL, X-WR-CALNAME: https://docs.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxcical/1da58449-b97e-46bd-b018-a1ce576f3e6d).
 * - An hour takes nobody's time from other things: it is shown as free.
 * - Hours that had begun when the file was made do not remind: some calendars ring at once for what was missed.
 * - DTSTAMP is the file's own age, so that calendars take the newer file even where SEQUENCE was forgotten (RFC 5546, 2.1.5).
 */
export function calendarFile(calendar: Calendar, hours: readonly CalendarHour[]): string {
  const { campaign, name, url, source } = calendar;
  const file: Component = [
    'vcalendar',
    [
      ['version', {}, 'text', '2.0'],
      ['prodid', {}, 'text', `-//${campaign}//hours//EN`],
      ['method', {}, 'text', 'PUBLISH'],
      ['url', {}, 'uri', url],
      // The type has to be said of these two, which have no default (RFC 7986, 5.7 and 5.8).
      ['source', {}, 'uri', source],
      ['refresh-interval', {}, 'duration', REFRESH],
      ['x-published-ttl', {}, 'unknown', REFRESH],
      ...(name === undefined
        ? []
        : ['name', 'x-wr-calname'].map((key): Property => [key, {}, 'unknown', escapedText(name)])),
    ],
    hours.map((hour) => event(calendar, hour)),
  ];
  return ICAL.stringify(file);
}

function event({ campaign, url, madeAtMs }: Calendar, hour: CalendarHour): Component {
  const reminders = hour.startMs > madeAtMs ? REMINDERS : [];
  return [
    'vevent',
    [
      ['uid', {}, 'text', `${hour.id}@${campaign}`],
      ['sequence', {}, 'integer', hour.revision],
      ['dtstamp', {}, 'date-time', isoInstant(madeAtMs)],
      ['dtstart', {}, 'date-time', isoInstant(hour.startMs)],
      ['dtend', {}, 'date-time', isoInstant(hour.endMs)],
      ['summary', {}, 'text', hour.summary],
      ['description', {}, 'text', hour.description],
      ['url', {}, 'uri', url],
      ['status', {}, 'text', 'CONFIRMED'],
      ['transp', {}, 'text', 'TRANSPARENT'],
    ],
    reminders.map((trigger) => [
      'valarm',
      [
        ['action', {}, 'text', 'DISPLAY'],
        ['trigger', {}, 'duration', trigger],
        ['description', {}, 'text', hour.summary],
      ],
      [],
    ]),
  ];
}

/** Text as RFC 5545 (3.3.11) writes it, for properties that the writer does not know to be text. */
function escapedText(text: string): string {
  return text.replace(/[\\;,]/g, String.raw`\$&`).replaceAll('\n', String.raw`\n`);
}
