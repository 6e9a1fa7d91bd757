import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { validateFacts } from '../../src/domain/facts/validate';
import { citationsInProse } from '../../src/domain/citations';
import { comparableSchema } from '../../src/schema/comparable';
import { correctionSchema } from '../../src/schema/correction';
import { figureSchema } from '../../src/schema/figure';
import { milestoneSchema } from '../../src/schema/milestone';
import { sourceSchema } from '../../src/schema/source';
import { territorySchema } from '../../src/schema/territory';

const CONTENT = join(import.meta.dirname, '../../content');
const NOW = Date.parse('2026-11-28T12:00:00Z');

const read = <T extends z.ZodType>(file: string, schema: T): z.output<T> =>
  schema.parse(parse(readFileSync(join(CONTENT, 'facts', file), 'utf8')));

/** The facts as their files state them: each test takes its own, to spoil them. */
const stated = () => ({
  figures: read('figures.yml', z.record(z.string(), figureSchema)),
  territories: read('territories.yml', z.record(z.string(), territorySchema)),
  comparables: read('comparables.yml', z.record(z.string(), comparableSchema)),
  milestones: read('milestones.yml', z.record(z.string(), milestoneSchema)),
  sources: read('sources.yml', z.record(z.string(), sourceSchema)),
  corrections: read('corrections.yml', z.record(z.string(), correctionSchema)),
});
type Facts = ReturnType<typeof stated>;

const without = <T>(entries: Readonly<Record<string, T>>, id: string): Record<string, T> =>
  Object.fromEntries(Object.entries(entries).filter(([each]) => each !== id));

const check = (facts: Facts) =>
  validateFacts(facts, {
    citedInPages: globSync('*/pages/*.mdx', { cwd: CONTENT }).flatMap((file) =>
      citationsInProse(readFileSync(join(CONTENT, file), 'utf8'), `content/${file}`),
    ),
    waveIds: readdirSync(join(CONTENT, 'facts/waves')).map((file) => basename(file, '.yml')),
    nowMs: NOW,
  });

test('the facts as they are pass', () => {
  expect(check(stated()).figures.size).toBeGreaterThan(50);
});

test('a source that is taken out is missed, with every figure that needs it', () => {
  const facts = stated();
  const sources = without(facts.sources, 'box-office-mojo-2023');
  const spoilt = () => check({ ...facts, sources });
  expect(spoilt).toThrow(/found "box-office-mojo-2023"; write the id of a source/);
  for (const id of ['gross-worldwide', 'gross-domestic', 'gross-international', 'budget']) {
    expect(spoilt).toThrow(`content/facts/figures.yml ${id}.sources`);
  }
});

describe('is refused', () => {
  test.each<[string, (facts: Facts) => Partial<Facts>, RegExp]>([
    [
      'a source that nothing uses',
      ({ sources }) => ({
        sources: { ...sources, idle: { publisher: 'Nobody', language: 'en' } },
      }),
      /content\/facts\/sources\.yml: idle: found "idle"; nothing the site says leans on/,
    ],
    [
      'an id that names nothing',
      ({ figures }) => ({ figures: without(figures, 'gross-international') }),
      /content\/facts\/figures\.yml: \S+: found "gross-international"; there is no such figure/,
    ],
    [
      'a date in the future',
      ({ milestones }) => ({
        milestones: { ...milestones, next: { date: '2119-02-14', sources: ['joblo-2025-11-17'] } },
      }),
      /content\/facts\/milestones\.yml: next\.date: found "2119-02-14"; this lies ahead/,
    ],
    [
      'parts that exceed their total',
      ({ territories }) => ({
        territories: {
          ...territories,
          more: {
            country: 'BR',
            gross: 333_397_096,
            grossKind: 'final',
            sources: ['distrita-east'],
          },
        },
      }),
      /content\/facts\/territories\.yml: .*more.*these parts exceed their total, gross-international/,
    ],
    [
      'an hour that is none',
      ({ milestones }) => ({
        milestones: {
          ...milestones,
          x: { date: '2019', wave: 'third', sources: ['joblo-2025-11-17'] },
        },
      }),
      /content\/facts\/milestones\.yml: x\.wave: found "third"/,
    ],
  ])('%s', (_, spoil, message) => {
    const facts = stated();
    expect(() => check({ ...facts, ...spoil(facts) })).toThrow(message);
  });
});
