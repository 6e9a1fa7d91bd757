// @ts-check
/** Says what the site can be built with and should not stay so, one line each. */
import { builtAtMs } from '../build-clock.ts';
import { campaignWarnings } from '../validation/campaign-warnings.ts';
import { readCampaign, readWaves } from './content.mjs';

for (const warning of campaignWarnings(readCampaign(), readWaves(), builtAtMs)) {
  console.warn(`⚠ ${warning}`);
}
