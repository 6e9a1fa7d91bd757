import { AFTERGLOW_MS, type CampaignState, campaignState, SOON_MS, type Wave } from './wave';

/** What the campaign is doing from an instant (epoch milliseconds) on, until the next change. */
export interface PhaseChange<W extends Wave = Wave> {
  readonly fromMs: number;
  readonly state: CampaignState<W>;
}

/**
 * What the campaign is doing at an instant and at every change after it, in order: whoever knows the
 * time then knows the phase, without knowing why.
 *
 * @param waves in the order of their starts
 * @param sinceMs epoch milliseconds
 */
export function phaseChanges<W extends Wave>(
  waves: readonly W[],
  sinceMs: number,
): readonly PhaseChange<W>[] {
  const boundaries = waves
    .flatMap(({ startMs, endMs }) => [startMs - SOON_MS, startMs, endMs, endMs + AFTERGLOW_MS])
    .filter((ms) => ms > sinceMs);
  const instants = [...new Set([sinceMs, ...boundaries])].sort((a, b) => a - b);
  const changes = instants.map((fromMs) => ({ fromMs, state: campaignState(waves, fromMs) }));
  return changes.filter(({ state }, index) => !isSame(state, changes[index - 1]?.state));
}

function isSame(a: CampaignState, b: CampaignState | undefined): boolean {
  return a.phase === b?.phase && waveOf(a)?.id === waveOf(b)?.id;
}

function waveOf(state: CampaignState): Wave | undefined {
  return state.phase === 'done' ? state.ended : state.wave;
}
