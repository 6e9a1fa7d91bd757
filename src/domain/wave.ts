/** One campaign hour. Instants are epoch milliseconds; `endMs` is the first one no longer in it. */
export interface Wave {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
}

/** Where an instant stands to a wave, in the order in which the phases come. */
export type Phase = 'ahead' | 'soon' | 'live' | 'over';

/** How long before its start a wave is `soon`. */
export const SOON_MS = 15 * 60_000;

/** For how long after its end a wave is still spoken of while the next one is counted down. */
export const AFTERGLOW_MS = 24 * 3_600_000;

/** The phase of a wave at an instant: `soon` is its last 15 minutes of waiting. */
export function phaseOf(wave: Wave, nowMs: number): Phase {
  if (nowMs >= wave.endMs) return 'over';
  if (nowMs >= wave.startMs) return 'live';
  return nowMs >= wave.startMs - SOON_MS ? 'soon' : 'ahead';
}

/** The first wave that is not over yet. `waves` are in the order of their starts. */
export function nextWave<W extends Wave>(waves: readonly W[], nowMs: number): W | undefined {
  return waves.find((wave) => phaseOf(wave, nowMs) !== 'over');
}

/** The wave that is spoken of at an instant: the next one, or the last when all are over. */
export function featuredWave<W extends Wave>(waves: readonly W[], nowMs: number): W | undefined {
  return nextWave(waves, nowMs) ?? waves.at(-1);
}

/**
 * What the campaign is doing at an instant.
 *
 * - `ahead`, `soon`: `wave` is counted down to its start.
 * - `live`: `wave` is counted down to its end.
 * - `over`: `ended` ended within the last day; `wave`, the next one, is counted down to its start.
 * - `done`: no wave is left; `ended` was the last, if there ever was one.
 */
export type CampaignState<W extends Wave = Wave> =
  | { readonly phase: 'ahead' | 'soon' | 'live'; readonly wave: W; readonly targetMs: number }
  | { readonly phase: 'over'; readonly wave: W; readonly targetMs: number; readonly ended: W }
  | { readonly phase: 'done'; readonly ended: W | undefined };

/** What the campaign is doing at `nowMs`. `waves` are in the order of their starts and do not overlap. */
export function campaignState<W extends Wave>(
  waves: readonly W[],
  nowMs: number,
): CampaignState<W> {
  const ended = waves.findLast((wave) => phaseOf(wave, nowMs) === 'over');
  const wave = nextWave(waves, nowMs);
  if (!wave) return { phase: 'done', ended };
  const phase = phaseOf(wave, nowMs);
  if (phase === 'live') return { phase, wave, targetMs: wave.endMs };
  if (phase === 'soon') return { phase, wave, targetMs: wave.startMs };
  return ended && nowMs < ended.endMs + AFTERGLOW_MS
    ? { phase: 'over', wave, targetMs: wave.startMs, ended }
    : { phase: 'ahead', wave, targetMs: wave.startMs };
}

/** The wave whose date is shown: the one counted down, or the last one where none is left. */
export function shownWave<W extends Wave>(state: CampaignState<W>): W | undefined {
  return state.phase === 'done' ? state.ended : state.wave;
}

/** The first two waves that share an instant, the earlier one first. `waves` are in the order of their starts. */
export function overlappingWaves<W extends Wave>(waves: readonly W[]): readonly [W, W] | undefined {
  for (const [index, wave] of waves.entries()) {
    const following = waves[index + 1];
    if (following && following.startMs < wave.endMs) return [wave, following];
  }
  return undefined;
}

/**
 * How much of the wait for a wave is done, from 0 to 1: the wait began when the wave before it ended,
 * or, for the first wave there is, at `sinceMs`. In a live hour, and when none is left, it is all done.
 *
 * @param waves in the order of their starts
 */
export function waitProgress(waves: readonly Wave[], nowMs: number, sinceMs: number): number {
  const state = campaignState(waves, nowMs);
  if (state.phase === 'done' || state.phase === 'live') return 1;
  const from = waves.findLast((wave) => phaseOf(wave, nowMs) === 'over')?.endMs ?? sinceMs;
  return Math.min(1, Math.max(0, (nowMs - from) / (state.targetMs - from)));
}
