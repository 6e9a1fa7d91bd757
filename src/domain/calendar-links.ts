import type { CalendarHour } from './calendar';
import { isoInstant } from './moment';

/** What a calendar on the web is told of an hour. */
export type LinkedHour = Pick<CalendarHour, 'startMs' | 'endMs' | 'summary' | 'description'>;

/**
 * Opens Google Calendar with an hour filled in, shown as free.
 *
 * The format is not documented by Google; it is that of add-to-calendar-button (https://github.com/add2cal/add-to-calendar-button)
 * and of https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs, where `dates` ending in `Z` are UTC.
 */
export function googleEventUrl({ startMs, endMs, summary, description }: LinkedHour): string {
  return withQuery('https://calendar.google.com/calendar/render', {
    action: 'TEMPLATE',
    dates: `${basicInstant(startMs)}/${basicInstant(endMs)}`,
    text: summary,
    details: description,
    crm: 'AVAILABLE',
    trp: 'false',
  });
}

/** Where Outlook on the web is: for accounts of one's own, and for those of work and school. */
const OUTLOOK = {
  personal: 'https://outlook.live.com',
  work: 'https://outlook.office.com',
} as const;

/**
 * Opens Outlook on the web with an hour filled in; on a phone, in some versions, only the calendar: the file is the surer way.
 *
 * The format is in no documentation of Microsoft's; it is that of add-to-calendar-button on computers
 * (https://github.com/add2cal/add-to-calendar-button). Its other one, `/calendar/0/deeplink/compose?path=…`, which opens
 * on phones, was dead or ended on a blank page on computers more than once (https://github.com/OfficeDev/office-js/issues/3345,
 * https://github.com/OfficeDev/microsoft-teams-library-js/issues/2550).
 * The body is HTML: every report has `<br>` break its lines, and some have a line break lost
 * (https://github.com/AnandChowdhary/calendar-link/issues/377).
 */
export function outlookEventUrl(account: keyof typeof OUTLOOK, hour: LinkedHour): string {
  return withQuery(`${OUTLOOK[account]}/calendar/0/action/compose`, {
    rru: 'addevent',
    startdt: isoInstant(hour.startMs),
    enddt: isoInstant(hour.endMs),
    subject: hour.summary,
    body: hour.description.replaceAll('\n', '<br>'),
  });
}

/** Hands a calendar file's address (`https:` or `http:`) to the device's own calendar, to subscribe to. */
export function subscriptionUrl(fileUrl: string): string {
  return fileUrl.replace(/^https?:/, 'webcal:');
}

/**
 * Opens Google Calendar with the question whether to subscribe to a calendar file.
 *
 * The format is not documented by Google; it is that of add-to-calendar-button (https://github.com/add2cal/add-to-calendar-button).
 * `cid` has to be a `webcal:` address: with `https:` Google takes it for that of an account
 * (https://github.com/calagator/calagator/issues/556).
 */
export function googleSubscriptionUrl(fileUrl: string): string {
  return withQuery('https://calendar.google.com/calendar/u/0/r', { cid: subscriptionUrl(fileUrl) });
}

/**
 * Texts that Discord shows each reader in their own time and language: `F` as weekday, date and time, `R` as how far
 * away that is (https://discord.com/developers/docs/reference#message-formatting-timestamp-styles).
 */
export function discordStamps(startMs: number): { readonly date: string; readonly wait: string } {
  const seconds = Math.floor(startMs / 1000);
  return { date: `<t:${seconds}:F>`, wait: `<t:${seconds}:R>` };
}

/** Joins an address and a query. A space is written `%20`, as Outlook shows a `+` for what it is. */
function withQuery(address: string, query: Readonly<Record<string, string>>): string {
  const parts = Object.entries(query).map(
    // `:` and `/` may stand in a query as they are, and instants stay readable.
    ([name, value]) =>
      `${name}=${encodeURIComponent(value).replace(/%3A/g, ':').replace(/%2F/g, '/')}`,
  );
  return `${address}?${parts.join('&')}`;
}

/** An instant (epoch milliseconds) as iCalendar writes it in UTC: `20261205T130000Z`. */
function basicInstant(ms: number): string {
  return isoInstant(ms).replace(/[-:]/g, '');
}
