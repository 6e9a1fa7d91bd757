import type { CampaignState } from './wave';

/** The moments worth saying aloud to someone who does not watch the digits. */
export type Announcement = 'day' | 'hour' | 'tenMinutes' | 'minute' | 'live' | 'over';

/** What one tick showed: the campaign's state and the whole seconds left of its countdown. */
export interface Tick {
  readonly state: CampaignState;
  readonly secondsLeft: number;
}

/** Announcements on the way to a start, and the seconds left at which each falls due; the latest first. */
const ON_THE_WAY: readonly (readonly [Announcement, number])[] = [
  ['minute', 60],
  ['tenMinutes', 600],
  ['hour', 3_600],
  ['day', 86_400],
];

/** What there is to say between two ticks. After a gap (a sleeping device) only the latest moment passed. */
export function announcementBetween(before: Tick, after: Tick): Announcement | undefined {
  if (before.state.phase === 'done') return undefined;
  const sameWave = after.state.phase !== 'done' && after.state.wave.id === before.state.wave.id;
  if (after.state.phase === 'live') {
    return sameWave && before.state.phase === 'live' ? undefined : 'live';
  }
  if (!sameWave) return 'over';
  return ON_THE_WAY.find(([, due]) => after.secondsLeft <= due && before.secondsLeft > due)?.[0];
}
