/**
 * The rules of all zones, as data of the project: those of the IANA time zone database as `moment-timezone` packs them,
 * which follows it within days. Whatever is decided at build follows them, whatever release the runtime's `Intl` has.
 */
import { FixedOffsetZone, Zone } from 'luxon';
import moment from 'moment-timezone';
import { packChanges, type RuleChange } from './rule-changes';
import { type Clock, isZoneName, minutesText } from './zone';

/** The release of the database that the rules are from: `2026f`. */
export const ZONE_RELEASE = moment.tz.dataVersion;

/** The names of all zones, older names among them. */
export const zoneNames: readonly string[] = moment.tz.names();

/** Whether a text names a zone, as `canonicalZone` takes it, that there are rules for. */
export function isZone(text: string): boolean {
  return isZoneName(text) && moment.tz.zone(text) !== null;
}

/**
 * The clocks of a zone.
 *
 * @throws RangeError for a zone that does not exist
 */
export function clockOf(name: string): Clock {
  const rules = moment.tz.zone(name);
  if (!rules) throw new RangeError(`not a zone: ${name}`);
  // Minutes behind UTC; taken from 0, so that none comes out as -0.
  return (ms) => 0 - rules.utcOffset(ms);
}

/** How many years a device may be behind: of older rules nothing is known. */
const YEARS = 5;

/** Of all zones, or of some, those with new rules at an instant (epoch milliseconds), as a page holds them. */
export function newRulesAt(ms: number, zones = zoneNames): string {
  return packChanges(ruleChangesAt(ms, zones), zoneNames);
}

/**
 * The zones whose clocks are not at an instant (epoch milliseconds) what they were on the same date in each of the five
 * years before: their rules were changed.
 */
export function ruleChangesAt(ms: number, zones = zoneNames): ReadonlyMap<string, RuleChange> {
  const earlier = Array.from({ length: YEARS }, (_, index) => yearsBefore(ms, index + 1));
  const changes = zones.map((zone): [string, RuleChange] => {
    const clock = clockOf(zone);
    const minutesAhead = clock(ms);
    const before = new Set(earlier.map(clock));
    before.delete(minutesAhead);
    return [zone, { minutesAhead, before: [...before] }];
  });
  return new Map(changes.filter(([, { before }]) => before.length > 0));
}

function yearsBefore(ms: number, years: number): number {
  const date = new Date(ms);
  return date.setUTCFullYear(date.getUTCFullYear() - years);
}

/** A zone of luxon's that goes by these rules; an invalid one where there are none of that name. */
export class RuledZone extends Zone {
  readonly #name: string;
  readonly #clock: Clock | undefined;

  constructor(name: string) {
    super();
    this.#name = name;
    this.#clock = moment.tz.zone(name) ? clockOf(name) : undefined;
  }

  override get type(): string {
    return 'iana';
  }

  override get name(): string {
    return this.#name;
  }

  override get isUniversal(): boolean {
    return false;
  }

  override get isValid(): boolean {
    return this.#clock !== undefined;
  }

  override offset(ms: number): number {
    return this.#clock?.(ms) ?? Number.NaN;
  }

  /** No offset is called by a name such as CET here. */
  override offsetName(ms: number): string {
    return minutesText(this.offset(ms));
  }

  override formatOffset(ms: number, format: 'narrow' | 'short' | 'techie'): string {
    return FixedOffsetZone.instance(this.offset(ms)).formatOffset(ms, format);
  }

  override equals(other: Zone): boolean {
    return other instanceof RuledZone && other.name === this.#name;
  }
}
