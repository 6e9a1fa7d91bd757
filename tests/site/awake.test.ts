import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { audiencesAmong } from '../../src/domain/facts/resolve';
import { readFacts } from '../../src/commands/content.mjs';
import { audienceParts, hoursOf } from '../../src/domain/awake';
import { rawAmount } from '../../src/domain/figures';
import { nextWave } from '../../src/domain/wave';
import { BUILDS } from './built';
import { factsOf } from './facts';

/** The instant of the test builds. */
const BUILT_AT_MS = 1_795_867_200_000;

/** The chart with its table. */
const BUDGET = 3_000;

const wave = nextWave(factsOf.waves(), BUILT_AT_MS);
const startMs = wave?.startMs ?? 0;
const facts = readFacts();
const parts = audienceParts(audiencesAmong(facts.territories));
const hours = hoursOf(new Date(startMs).toISOString().slice(0, 10), parts);

describe.each(BUILDS)('$name, the hours of a day by who is awake', ({ folder }) => {
  const document = parse(readFileSync(join(folder, 'when/index.html'), 'utf8'));
  const figure = document.querySelector('#chart-awake');
  const columns = figure?.querySelectorAll('.columns > div') ?? [];
  const rows = figure?.querySelectorAll('tbody tr') ?? [];

  test('chart and table hold what the facts come to, in the order of the day', () => {
    const right = hours.map(({ awakePercent }) => rawAmount(awakePercent));
    expect(right).toHaveLength(24);
    expect(columns.map((column) => column.querySelector('b')?.getAttribute('data-value'))).toEqual(
      right,
    );
    expect(rows.map((row) => row.querySelector('data')?.getAttribute('value'))).toEqual(right);
    expect(rows.map((row) => Number(row.querySelectorAll('td')[1]?.text))).toEqual(
      hours.map(({ rank }) => rank),
    );
    expect(rows.map((row) => row.querySelector('th')?.text.trim().slice(0, 5))).toEqual(
      hours.map((_, hour) => `${String(hour).padStart(2, '0')}:00`),
    );
  });

  test('a column is filled as far as its number says', () => {
    expect(columns).toHaveLength(24);
    for (const column of columns) {
      const height = column.querySelector('rect:not(.whole)')?.getAttribute('height') ?? '';
      const percent = Number(column.querySelector('b')?.getAttribute('data-value'));
      expect(parseFloat(height)).toBeCloseTo(percent, 0);
    }
  });

  test('the campaign’s hour is marked in both, and no other', () => {
    const own = hours.findIndex((hour) => hour.startMs <= startMs && startMs < hour.endMs);
    expect(own).toBeGreaterThanOrEqual(0);
    const marked = (elements: typeof columns, selector: string): readonly number[] =>
      elements.flatMap((element, index) =>
        element.matches(selector) || element.querySelector(selector) ? [index] : [],
      );
    expect(marked(columns, '.main')).toEqual([own]);
    expect(marked(rows, 'td small')).toEqual([own]);
  });

  test('whoever does not see the chart is told of it', () => {
    const chart = figure?.querySelector('[role="img"]');
    expect(chart?.getAttribute('aria-label')).toMatch(/^(?!.*(?:[{}]|undefined|NaN)).{20,}$/);
  });

  test('the text says what the count leaves out, and whose the estimates are', () => {
    const text = document
      .querySelectorAll('#why > p, #why > ul')
      .map((each) => each.text)
      .join(' ');
    const rest = Number(facts.figures.get('share-unattributed-worldwide')?.amount);
    expect(text).toContain(`${rest.toFixed(1)}%`);
    const ours = facts.territories.filter(({ split }) => split === 'ours');
    expect(text.match(/by our own estimate/g)).toHaveLength(ours.length);
    expect(text).not.toMatch(/[{}]|undefined|NaN/);
  });

  test('weighs at most 3,000 bytes', () => {
    const bytes = brotliCompressSync(figure?.outerHTML ?? '').length;
    console.log(`Chart and table of who is awake: ${String(bytes)} of ${String(BUDGET)} bytes`);
    expect(bytes).toBeGreaterThan(500);
    expect(bytes).toBeLessThanOrEqual(BUDGET);
  });
});
