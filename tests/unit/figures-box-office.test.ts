import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { breakdown, multipleOf, verdictOn } from '../../src/domain/box-office';
import { disputesAmong } from '../../src/domain/disputes';
import type { Amount } from '../../src/domain/figures';
import { dataAmount } from '../../src/domain/open-data';

const counted = (grossUsd: number, isFinal = true) => ({ grossUsd, isFinal });

describe('a gross by its parts', () => {
  it('puts the largest part first, and says what is left', () => {
    const { territories, restUsd, restPercent } = breakdown(100, [counted(10), counted(60, false)]);
    expect(territories).toEqual([
      { grossUsd: 60, isFinal: false, sharePercent: 60 },
      { grossUsd: 10, isFinal: true, sharePercent: 10 },
    ]);
    expect([restUsd, restPercent]).toEqual([30, 30]);
  });

  it('leaves nothing where the parts make up the whole, and all where there are none', () => {
    expect(breakdown(100, [counted(40), counted(60)]).restUsd).toBe(0);
    expect(breakdown(100, []).restUsd).toBe(100);
  });

  it('refuses parts that exceed the whole by a dollar', () => {
    expect(() => breakdown(100, [counted(40), counted(61)])).toThrow(/exceed 100 by 1/);
  });

  it('always adds up to the whole', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1e9)), fc.nat(1e9), (grosses, rest) => {
        const whole = grosses.reduce((sum, usd) => sum + usd, rest) + 1;
        const { territories, restUsd } = breakdown(
          whole,
          grosses.map((usd) => counted(usd)),
        );
        expect(territories.reduce((sum, { grossUsd }) => sum + grossUsd, restUsd)).toBe(whole);
      }),
    );
  });
});

describe('where a gross stands to what it was said to need', () => {
  it.each<[number, Amount, string]>([
    [405, [350, 400], 'above'],
    [400, [350, 400], 'above'],
    [399, [350, 400], 'within'],
    [350, [350, 400], 'within'],
    [349, [350, 400], 'below'],
    [405, 500, 'below'],
    [500, 500, 'above'],
    [499, 500, 'below'],
  ])('%d is, held against %j, %s', (gross, estimate, verdict) => {
    expect(verdictOn(gross, estimate)).toBe(verdict);
  });
});

describe('a film as a multiple of its budget', () => {
  it.each([
    [404_980_543, 170_000_000, 2.3822],
    [170, 170, 1],
    [undefined, 170, undefined],
    [405, undefined, undefined],
  ])('%s on %s is %s', (grossUsd, budgetUsd, right) => {
    const multiple = multipleOf({ grossUsd, budgetUsd });
    expect(multiple === undefined ? undefined : Number(multiple.toFixed(4))).toBe(right);
  });
});

describe('disputes', () => {
  const figure = (id: string, ...conflictsWith: readonly string[]) => ({ id, conflictsWith });
  const ids = (...figures: readonly ReturnType<typeof figure>[]) =>
    disputesAmong(figures).map((group) => group.map(({ id }) => id));

  it('holds figures together that contradict one another through a third', () => {
    expect(ids(figure('a', 'b'), figure('b'), figure('c', 'b'), figure('d'))).toEqual([
      ['a', 'b', 'c'],
    ]);
  });

  it('keeps apart what has nothing to do with the other, in the order given', () => {
    expect(ids(figure('z', 'y'), figure('b', 'a'), figure('y'), figure('a'))).toEqual([
      ['z', 'y'],
      ['b', 'a'],
    ]);
  });

  it('finds none where nothing conflicts', () => {
    expect(ids(figure('a'), figure('b'))).toEqual([]);
  });
});

describe('an amount in the data to take away', () => {
  it.each<[Amount, number, number | null]>([
    [5, 5, null],
    [[350, 400], 350, 400],
    [1 / 3, 0.3333, null],
  ])('%j is %d to %s', (amount, value, high) => {
    expect(dataAmount(amount)).toEqual({ value, value_high: high });
  });
});
