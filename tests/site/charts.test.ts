import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';

const SITE = resolve(process.env['SITE_DIR'] || join(import.meta.dirname, '../../.test/root'));
const document = parse(readFileSync(join(SITE, 'box-office/index.html'), 'utf8'));
const charts = document
  .querySelectorAll('figure[id^="chart-"]')
  .map((figure) => ({ id: figure.id, figure }));

/** The rows of a chart: name, the numbers drawn in words, and the widths of its bars in percent. */
const drawnRows = (figure: HTMLElement) =>
  figure.querySelectorAll('.chart > div').map((row) => {
    const percent = (selector: string, name: string): number =>
      parseFloat(row.querySelector(selector)?.getAttribute(name) ?? '');
    return {
      name: row.querySelector('.words span')?.text.trim() ?? '',
      values: row
        .querySelectorAll('[data-value]')
        .map((text) => text.getAttribute('data-value') ?? ''),
      start: percent('rect', 'x'),
      width: (percent('svg', 'width') * percent('rect', 'width')) / 100,
    };
  });

/** The rows of the table beneath: name, and every number in it. */
const tableRows = (figure: HTMLElement) =>
  figure.querySelectorAll('tbody tr').map((row) => ({
    name: row.querySelector('th')?.text.trim() ?? '',
    values: row.querySelectorAll('data').map((data) => data.getAttribute('value') ?? ''),
  }));

test('there are three charts', () => {
  expect(charts.map(({ id }) => id).sort()).toEqual([
    'chart-break-even',
    'chart-comparables',
    'chart-territories',
  ]);
});

describe.each(charts)('$id', ({ figure }) => {
  const drawn = drawnRows(figure);

  test('is said once: by its title, and in words for whoever does not see it', () => {
    const title = figure.querySelector('figcaption');
    const [image, ...others] = figure.querySelectorAll('[role="img"]');
    expect(others).toEqual([]);
    const description = image?.getAttribute('aria-label') ?? '';
    expect(description.length).toBeGreaterThan(60);
    expect(description).not.toContain(title?.text.trim());
    expect(`${String(title?.text)}${description}`).not.toMatch(/[{}]|undefined|NaN/);
    expect(figure.querySelectorAll('title, desc, caption')).toEqual([]);
    expect(figure.querySelector('section')?.getAttribute('aria-labelledby')).toBe(title?.id);
  });

  test('has no words of its own beside that', () => {
    const parts = figure.querySelectorAll('[role="img"] > *');
    expect(parts.length).toBeGreaterThan(3);
    for (const part of parts) expect(part.getAttribute('aria-hidden'), part.text).toBe('true');
  });

  test('has rows that are named in few words, as the name is read out before every cell', () => {
    for (const { text } of figure.querySelectorAll('tbody th'))
      expect(text.trim().length, text).toBeLessThan(60);
  });

  test('draws the numbers that its table holds', () => {
    const table = new Map(tableRows(figure).map(({ name, values }) => [name, values]));
    expect(drawn.length).toBeGreaterThan(3);
    for (const { name, values } of drawn) {
      expect(values.length, name).toBeGreaterThan(0);
      expect(table.get(name), `the table has no row ${name}`).toEqual(
        expect.arrayContaining([...values]),
      );
    }
  });

  test('has bars as long as their numbers', () => {
    const bars = drawn.flatMap(({ name, values: [value = ''], start, width }) =>
      start === 0 && !value.includes('/') ? [{ name, value: Number(value), width }] : [],
    );
    expect(bars.length).toBeGreaterThan(1);
    const longest = bars.reduce((a, b) => (a.value >= b.value ? a : b));
    for (const { name, value, width } of bars) {
      expect(width / longest.width, name).toBeCloseTo(value / longest.value, 2);
    }
  });

  test('needs no script', () => {
    expect(figure.querySelectorAll('script')).toHaveLength(0);
  });
});

test('the territories and what is left of the gross add up to the gross', () => {
  const sum = charts
    .filter(({ id }) => id === 'chart-territories')
    .flatMap(({ figure }) => drawnRows(figure))
    .map(({ values: [value] }) => Number(value))
    .reduce((a, b) => a + b, 0);
  const { rows } = JSON.parse(readFileSync(join(SITE, 'data/box-office.json'), 'utf8')) as {
    rows: readonly { id: string; kind: string; value: number }[];
  };
  expect(sum).toBe(rows.find(({ id }) => id === 'gross-worldwide')?.value);
});
