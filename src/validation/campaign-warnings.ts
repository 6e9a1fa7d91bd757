import { CAMPAIGN_FILE } from '../domain/content-paths';
import { wallTimeAt } from '../domain/moment';
import { nextWave, type Wave } from '../domain/wave';
import { errorMessage } from '../domain/content-error';

const DAY_MS = 24 * 3_600_000;

/** How long before an hour somebody should have looked whether the accounts are still there. */
const FRESH_MS = 60 * DAY_MS;

interface Stated {
  readonly accounts: readonly string[];
  readonly seen: string;
  readonly contact?: string | undefined;
}

/**
 * What is allowed in `campaign.yml` and should not stay so: one line each, naming the field and the fix.
 *
 * @param waves in the order of their starts
 * @param nowMs the build's clock, in epoch milliseconds
 */
export function campaignWarnings(
  { accounts, seen, contact }: Stated,
  waves: readonly Wave[],
  nowMs: number,
): readonly string[] {
  const warnings: string[] = [];
  const warn = (field: string, found: unknown, fix: string) =>
    warnings.push(`${CAMPAIGN_FILE}: ${field}: ${errorMessage(found, fix)}`);
  if (contact === undefined) {
    warn(
      'contact',
      contact,
      'write a mail address or the https address of an issue tracker: until then no page says how to report a mistake',
    );
  }
  const next = nextWave(waves, nowMs);
  const isNear = next && next.startMs - nowMs <= FRESH_MS;
  if (isNear && next.startMs - (Date.parse(seen) + DAY_MS) > FRESH_MS) {
    warn(
      'seen',
      seen,
      `the hour of ${wallTimeAt(next.startMs, 'UTC').date} is near: look whether ` +
        `${accounts.map((account) => `@${account}`).join(' and ')} are in use, and write the day on which you looked`,
    );
  }
  return warnings;
}
