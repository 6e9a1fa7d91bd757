import { isDate, isTime, isoInstant, meaningOf, wallTimeAt } from '../domain/moment';
import { isAfter } from '../domain/partial-date';
import type { Wave } from '../domain/wave';
import { overlappingWaves, phaseOf } from '../domain/wave';
import { isZone } from '../domain/zone-rules';
import { ContentError, errorMessage } from '../domain/content-error';
import { field, strictObject, isId, textField } from './fields';
import { together } from '../domain/together';

const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 24 * 60;

/** What came of a past wave: the figure that counts its posts, by its id. */
interface Outcome {
  readonly figure: string;
}

/** A wave as its file states it, its wall time settled into instants. */
export interface WaveFacts extends Wave {
  /** How often a published wave has been moved; calendars take the higher number for the newer one. */
  readonly revision: number;
  /** The day on which it was made public as it now stands, `2026-11-22`; not known of every past wave. */
  readonly announced?: string | undefined;
  readonly outcome: Outcome | undefined;
}

const wholeNumber =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

/** `content/facts/waves/<id>.yml`, less its id. */
export const waveSchema = strictObject({
  date: textField(isDate, 'write a date that exists, in quotes, like "2026-12-05"'),
  time: textField(isTime, 'write a time from "00:00" to "23:59", in quotes, like "13:00"'),
  zone: textField(
    isZone,
    'write UTC, or a zone by its city like "Europe/London", never an abbreviation like PST',
  ),
  minutes: field(
    wholeNumber(1, LONGEST_MINUTES),
    `write the length in whole minutes, from 1 to ${LONGEST_MINUTES} (24 hours)`,
  ),
  revision: field(
    wholeNumber(0, 10_000),
    'write 0, and one more each time a published hour is moved',
  ).default(0),
  announced: textField(
    isDate,
    'write the day on which this hour was made public or last moved, in quotes, like "2026-11-22"',
  ).optional(),
  outcome: strictObject({
    figure: textField(
      isId,
      'write the id of the figure in content/facts/figures.yml that counts the posts',
    ),
  }).optional(),
}).transform(({ date, time, zone, minutes, outcome, ...rest }, context): Omit<WaveFacts, 'id'> => {
  const wall = { date, time, zone };
  const meaning = meaningOf(wall);
  if (meaning.kind === 'once') {
    return { ...rest, outcome, startMs: meaning.ms, endMs: meaning.ms + minutes * MINUTE_MS };
  }
  const [fault, either, or] =
    meaning.kind === 'never'
      ? ['does not exist: clocks are put forward over it', meaning.before, meaning.after]
      : ['happens twice: clocks are put back over it', meaning.first, meaning.second];
  const found = `${wall.date} ${wall.time} ${wall.zone}`;
  context.addIssue({
    code: 'custom',
    path: ['time'],
    message: errorMessage(
      found,
      `this wall time ${fault}. Write the one you mean in UTC: ${inUtc(either)} (${wall.zone} then shows ` +
        `${shownIn(either, wall.zone)}), or ${inUtc(or)} (${shownIn(or, wall.zone)})`,
    ),
  });
  return { ...rest, outcome, startMs: either, endMs: either };
});

/** An instant as the fields of a wave's file. */
function inUtc(ms: number): string {
  const { date, time } = wallTimeAt(ms, 'UTC');
  return `date: "${date}", time: "${time}", zone: UTC`;
}

function shownIn(ms: number, zone: string): string {
  const { date, time } = wallTimeAt(ms, zone);
  return `${date} ${time}`;
}

/** The file that states a wave. */
export const waveFile = (id: string): string => `content/facts/waves/${id}.yml`;

/**
 * The waves in the order of their starts.
 *
 * @throws ContentError where two of them share an instant
 */
export function inOrder(waves: readonly WaveFacts[]): readonly WaveFacts[] {
  const sorted = waves.toSorted((a, b) => a.startMs - b.startMs);
  const overlap = overlappingWaves(sorted);
  if (overlap) {
    const [earlier, later] = overlap;
    throw new ContentError(
      waveFile(later.id),
      'time',
      isoInstant(later.startMs),
      `two hours may not overlap, and ${waveFile(earlier.id)} ends at ${isoInstant(earlier.endMs)}: ` +
        'move one of them or make the earlier one shorter',
    );
  }
  return sorted;
}

/**
 * Refuses a coming wave of which it is not known when it was announced, and any announced in the future.
 *
 * @param nowMs the build's clock, in epoch milliseconds
 * @throws ContentError naming the wave's file
 */
export function checkAnnounced(waves: readonly WaveFacts[], nowMs: number): void {
  together(
    waves.map((wave) => () => {
      const { id, announced } = wave;
      if (announced === undefined && phaseOf(wave, nowMs) === 'over') return;
      if (announced !== undefined && !isAfter(announced, nowMs)) return;
      throw new ContentError(
        waveFile(id),
        'announced',
        announced,
        announced === undefined
          ? 'write the day on which this hour was made public, in quotes, like "2026-11-22": the feed dates it by that'
          : `this lies ahead of the build's clock (${isoInstant(nowMs)}); write the day on which it was made public`,
      );
    }),
  );
}
