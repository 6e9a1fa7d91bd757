/** The arithmetic of figures that follow from others. A figure is one number, or a range of which neither end is surer. */

/** What a figure counts. `percent` runs from 0 to 100; `score` has no unit of its own. */
export const UNITS = ['usd', 'percent', 'multiple', 'count', 'minutes', 'days', 'score'] as const;
export type Unit = (typeof UNITS)[number];

/** On what footing a figure stands. */
export const STANDINGS = ['reported', 'estimate', 'disputed', 'derived'] as const;
export type Standing = (typeof STANDINGS)[number];

/** One number, or a range as `[low, high]`. */
export type Amount = number | readonly [low: number, high: number];

/** What is done to other figures to get one. */
export const DERIVATIONS = ['ratio', 'share', 'difference', 'sum', 'days'] as const;
export type DerivationKind = (typeof DERIVATIONS)[number];

/** How a figure follows from others, named by their ids. */
export interface Derivation {
  readonly kind: DerivationKind;
  readonly of: readonly string[];
}

/** A figure with its number settled, whether it was stated or derived. */
export interface Figure {
  readonly id: string;
  readonly unit: Unit;
  readonly standing: Standing;
  readonly amount: Amount;
  /** When a stated figure held, or was read: a partial date. */
  readonly asOf: string | undefined;
  /** Ids of sources; for a derived figure, those of the figures it follows from. */
  readonly sources: readonly string[];
  /** Ids of the figures that say otherwise. */
  readonly conflictsWith: readonly string[];
  readonly derivation: Derivation | undefined;
}

const DAY_MS = 86_400_000;

/** The low end of an amount. */
export function lowOf(amount: Amount): number {
  return typeof amount === 'number' ? amount : amount[0];
}

/** The high end of an amount. */
export function highOf(amount: Amount): number {
  return typeof amount === 'number' ? amount : amount[1];
}

/** `a` as a multiple of `b`, which may not be or span 0. */
export function ratio(a: Amount, b: Amount): Amount {
  const quotients = endsOf(a).flatMap((dividend) => endsOf(b).map((divisor) => dividend / divisor));
  return between(Math.min(...quotients), Math.max(...quotients));
}

/** `a` in percent of `b`, which may not be or span 0. */
export function share(a: Amount, b: Amount): Amount {
  const quotient = ratio(a, b);
  return between(lowOf(quotient) * 100, highOf(quotient) * 100);
}

/** `a` less `b`. */
export function difference(a: Amount, b: Amount): Amount {
  return between(lowOf(a) - highOf(b), highOf(a) - lowOf(b));
}

/** All amounts together; of none, 0. */
export function sum(amounts: readonly Amount[]): Amount {
  return between(total(amounts.map(lowOf)), total(amounts.map(highOf)));
}

/** Whole days from one date (`2019-02-14`) to another; negative if that one comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;
}

function endsOf(amount: Amount): readonly [low: number, high: number] {
  return [lowOf(amount), highOf(amount)];
}

function between(low: number, high: number): Amount {
  return low === high ? low : [low, high];
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((before, number) => before + number, 0);
}

/** An amount as a program reads it, to four decimals: `404980543`; a range as `350000000/400000000`. */
export function rawAmount(amount: Amount): string {
  const rounded = (number: number): string => String(Math.round(number * 10_000) / 10_000);
  return typeof amount === 'number' ? rounded(amount) : amount.map(rounded).join('/');
}
