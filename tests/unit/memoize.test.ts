import { expect, test, vi } from 'vitest';
import { memoize } from '../../src/domain/memoize';

test('each key is computed once, though the result is nothing', () => {
  const compute = vi.fn((text: string) => (text === '' ? undefined : text.length));
  const length = memoize(compute);
  expect(['', 'one', '', 'one'].map((text) => length(text))).toEqual([undefined, 3, undefined, 3]);
  expect(compute).toHaveBeenCalledTimes(2);
});

test('arguments of one key share the first one’s result', () => {
  const name = memoize(
    (_: { lang: string }, more: number) => more,
    ({ lang }) => lang,
  );
  expect([name({ lang: 'en' }, 1), name({ lang: 'en' }, 2), name({ lang: 'ja' }, 3)]).toEqual([
    1, 1, 3,
  ]);
});

test('one that is rejected is rejected again', async () => {
  const fail = memoize(() => Promise.reject(new Error('no')));
  await expect(fail()).rejects.toThrow('no');
  await expect(fail()).rejects.toThrow('no');
});
