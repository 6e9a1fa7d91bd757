import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator';

/** One hour in a calendar. Instants are epoch milliseconds. */
export interface CalendarHour {
  /** Stays the same for as long as the hour is the same hour, whenever it is moved to. */
  readonly uid: string;
  /** How often it has been moved: iCalendar's SEQUENCE. */
  readonly revision: number;
  readonly startMs: number;
  readonly endMs: number;
  readonly summary: string;
  readonly description: string;
}

/** How long before the start a calendar reminds: a day, and 15 minutes. */
const REMINDERS_S = [86_400, 900];

/** How often a subscribed calendar looks for changes. */
const REFRESH_S = 6 * 3600;

/**
 * A calendar file (RFC 5545) of hours, each with two reminders.
 *
 * @param calendar its name, the address it leads to, and the instant it was made (epoch milliseconds)
 */
export function calendarFile(
  calendar: { readonly name: string; readonly url: string; readonly madeAtMs: number },
  hours: readonly CalendarHour[],
): string {
  const file = ical({
    name: calendar.name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'alitasequel', product: 'hours' },
    url: calendar.url,
    ttl: REFRESH_S,
  });
  for (const hour of hours) {
    const event = file.createEvent({
      id: hour.uid,
      sequence: hour.revision,
      stamp: new Date(calendar.madeAtMs),
      start: new Date(hour.startMs),
      end: new Date(hour.endMs),
      summary: hour.summary,
      description: hour.description,
      url: calendar.url,
    });
    for (const trigger of REMINDERS_S) event.createAlarm({ type: ICalAlarmType.display, trigger });
  }
  return file.toString();
}
