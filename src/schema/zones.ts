import { z } from 'astro/zod';
import { cityOf, canonicalZone } from '../domain/zone';
import { isZone } from '../domain/zone-rules';
import { sourceIds } from './cited';
import { errorMessage } from '../domain/content-error';
import { field, strictObject } from './fields';

/** How far the sum of weights may be from 1: they are decimal fractions, which a computer adds inexactly. */
const TOLERANCE = 1e-9;

const weight = field(
  (value): value is number => typeof value === 'number' && value > 0 && value <= 1,
  'write the part of the gross that goes by these clocks, more than 0 and at most 1, like 0.5',
);

/** By which clocks a territory's audience lives: zones named after cities, with weights that add up to 1. */
export const zoneWeights = z
  .record(z.string(), weight, {
    error: ({ input }) =>
      errorMessage(input, 'write zones and their weights, like { Europe/London: 1 }'),
  })
  .superRefine((weights, context) => {
    const refuse = (path: string[], found: unknown, fix: string) => {
      context.addIssue({ code: 'custom', path, message: errorMessage(found, fix) });
    };
    const named = new Map<string, string>();
    for (const zone of Object.keys(weights)) {
      if (!isZone(zone) || cityOf(zone) === undefined) {
        refuse([zone], zone, 'write the zone of a city, like "Europe/London"');
        continue;
      }
      const canonical = canonicalZone(zone) ?? zone;
      const other = named.get(canonical);
      if (other !== undefined) {
        refuse([zone], zone, `${other} is the same zone; write one of them, with both weights`);
      }
      named.set(canonical, zone);
    }
    const sum = Object.values(weights).reduce((before, each) => before + each, 0);
    if (Math.abs(sum - 1) > TOLERANCE) {
      refuse([], Number(sum.toFixed(4)), 'the weights have to add up to 1; correct one of them');
    }
  });

/** Whose weights they are where there are several: the site's own, or those of sources. */
export const split = z.union([z.literal('ours'), strictObject({ sources: sourceIds })], {
  error: ({ input }) =>
    errorMessage(
      input,
      'say whose weights these are: ours, or { sources: […] } with ids from content/facts/sources.yml',
    ),
});
