import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Amount,
  daysBetween,
  difference,
  highOf,
  lowOf,
  rawAmount,
  ratio,
  share,
  sum,
} from '../../src/domain/figures';

describe('a figure that follows from others', () => {
  it.each<[string, Amount, Amount]>([
    ['a number by a number', ratio(6, 3), 2],
    ['a number by a range', ratio(6, [2, 3]), [2, 3]],
    ['a range by a number', ratio([2, 4], 2), [1, 2]],
    ['a range by a range', ratio([2, 4], [1, 2]), [1, 4]],
    ['a share of the whole', share(1, 4), 25],
    ['the whole of the whole', share(4, 4), 100],
    ['nothing of the whole', share(0, 4), 0],
    ['a share of a range', share(1, [2, 4]), [25, 50]],
    ['a range across 0 by a range', ratio([-4, 6], [2, 3]), [-2, 3]],
    ['a share across 0', share([-4, 6], [2, 3]), [-200, 300]],
    ['a range below 0 by a range', ratio([-4, -2], [1, 2]), [-4, -1]],
    ['a range by one below 0', ratio([2, 4], [-2, -1]), [-4, -1]],
    ['a range below 0 by one below 0', ratio([-4, -2], [-2, -1]), [1, 4]],
    ['a difference', difference(404_980_543, 404_852_543), 128_000],
    ['a difference of ranges', difference([5, 6], [1, 2]), [3, 5]],
    ['a difference below 0', difference(1, 2), -1],
    ['a sum', sum([1, 2, 3]), 6],
    ['a sum with a range', sum([1, [2, 3]]), [3, 4]],
    ['a sum of nothing', sum([]), 0],
  ])('is right for %s', (_, found, right) => {
    expect(found).toEqual(right);
  });

  it('has every quotient between its ends, and no end that is none', () => {
    const range = (least: number) =>
      fc
        .tuple(fc.integer({ min: least, max: 100 }), fc.integer({ min: 0, max: 100 }))
        .map(([low, width]): Amount => [low, low + width]);
    fc.assert(
      fc.property(range(-100), range(1), fc.boolean(), (a, b, isNegative) => {
        const divisor: Amount = isNegative ? [-highOf(b), -lowOf(b)] : b;
        const found = ratio(a, divisor);
        const ends = [lowOf(a), highOf(a)].flatMap((dividend) =>
          [lowOf(divisor), highOf(divisor)].map((each) => dividend / each),
        );
        expect(ends).toContain(lowOf(found));
        expect(ends).toContain(highOf(found));
        for (const end of ends) {
          expect(end).toBeGreaterThanOrEqual(lowOf(found));
          expect(end).toBeLessThanOrEqual(highOf(found));
        }
      }),
    );
  });

  it.each([
    ['2019-02-14', '2019-03-20', 34],
    ['2019-02-14', '2019-02-14', 0],
    ['2019-03-20', '2019-02-14', -34],
    ['2020-02-28', '2020-03-01', 2],
    ['2019-02-28', '2019-03-01', 1],
    // Clocks are put forward in between: a day is a day all the same.
    ['2019-03-30', '2019-04-01', 2],
    ['2019-12-31', '2020-01-01', 1],
  ])('counts days from %s to %s', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('a figure for programs to read', () => {
  it.each<[Amount, string]>([
    [404_980_543, '404980543'],
    [[350e6, 400e6], '350000000/400000000'],
    [404_980_543 / 170e6, '2.3822'],
    [8.9, '8.9'],
    [0, '0'],
  ])('%j is %s', (amount, raw) => {
    expect(rawAmount(amount)).toBe(raw);
  });
});
