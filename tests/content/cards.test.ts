import { randomInt } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { copyOfProject } from './copy';

const { build, edit, restore, remove } = copyOfProject();
beforeEach(restore);
afterAll(remove);

test('after a change of one word its card alone is drawn, and the others are taken', () => {
  const first = build();
  expect(first.status, first.said).toBe(0);
  // A title that no build has had.
  edit('en/pages/about.mdx', (text) =>
    text.replace(/^title: .*$/m, `title: About this site, ${randomInt(1e12)}`),
  );
  const { status, said } = build();
  expect(status, said).toBe(0);
  expect(said).toMatch(/Preview cards: 1 drawn, \d{3,} taken from the last build/);
});

test.each<[string, string, (text: string) => string, RegExp]>([
  [
    'a character that no face has',
    'en/strings.yml',
    (text) => text.replace(/^card\.note: .*$/m, 'card.note: By fans ☃'),
    /the card en\/[\w/-]+: no glyph for “☃” \(U\+2603\) in Sofia Sans Condensed/,
  ],
  [
    'a city that is no place',
    'en/strings.yml',
    (text) => text.replace(/^card\.cities: .*$/m, 'card.cities: atlantis, london'),
    /content\/en\/strings\.yml: card\.cities: found "atlantis"; write ids of places/,
  ],
])('%s stops the build, which says where', (_, file, change, message) => {
  edit(file, change);
  const { status, said } = build();
  expect(status, said).toBe(1);
  expect(said).toMatch(message);
});
