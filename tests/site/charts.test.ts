import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';

const SITE = resolve(process.env['SITE_DIR'] || join(import.meta.dirname, '../../.test/root'));
const document = parse(readFileSync(join(SITE, 'box-office/index.html'), 'utf8'));
const charts = document
  .querySelectorAll('figure[id^="chart-"]')
  .map((figure) => ({ id: figure.id, figure }));

const texts = (element: HTMLElement, selector: string): readonly string[] =>
  element.querySelectorAll(selector).map(({ text }) => text.trim());

/** The rows of a chart: name, the numbers drawn in words, and the widths of its bars in percent. */
const drawnRows = (figure: HTMLElement) =>
  figure.querySelectorAll('svg > g').map((row) => ({
    name: texts(row, 'text:not(.value):not(.note)').join(' '),
    values: row
      .querySelectorAll('[data-value]')
      .map((text) => text.getAttribute('data-value') ?? ''),
    bar: row.querySelector('rect'),
  }));

/** The rows of the table beneath: name, and every number in it. */
const tableRows = (figure: HTMLElement) =>
  figure.querySelectorAll('tbody tr').map((row) => ({
    name: row.querySelector('th')?.childNodes[0]?.text.trim() ?? '',
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

  test('has a title, and words for whoever does not see it', () => {
    const svg = figure.querySelector('svg');
    expect(svg?.getAttribute('role')).toBe('img');
    const named = (svg?.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.text ?? '');
    expect(named).toHaveLength(2);
    expect(named[0]).toBe(figure.querySelector('figcaption')?.text.trim());
    expect(named[1]?.length).toBeGreaterThan(60);
    expect(named.join()).not.toMatch(/[{}]|undefined|NaN/);
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
    const bars = drawn.flatMap(({ name, values: [value = ''], bar }) =>
      bar?.getAttribute('x') === '0%' && !value.includes('/')
        ? [{ name, value: Number(value), width: parseFloat(bar.getAttribute('width') ?? '') }]
        : [],
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
