import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/domain/figures';
import {
  movedWarnings,
  pastWarnings,
  sumWarnings,
  typedWarnings,
} from '../../src/validation/content-warnings';

describe('a figure that a hand typed', () => {
  test('into a page is told with its line', () => {
    expect(
      typedWarnings('content/en/pages/about.mdx', 'Words.\n\nIt took $404 million.\n'),
    ).toEqual(['content/en/pages/about.mdx:3: found "$404"; state the figure as <Fact id="…" />']);
  });

  test('into words is told, and what stands in comments, keys and braces is not', () => {
    const text =
      '# 60 % of it\nfigure.usd: "${number}"\na: "{share} and \\u2066 × b"\nb: 60 % of it\n';
    expect(typedWarnings('content/en/figures.yml', text)).toEqual([
      'content/en/figures.yml:4: found "60 %"; put it in by its id, in braces',
    ]);
  });
});

describe('the parts of the gross', () => {
  const figure = (id: string, amount: number, asOf = '2023-07'): [string, Figure] => [
    id,
    {
      id,
      amount,
      asOf,
      unit: 'usd',
      standing: 'reported',
      sources: [],
      conflictsWith: [],
      derivation: undefined,
    },
  ];
  const parts = [figure('gross-domestic', 40), figure('gross-international', 60)];

  test.each([
    ['add up', 100, '2023-07', 0],
    ['fall short of it', 110, '2023-07', 1],
    ['are of another day', 110, '2024-01', 0],
  ])('%s', (_, amount, asOf, count) => {
    const whole = figure('gross-worldwide', amount, asOf);
    expect(sumWarnings(new Map([whole, ...parts]))).toHaveLength(count);
  });

  test('are said with what they come to', () => {
    const [said] = sumWarnings(new Map([figure('gross-worldwide', 110), ...parts]));
    expect(said).toMatch(
      /^content\/facts\/figures\.yml: gross-worldwide\.value: found 110; .* is 100;/,
    );
  });

  test('are none where a campaign states no gross', () => {
    expect(sumWarnings(new Map())).toEqual([]);
    expect(sumWarnings(new Map([figure('gross-worldwide', 110)]))).toEqual([]);
  });
});

describe('a past hour', () => {
  const START_MS = Date.parse('2025-12-05T13:00:00Z');
  const wave = { id: 'a', revision: 0, startMs: START_MS, endMs: START_MS + 3_600_000 };
  const outcome = { figure: 'posts' };
  const said = (
    details: { announced?: string; outcome?: { figure: string } },
    nowMs = Date.now(),
  ) => pastWarnings([{ ...wave, ...details }], nowMs);

  test.each([
    ['that was never announced', {}, 1],
    ['that was announced the day after', { announced: '2025-12-06' }, 1],
    ['that was announced on its day', { announced: '2025-12-05' }, 0],
    ['of which is known what came', { outcome }, 0],
    ['of which is known what came, announced later', { outcome, announced: '2026-01-01' }, 1],
  ])('%s', (_, details, count) => {
    expect(said(details, wave.endMs)).toHaveLength(count);
  });

  test('is not one that runs still', () => {
    expect(said({}, wave.endMs - 1)).toEqual([]);
  });
});

describe('a moved hour', () => {
  const before = {
    ...{ date: '2026-12-05', time: '13:00', zone: 'UTC', minutes: 60 },
    ...{ revision: 0, announced: '2026-11-22' },
  };

  test('says so to calendars and to the feed', () => {
    expect(movedWarnings('a', before, { ...before, time: '14:00' })).toEqual([
      expect.stringMatching(/^content\/facts\/waves\/a\.yml: revision: found 0; .*write 1, so/),
      expect.stringMatching(/^content\/facts\/waves\/a\.yml: announced: found "2026-11-22"; /),
    ]);
  });

  test('that does is in order, and so is one that was not moved', () => {
    const moved = { ...before, time: '14:00', revision: 1, announced: '2026-11-25' };
    expect(movedWarnings('a', before, moved)).toEqual([]);
    expect(movedWarnings('a', before, before)).toEqual([]);
  });
});
