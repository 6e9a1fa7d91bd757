/** Who is awake when: a film's audience by the clocks it lives by, and the hours of a day by how much of it is up. */
import { wallTimeAt } from './moment';

/**
 * The waking day by anyone's own clock, from its first minute to the first no longer in it. An hour finds
 * someone awake if all of it lies in there: to be up for a part of it is not to be up for it.
 */
export const AWAKE = { from: '07:00', to: '23:00' } as const;

/** What a territory brought in, in US dollars, and the zones it came from by their weights, which add up to 1. */
export interface Audience {
  readonly id: string;
  readonly grossUsd: number;
  readonly zones: Readonly<Record<string, number>>;
}

/** The part of an audience that lives by the clocks of one zone. */
export interface AudiencePart {
  /** The id of its territory. */
  readonly territory: string;
  readonly zone: string;
  /** In percent of all audiences together. */
  readonly sharePercent: number;
}

/** One of the hours of a day in UTC. Instants are epoch milliseconds. */
export interface DayHour {
  readonly startMs: number;
  /** The first instant no longer in it. */
  readonly endMs: number;
  /**
   * How much of the audience is awake, in percent, to four decimals: what is equal comes out equal, in
   * whatever order it was added up.
   */
  readonly awakePercent: number;
  /** 1 for the hour that finds the most awake; hours that find as much share a rank. */
  readonly rank: number;
  /** Those whom it does not find awake, the largest part first. */
  readonly asleep: readonly AudiencePart[];
}

/** How an hour stands to the others of its day; lists are in the order of the day. */
export type HourStanding =
  | { readonly kind: 'first'; readonly next: readonly DayHour[] }
  | { readonly kind: 'tied'; readonly others: readonly DayHour[] }
  | { readonly kind: 'behind'; readonly best: readonly DayHour[] };

const HOUR_MS = 3_600_000;
const HOURS = 24;

/** Audiences by the zones they live in, the largest part first. */
export function audienceParts(audiences: readonly Audience[]): readonly AudiencePart[] {
  const allUsd = audiences.reduce((sum, { grossUsd }) => sum + grossUsd, 0);
  return audiences
    .flatMap(({ id, grossUsd, zones }) =>
      Object.entries(zones).map(([zone, weight]) => ({
        territory: id,
        zone,
        sharePercent: ((grossUsd * weight) / allUsd) * 100,
      })),
    )
    .toSorted((a, b) => b.sharePercent - a.sharePercent);
}

/** Whether the clocks of a zone show the waking day at an instant (epoch milliseconds). */
export function isAwakeAt(ms: number, zone: string): boolean {
  const { time } = wallTimeAt(ms, zone);
  return time >= AWAKE.from && time < AWAKE.to;
}

/**
 * The 24 hours of a day in UTC, in their order. Each zone's clocks are read at the instants themselves, so
 * summer time holds where and when it does.
 *
 * @param date `2026-12-05`, a date that exists; callers check that
 * @throws RangeError for a zone that does not exist
 */
export function hoursOf(date: string, parts: readonly AudiencePart[]): readonly DayHour[] {
  const dayMs = Date.parse(`${date}T00:00:00Z`);
  const hours = Array.from({ length: HOURS }, (_, index) => {
    const startMs = dayMs + index * HOUR_MS;
    const endMs = startMs + HOUR_MS;
    const isAsleep = ({ zone }: AudiencePart): boolean =>
      !isAwakeAt(startMs, zone) || !isAwakeAt(endMs - 1, zone);
    const awake = parts
      .filter((part) => !isAsleep(part))
      .reduce((sum, { sharePercent }) => sum + sharePercent, 0);
    return {
      startMs,
      endMs,
      awakePercent: Math.round(awake * 10_000) / 10_000,
      asleep: parts.filter(isAsleep),
    };
  });
  return hours.map((hour) => ({
    ...hour,
    rank: 1 + hours.filter(({ awakePercent }) => awakePercent > hour.awakePercent).length,
  }));
}

/** Hours from the one that finds the most awake to the one that finds the fewest; equals in the order of the day. */
export function byRank(hours: readonly DayHour[]): readonly DayHour[] {
  return hours.toSorted((a, b) => a.rank - b.rank);
}

/** How the hour in which an instant (epoch milliseconds) lies stands to the others; `undefined` on another day. */
export function standingAt(hours: readonly DayHour[], ms: number) {
  const hour = hours.find(({ startMs, endMs }) => startMs <= ms && ms < endMs);
  return hour && { hour, standing: standingOf(hours, hour) };
}

function standingOf(hours: readonly DayHour[], hour: DayHour): HourStanding {
  const best = hours.filter(({ rank }) => rank === 1);
  if (hour.rank > 1) return { kind: 'behind', best };
  const others = best.filter((each) => each !== hour);
  return others.length > 0
    ? { kind: 'tied', others }
    : { kind: 'first', next: hours.filter(({ rank }) => rank === 2) };
}
