// @ts-check
import { builtAtMs } from '../config/build-clock.ts';
import { campaignWarnings } from '../validation/campaign-warnings.ts';
import { readCampaign, readWaves } from './content.mjs';

/** Says what the site can be built with and should not stay so, one line each. */
export function printWarnings() {
  for (const warning of campaignWarnings(readCampaign(), readWaves(), builtAtMs)) {
    console.warn(`⚠ ${warning}`);
  }
}
