import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { renderQueue } from '../../src/cards/queue';
import { diskCache } from '../../src/cards/cache';
import { cardWriter } from '../../src/cards/text';
import { ENGLISH, DECEMBER, LOCALES, PLACES, WORDS } from './samples';

/** Those that have words here, and four more, whose dates, digits and places are theirs and whose words are English. */
const TWELVE = [
  ...Object.values(LOCALES),
  ...['es-ES', 'fr-FR', 'it-IT', 'pt-BR'].map((conventions) => ({
    lang: conventions.slice(0, 2),
    label: '',
    dir: 'ltr' as const,
    conventions,
  })),
];
const PLACES_EACH = 110;

const CORES = 2;
const BUDGET_MS = 30_000;

const folder = mkdtempSync(join(tmpdir(), 'cards-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('cards of 110 places in twelve languages take two cores less than 30 seconds', async () => {
  const drawings = TWELVE.flatMap((locale) => {
    const words = locale.lang in WORDS ? WORDS[locale.lang as keyof typeof WORDS] : ENGLISH;
    const writer = cardWriter(locale, words, { hashtag: 'AlitaSequel', wave: DECEMBER });
    return Object.entries(PLACES)
      .slice(0, PLACES_EACH)
      .map(([id, place]) => ({
        id: `${locale.lang}/when/${id}`,
        locale,
        size: 'wide' as const,
        words: writer.place(place).words,
        signature: writer.signature,
      }));
  });
  expect(drawings).toHaveLength(12 * PLACES_EACH);

  const cache = diskCache(folder);
  const computedMs = await timed(drawings.length, 0, () => renderQueue(cache, drawings).tally);
  await timed(0, drawings.length, () => renderQueue(cache, drawings).tally);
  // What the cores did, and not what the clock says: others may be at work on this machine.
  expect(computedMs / CORES).toBeLessThan(BUDGET_MS);

  async function timed(drawn: number, cached: number, work: () => Promise<unknown>) {
    const [startMs, startCpu] = [performance.now(), process.cpuUsage()];
    expect(await work()).toEqual({ drawn, cached });
    const [ms, { user, system }] = [performance.now() - startMs, process.cpuUsage(startCpu)];
    const computedMs = (user + system) / 1000;
    console.log(
      `${drawn} cards drawn, ${cached} cached: ${(ms / 1000).toFixed(1)} s by the clock, ` +
        `${(computedMs / 1000).toFixed(1)} s of computing on ${availableParallelism()} cores, ` +
        `${(process.memoryUsage.rss() / 1e6).toFixed(0)} MB`,
    );
    return computedMs;
  }
});
