import { expect, test } from 'vitest';
import { isMark, withShortMarks } from '../../src/page-marks';

const LONG =
  '<style>p[data-astro-cid-mkvbgujm]{color:red}b[data-astro-cid-4chg5xex]{}</style>' +
  '<p data-page="a" data-astro-cid-mkvbgujm><b data-astro-cid-4chg5xex data-astro-cid-mkvbgujm></b></p>';

const SHORT =
  '<style>p[data-0]{color:red}b[data-1]{}</style>' +
  '<p data-page="a" data-0><b data-1 data-0></b></p>';

test('each component’s mark becomes a short one, in the page and in its styles alike', () => {
  expect(withShortMarks(LONG)).toBe(SHORT);
});

test('made twice, it is the same', () => {
  expect(withShortMarks(SHORT)).toBe(SHORT);
});

test.each([
  ['data-astro-cid-mkvbgujm', true],
  ['data-0', true],
  ['data-12', true],
  ['data-page', false],
  ['data-x', false],
  ['lang', false],
])('%s is a component’s mark: %s', (name, expected) => {
  expect(isMark(name)).toBe(expected);
});
