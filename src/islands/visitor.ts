import { cityOf, canonicalZone } from '../domain/zone';
import { type Conventions, conventionsFor } from '../i18n/hour';

/** Whom the countdown speaks to. */
export interface Visitor {
  readonly conventions: Conventions;
  /** The zone whose time is shown: the one the address asks for, else the device's own. */
  readonly zone: string;
  /** Its city, if it is named after one. */
  readonly city: string | undefined;
  /** What has to be said of what the address asks for: that it is shown, or that it is no zone. */
  readonly note: 'asked' | 'unknown' | undefined;
  /** Whether UTC is shown as the device names no place: perhaps to hide where the visitor is. */
  readonly isHidden: boolean;
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
  const wanted = canonicalZone(text);
  const place = placeOf(deviceZone, preferred);
  const zone = wanted ?? place ?? 'UTC';
  return {
    conventions: conventionsFor(page, preferred),
    zone,
    city: cityOf(zone),
    note: wanted ? 'asked' : text ? 'unknown' : undefined,
    isHidden: !wanted && !place,
    asked: text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text,
  };
}

/** UTC by the names that devices report it under; `+00:00` is what Chromium makes of `TZ=GMT`. */
const NOWHERE = /^(?:(?:Etc\/)?(?:UTC|GMT)|\+00:00)$/;

/** What Firefox reports where it resists fingerprinting, and browsers made of it (arkenfox/user.js, issue 1857). */
const SPOOFED = 'Atlantic/Reykjavik';

/**
 * The zone that a device reports, if it says where the device is: not UTC, nor a zone that it cannot tell the time in,
 * as `Etc/Unknown`. Iceland's is taken for its word only by its language or its conventions.
 */
function placeOf(zone: string | undefined, preferred: readonly string[]): string | undefined {
  if (zone === undefined || NOWHERE.test(zone)) return undefined;
  if (zone === SPOOFED && !preferred.some((tag) => /^is\b|-is\b/i.test(tag))) return undefined;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch {
    return undefined;
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
