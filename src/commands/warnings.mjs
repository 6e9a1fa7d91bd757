// @ts-check
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { builtAtMs } from '../config/build-clock.ts';
import { waveFile } from '../domain/content-paths.ts';
import { waveSchema } from '../schema/wave.ts';
import { campaignWarnings } from '../validation/campaign-warnings.ts';
import {
  movedWarnings,
  pastWarnings,
  sumWarnings,
  typedWarnings,
} from '../validation/content-warnings.ts';
import { readCampaign, readFacts, readWaves } from './content.mjs';

/** Says what the site can be built with and should not stay so, one line each. */
export function printWarnings() {
  const waves = readWaves();
  const words = globSync(['content/*/*.yml', 'content/*/pages/*.mdx'])
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.startsWith('content/facts/'))
    .sort();
  const warnings = [
    ...campaignWarnings(readCampaign(), waves, builtAtMs),
    ...sumWarnings(readFacts().figures),
    ...pastWarnings(waves, builtAtMs),
    ...waves.flatMap(({ id }) => movedSince(id)),
    ...words.flatMap((file) => typedWarnings(file, readFileSync(file, 'utf8'))),
  ];
  for (const warning of warnings) console.warn(`⚠ ${warning}`);
}

/**
 * What is to be said of an hour that is not where git last had it: in a commit before the last that changed it, where
 * that is as it is now. Nothing where there is no git, or no such commit.
 *
 * @param {string} id
 */
function movedSince(id) {
  const file = waveFile(id);
  const text = readFileSync(file, 'utf8');
  const before = git(['log', '-2', '--format=%H', '--', file])
    .split('\n')
    .map((commit) => commit && git(['show', `${commit}:./${file}`]))
    .find((then) => then && then !== text);
  if (!before) return [];
  const { data } = waveSchema.safeParse(parse(before));
  return data ? movedWarnings(id, data, waveSchema.parse(parse(text))) : [];
}

/** @param {readonly string[]} args */
function git(args) {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return '';
  }
}
