import { remainingSeconds, splitSeconds } from '../domain/countdown';
import { phaseOf, type Wave } from '../domain/wave';
import { closedUp } from './tidy';
import { t, type Words } from './words';

/** The words that say where an hour stands to now. */
export const HOW_FAR_KEYS = ['when.begins', 'when.live', 'when.over'] as const;

export type HowFarWords = Words<(typeof HOW_FAR_KEYS)[number]>;

const UNITS = ['day', 'hour', 'minute', 'second'] as const;

/**
 * How far an hour is from an instant (epoch milliseconds): the time left until it begins, in the two
 * largest units that it has; or that it is now, or over.
 *
 * @param locale a BCP 47 tag in the language of the words
 */
export function howFarText(wave: Wave, nowMs: number, words: HowFarWords, locale: string): string {
  const phase = phaseOf(wave, nowMs);
  if (phase === 'live' || phase === 'over') return t(words, `when.${phase}`);
  const left = splitSeconds(remainingSeconds(wave.startMs, nowMs));
  const largest = UNITS.findIndex((unit) => left[`${unit}s`] > 0);
  const parts = UNITS.slice(largest, largest + 2)
    .filter((unit) => left[`${unit}s`] > 0)
    .map((unit) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(
        left[`${unit}s`],
      ),
    );
  const list = new Intl.ListFormat(locale, { type: 'unit' });
  return t(words, 'when.begins', { left: closedUp(list.format(parts)) });
}
