import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { AGAIN, BUILDS, filesIn } from '../site/built';

test('two builds of one commit at one instant are the same to the byte', () => {
  const once = BUILDS[0]?.folder ?? '';
  expect(filesIn(AGAIN)).toEqual(filesIn(once));
  for (const path of filesIn(once)) {
    expect(readFileSync(join(AGAIN, path)).equals(readFileSync(join(once, path))), path).toBe(true);
  }
});
