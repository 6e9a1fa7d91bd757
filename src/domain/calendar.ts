import ical, {
  escape,
  foldLines,
  ICalAlarmType,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
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
  /** BCP 47 tag of its words. */
  readonly lang: string;
  /** Address of the page it leads to. */
  readonly url: string;
  /** Address of the file itself, where changes are looked for. */
  readonly source: string;
  /** The instant it was made, in epoch milliseconds. */
  readonly madeAtMs: number;
}

/** How long before the start a calendar reminds: a day, and 15 minutes. */
const REMINDERS_S = [86_400, 900];

/** How often a subscribed calendar looks for changes. */
const REFRESH_S = 6 * 3600;

/**
 * A calendar file of hours: RFC 5545, with the name, the source and the refresh interval of RFC 7986.
 *
 * - It has no METHOD. Hours are not invitations: METHOD wants an organizer in each (RFC 5546, 3.2.1) and a header with the
 *   same word (RFC 5545, 3.7.2), which a static host does not send. Outlook reads a file without as one with PUBLISH
 *   (https://msdn.microsoft.com/en-us/library/5a9faf28-cab6-476b-9697-163c4fc65aa7).
 * - A file of one hour must have no name, or Outlook opens it as a calendar of its own, beside the reader's
 *   (MS-OXCICAL, X-WR-CALNAME: https://docs.microsoft.com/en-us/openspecs/exchange_server_protocols/ms-oxcical/1da58449-b97e-46bd-b018-a1ce576f3e6d).
 * - An hour takes nobody's time from other things: it is shown as free.
 * - Hours that had begun when the file was made do not remind: some calendars ring at once for what was missed.
 * - DTSTAMP is the file's own age, so that calendars take the newer file even where SEQUENCE was forgotten (RFC 5546, 2.1.5).
 */
export function calendarFile(calendar: Calendar, hours: readonly CalendarHour[]): string {
  const file = ical({
    name: calendar.name === undefined ? null : escape(calendar.name, false),
    prodId: { company: calendar.campaign, product: 'hours' },
    url: calendar.url,
    source: calendar.source,
    ttl: REFRESH_S,
  });
  for (const hour of hours) {
    const event = file.createEvent({
      id: `${hour.id}@${calendar.campaign}`,
      sequence: hour.revision,
      stamp: new Date(calendar.madeAtMs),
      start: new Date(hour.startMs),
      end: new Date(hour.endMs),
      summary: hour.summary,
      description: hour.description,
      url: calendar.url,
      status: ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    if (hour.startMs <= calendar.madeAtMs) continue;
    for (const trigger of REMINDERS_S) event.createAlarm({ type: ICalAlarmType.display, trigger });
  }
  return inLanguage(file.toString(), calendar.lang);
}

/** Says the language of the words (RFC 5545, 3.2.10), and ends the last line, which the library leaves open. */
function inLanguage(file: string, lang: string): string {
  const lines = file.replaceAll('\r\n ', '');
  return foldLines(
    `${lines.replace(/\r\n(NAME|SUMMARY|DESCRIPTION)(?=:)/g, `$&;LANGUAGE=${lang}`)}\r\n`,
  );
}
