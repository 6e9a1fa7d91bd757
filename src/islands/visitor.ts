import { cityOf, namedZone } from '../domain/zone';
import { type Conventions, conventionsFor } from '../i18n/hour';

/** Whom the countdown speaks to. */
export interface Visitor {
  readonly conventions: Conventions;
  /** The zone whose time is shown: the one the address asks for, else the device's own. */
  readonly zone: string;
  /** Its city, if it is named after one. */
  readonly city: string | undefined;
  /**
   * What has to be said of that zone: that it was `asked` for; that what was asked for is `unknown`;
   * or that the device reports UTC, which privacy settings do that keep the real zone `hidden`.
   */
  readonly note: 'asked' | 'unknown' | 'hidden' | undefined;
  /** What the address asks for, shortened to be shown; empty where it asks for nothing. */
  readonly asked: string;
}

/** As much of an unknown zone's name as is shown. */
const SHOWN_LENGTH = 40;

/**
 * Reads what can be known of a visitor.
 *
 * @param search the query of the page's address; its `tz` asks for a zone
 * @param page the conventions the page itself is written in
 * @param preferred `navigator.languages`
 * @param deviceZone the zone the device reports, as `Intl` gives it
 */
export function readVisitor(
  search: string,
  page: Conventions,
  preferred: readonly string[],
  deviceZone: string | undefined,
): Visitor {
  const text = new URLSearchParams(search).get('tz') ?? '';
  const wanted = namedZone(text);
  const zone = wanted ?? (isKnown(deviceZone) ? deviceZone : 'UTC');
  return {
    conventions: conventionsFor(page, preferred),
    zone,
    city: cityOf(zone),
    note: wanted ? 'asked' : text ? 'unknown' : zone === 'UTC' ? 'hidden' : undefined,
    asked: text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text,
  };
}

/** Whether the browser can tell the time in a zone: some report `Etc/Unknown`, and refuse it. */
function isKnown(zone: string | undefined): zone is string {
  if (zone === undefined) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/**
 * Takes the canonical address from a page whose address asks for a zone: browsers share the canonical one, without the
 * zone, in place of the one they show.
 */
export function keepAskedZone({ note }: Pick<Visitor, 'note'>): void {
  if (note === 'asked') document.querySelector('link[rel="canonical"]')?.remove();
}

/** The address of the page that has this query and hash, without its `tz`; relative to the page. */
export function withoutZone({ search, hash }: Pick<Location, 'search' | 'hash'>): string {
  const query = new URLSearchParams(search);
  query.delete('tz');
  return (query.size > 0 ? `?${query}` : './') + hash;
}
