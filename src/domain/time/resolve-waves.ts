import { ContentError } from '../content-error';
import { waveFile } from '../content-paths';
import { isoInstant, resolveWallTime, wallTimeAt } from '../moment';
import { startsAfter } from '../partial-date';
import { together } from '../together';
import { overlappingWaves, phaseOf, type Wave } from '../wave';

const MINUTE_MS = 60_000;

interface WaveDetails {
  /** How often a published wave has been moved; calendars take the higher number for the newer one. */
  readonly revision: number;
  /** The day on which it was made public as it now stands, `2026-11-22`; not known of every past wave. */
  readonly announced?: string | undefined;
  /** What came of a past wave: the figure that counts its posts, by its id. */
  readonly outcome?: { readonly figure: string } | undefined;
  /** What its words say: that it is so many years after a milestone, to the day. */
  readonly anniversary?: { readonly of: string; readonly years: number } | undefined;
}

/** A wave as its file states it, less its id: by a wall time. */
export interface StatedWave extends WaveDetails {
  readonly date: string;
  readonly time: string;
  readonly zone: string;
  readonly minutes: number;
}

/** A wave with its wall time resolved into instants. */
export interface WaveFacts extends Wave, WaveDetails {}

/**
 * The waves as instants, in the order of their starts.
 *
 * @throws ContentError, or several of them, for a wall time that is no instant or two, and for waves that overlap
 */
export function resolveWaves(
  waves: readonly (StatedWave & { readonly id: string })[],
): readonly WaveFacts[] {
  return inOrder(together(waves.map((wave) => () => resolveWave(wave))));
}

function resolveWave({
  date,
  time,
  zone,
  minutes,
  ...rest
}: StatedWave & { readonly id: string }): WaveFacts {
  const meaning = resolveWallTime({ date, time, zone });
  if (meaning.kind === 'once') {
    return { ...rest, startMs: meaning.ms, endMs: meaning.ms + minutes * MINUTE_MS };
  }
  const [fault, either, or] =
    meaning.kind === 'never'
      ? ['does not exist: clocks are put forward over it', meaning.before, meaning.after]
      : ['happens twice: clocks are put back over it', meaning.first, meaning.second];
  throw new ContentError(
    waveFile(rest.id),
    'time',
    `${date} ${time} ${zone}`,
    `this wall time ${fault}. Write the one you mean in UTC: ${inUtc(either)} (${zone} then shows ` +
      `${shownIn(either, zone)}), or ${inUtc(or)} (${shownIn(or, zone)})`,
  );
}

/** An instant as the fields of a wave's file. */
function inUtc(ms: number): string {
  const { date, time } = wallTimeAt(ms, 'UTC');
  return `date: "${date}", time: "${time}", zone: UTC`;
}

function shownIn(ms: number, zone: string): string {
  const { date, time } = wallTimeAt(ms, zone);
  return `${date} ${time}`;
}

/**
 * The waves in the order of their starts.
 *
 * @throws ContentError where two of them share an instant
 */
function inOrder(waves: readonly WaveFacts[]): readonly WaveFacts[] {
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
 * Refuses a coming wave of which it is not known when it was announced, and any announced in the future or when it was over.
 *
 * @param nowMs the build's clock, in epoch milliseconds
 * @throws ContentError naming the wave's file
 */
export function checkAnnounced(waves: readonly WaveFacts[], nowMs: number): void {
  together(
    waves.map((wave) => () => {
      const { id, announced } = wave;
      if (announced === undefined && phaseOf(wave, nowMs) === 'over') return;
      const isPast = announced !== undefined && !startsAfter(announced, nowMs);
      if (isPast && startsAfter(announced, wave.endMs)) {
        throw new ContentError(
          waveFile(id),
          'date',
          isoInstant(wave.startMs),
          `this hour was over before ${announced}, the day on which it was announced; correct one of them`,
        );
      }
      if (isPast) return;
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
