import { randomInt } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import { copyOfProject } from './copy';
import { fewPlaces, languages } from './cuts';

const { astroBuild, edit, remove } = copyOfProject(languages(1), fewPlaces);
afterAll(remove);

/** How many cards a build says it drew, and how many it had. */
function cardsOf(said: string): readonly [drawn: number, taken: number] {
  const [, drawn, taken] = /Preview cards: (\d+) drawn, (\d+) taken from the last build/.exec(said) ?? [];
  return [Number(drawn), Number(taken)];
}

test('after a change of one word its card alone is drawn, and the others are taken', async () => {
  const first = await astroBuild();
  expect(first.status, first.said).toBe(0);
  const [drawn, taken] = cardsOf(first.said);
  const all = drawn + taken;
  expect(all).toBeGreaterThan(15);
  // A title that no build has had.
  edit('en/pages/about.mdx', (text) =>
    text.replace(/^title: .*$/m, `title: About this site, ${randomInt(1e12)}`),
  );
  const { status, said } = await astroBuild();
  expect(status, said).toBe(0);
  expect(cardsOf(said)).toEqual([1, all - 1]);
});
