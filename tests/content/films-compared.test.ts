import { expect, test } from 'vitest';
import { readFacts } from '../../src/commands/content.mjs';

/** The rule that `comparables.yml` and the box-office page state. */
const GROSS_WITHIN = 0.1;
const LEAST_MULTIPLE = 2;
const MOST_MULTIPLE = 3.5;

const films = readFacts().comparables;
const own = films.find(({ isOwn }) => isOwn);

test.each(films)('$title is compared by the stated rule', ({ grossUsd, multiple }) => {
  const ownGrossUsd = own?.grossUsd ?? 0;
  expect(Math.abs(grossUsd - ownGrossUsd) / ownGrossUsd).toBeLessThanOrEqual(GROSS_WITHIN);
  expect(multiple).toBeGreaterThanOrEqual(LEAST_MULTIPLE);
  expect(multiple).toBeLessThanOrEqual(MOST_MULTIPLE);
});

test('films without a sequel are among them', () => {
  expect(films.filter(({ fate, isOwn }) => fate === 'none' && !isOwn).length).toBeGreaterThan(2);
});

test('every film says what followed, and who says so', () => {
  for (const { title, fate, fateSources } of films) {
    expect(fate, title).not.toBe('open');
    expect(fateSources.length, title).toBeGreaterThan(0);
  }
});
