import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/domain/content-error';
import { faultLines } from '../../src/validation/faults';

const FILES: Readonly<Record<string, string>> = {
  'content/en/strings.yml': '# Words.\nfooter: a\nfooter.about: b\nfooter.about.more: c\n',
  'content/facts/figures.yml':
    'budget:\n  value: 1\n\ngross:\n  sources:\n    - a\n    - b\n  zones: { Asia/Tokyo: 1 }\n',
  'content/en/pages/about.mdx': '---\ntitle: a\nshare: b\n---\n\ntitle: c\n',
};

const lines = (...faults: readonly Fault[]) => faultLines(faults, (file) => FILES[file]);
const at = (file: string, field: string): string => lines({ file, field, said: 'x' })[0] ?? '';

describe('a fault is found by', () => {
  test.each([
    ['a field', 'content/facts/figures.yml', 'budget.value', ':2: budget.value: x'],
    ['an entry', 'content/facts/figures.yml', 'gross', ':4: gross: x'],
    [
      'what is missing, by its entry',
      'content/facts/figures.yml',
      'gross.asOf',
      ':4: gross.asOf: x',
    ],
    ['an item of a list', 'content/facts/figures.yml', 'gross.sources.1', ':7: gross.sources.1: x'],
    ['a group on one line', 'content/facts/figures.yml', 'gross.zones.Asia/Tokyo', ':8: '],
    ['what is missing altogether', 'content/facts/figures.yml', 'no-such', ': no-such: x'],
    ['a key with dots', 'content/en/strings.yml', 'footer.about', ':3: footer.about: x'],
    ['the longest key with dots', 'content/en/strings.yml', 'footer.about.more', ':4: '],
    ['the whole file', 'content/facts/figures.yml', '', ': x'],
    ['the head of a page', 'content/en/pages/about.mdx', 'share', ':3: share: x'],
    ['a line', 'content/en/pages/about.mdx', 'line 6', ':6: x'],
    ['a tag on a line', 'content/en/pages/about.mdx', 'line 6: Fact', ':6: Fact: x'],
    ['a file that is not there', 'content/en/posts.yml', 'file', ': file: x'],
    ['a folder', 'content/facts/waves', 'date', ': date: x'],
  ])('%s', (_, file, field, expected) => {
    expect(at(file, field).startsWith(`${file}${expected}`), at(file, field)).toBe(true);
  });
});

test('they stand in the order of files and lines, and none twice', () => {
  const figures = { file: 'content/facts/figures.yml', said: 'x' };
  const page = { file: 'content/en/pages/about.mdx', said: 'x' };
  expect(
    lines(
      { ...figures, field: 'gross' },
      { ...page, field: 'line 10' },
      { ...figures, field: 'budget' },
      { ...page, field: 'line 9' },
      { ...figures, field: 'gross' },
      { ...figures, field: 'rumour' },
    ),
  ).toEqual([
    'content/en/pages/about.mdx:9: x',
    'content/en/pages/about.mdx:10: x',
    'content/facts/figures.yml: rumour: x',
    'content/facts/figures.yml:1: budget: x',
    'content/facts/figures.yml:4: gross: x',
  ]);
});
