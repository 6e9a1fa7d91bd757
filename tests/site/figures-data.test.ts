import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'node-html-parser';
import { expect, test } from 'vitest';

const SITE = resolve(process.env['SITE_DIR'] || join(import.meta.dirname, '../../.test/root'));
const read = (path: string): string => readFileSync(join(SITE, path), 'utf8');

interface Row {
  readonly kind: string;
  readonly id: string;
  readonly value: number;
  readonly unit: string;
  readonly sources: string;
  readonly source_urls: string;
}

const { rows } = JSON.parse(read('data/box-office.json')) as { readonly rows: readonly Row[] };
const csv = read('data/box-office.csv');
const sources = parse(read('sources/index.html'));

test('the CSV has the rows and the columns of the JSON', () => {
  const [headings, ...lines] = csv.trimEnd().split('\r\n');
  expect(headings).toBe(Object.keys(rows[0] ?? {}).join(','));
  expect(lines).toHaveLength(rows.length);
  for (const [index, { kind, id, value }] of rows.entries()) {
    expect(lines[index]).toMatch(new RegExp(`^${kind},${id},.*,${String(value)},`));
  }
});

test('every number has a unit, and somebody who gives it', () => {
  for (const row of rows) {
    expect(Number.isFinite(row.value), row.id).toBe(true);
    expect(row.unit, row.id).toMatch(/^\w+$/);
    expect(row.sources, row.id).not.toBe('');
    for (const url of row.source_urls.split('; ').filter(Boolean)) expect(url).toMatch(/^https:/);
  }
});

test('the page of sources has every figure once', () => {
  const listed = sources.querySelectorAll('tr[id^="figure-"]').map(({ id }) => id.slice(7));
  const given = rows.filter(({ kind }) => kind === 'figure').map(({ id }) => id);
  expect(listed).toEqual(given);
});

test('no page shows a figure’s placeholder or a number that went wrong', () => {
  for (const page of ['', 'film/', 'box-office/', 'message/', 'timeline/', 'sources/', 'about/']) {
    const main = parse(read(`${page}index.html`)).querySelector('main');
    for (const script of main?.querySelectorAll('script') ?? []) script.remove();
    expect(main?.text, page).not.toMatch(/\{[\w-]+\}|NaN|Infinity|undefined|\[object/);
  }
});

test('every citation stands inside its sentence', () => {
  for (const page of ['', 'film/', 'box-office/', 'message/', 'timeline/', 'sources/', 'about/']) {
    const cites = parse(read(`${page}index.html`)).querySelectorAll('main .cites');
    const alone = cites.filter(({ parentNode }) =>
      /^(?:SECTION|MAIN|DETAILS)$/.test(parentNode?.tagName ?? ''),
    );
    expect(
      alone.map(({ text }) => text),
      page,
    ).toEqual([]);
  }
});

test('the navigation marks the page it stands on, and no other', () => {
  const marked = (page: string) =>
    parse(read(`${page}index.html`))
      .querySelectorAll('[aria-current="page"]')
      .map((link) => link.getAttribute('href')?.replace(/^.*?([\w-]+\/)$/, '$1'));
  expect(marked('')).toEqual([]);
  for (const page of ['film/', 'box-office/', 'message/', 'timeline/', 'sources/', 'about/']) {
    expect(marked(page)).toEqual([page]);
  }
});
