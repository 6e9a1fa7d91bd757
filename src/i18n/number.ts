import { type Amount, highOf } from '../domain/figures';
import { closedUp } from './tidy';

/** Where a language writes numbers otherwise than `Intl` (CLDR 48) does. */
interface NumberHabits {
  /** From where on a number that loses nothing by it is shortened; a million where it is not said. */
  readonly compactFrom?: number;
  /** What stands between 10,000s and what is less, where both are written: 4억 500만. */
  readonly betweenMyriads?: string;
  /** What stands between the two numbers of a range. */
  readonly range?: string;
  /** Set where both numbers of a range have their percent sign. */
  readonly percentTwice?: true;
  /** `min2` where four digits stand without a separator. */
  readonly useGrouping?: 'min2';
  /** Whether a compact number has the word of a few where it ends in 3 to 10, as in 405. */
  readonly fewByLastDigits?: true;
}

/** By the language's subtag. */
const HABITS: Readonly<Record<string, NumberHabits>> = {
  // CLDR has 405 مليون; grammar and press have 405 ملايين.
  ar: { fewByLastDigits: true },
  // CLDR has a hyphen.
  it: { range: '–' },
  // Japanese and Korean press write whole 10,000s and the rest, where CLDR has 4.05億; CLDR has spaces about the range's sign.
  ja: { compactFrom: 10_000, betweenMyriads: '', range: '〜' },
  ko: { compactFrom: 10_000, betweenMyriads: ' ', range: '~' },
  ru: { useGrouping: 'min2' },
  // CLDR has a hyphen between spaces.
  zh: { compactFrom: 10_000, range: '至', percentTwice: true },
};

const MILLION = 1_000_000;

/** The steps in which Japanese and Korean count, from 10¹² down. */
const MYRIADS = [1e12, 1e8, 1e4] as const;

/** A number as it is written, and whether a unit such as “million” is a part of it. */
export interface WrittenNumber {
  readonly text: string;
  readonly isCompact: boolean;
}

/** A sum without its currency, or a count: `short` in millions where it has some, to three digits; `exact` in digits. */
export function wholeNumberText(
  amount: Amount,
  locale: string,
  form: 'short' | 'exact',
): WrittenNumber {
  const { compactFrom = MILLION, betweenMyriads, fewByLastDigits } = habitsOf(locale);
  const high = highOf(amount);
  const isCompact =
    form === 'short' &&
    (high >= MILLION || (high >= compactFrom && endsOf(amount).every(isRoundToThree)));
  if (!isCompact)
    return { text: numberText(amount, locale, { maximumFractionDigits: 0 }), isCompact };
  if (betweenMyriads !== undefined) {
    return {
      text: rangeOf(amount, locale, (end) => inMyriads(end, locale, betweenMyriads)),
      isCompact,
    };
  }
  const text = numberText(amount, locale, COMPACT);
  return { text: fewByLastDigits ? withFew(text, high, locale) : text, isCompact };
}

/** A number, or a range of two, in a locale's own digits and order. */
export function numberText(
  amount: Amount,
  locale: string,
  options: Intl.NumberFormatOptions,
): string {
  const { range, useGrouping } = habitsOf(locale);
  const format = new Intl.NumberFormat(locale, { ...(useGrouping && { useGrouping }), ...options });
  if (typeof amount === 'number') return format.format(amount);
  return format
    .formatRangeToParts(...amount)
    .map(({ source, type, value }) =>
      range && source === 'shared' && type === 'literal' && /[-–~～]/.test(value) ? range : value,
    )
    .join('');
}

/** Percent, which run from 0 to 100, with their sign. */
export function percentText(amount: Amount, locale: string, maximumFractionDigits: number): string {
  const withSign = (number: Amount): string =>
    inPattern({ style: 'percent' }, numberText(number, locale, { maximumFractionDigits }), locale);
  return habitsOf(locale).percentTwice ? rangeOf(amount, locale, withSign) : withSign(amount);
}

/** A length in a unit that `Intl` knows, written out. */
export function unitText(
  amount: Amount,
  unit: string,
  locale: string,
  options: Intl.NumberFormatOptions = {},
): string {
  return closedUp(
    numberText(amount, locale, { style: 'unit', unit, unitDisplay: 'long', ...options }),
  );
}

const COMPACT: Intl.NumberFormatOptions = {
  notation: 'compact',
  compactDisplay: 'long',
  maximumSignificantDigits: 3,
};

function habitsOf(locale: string): NumberHabits {
  return HABITS[new Intl.Locale(locale).language] ?? {};
}

function endsOf(amount: Amount): readonly number[] {
  return typeof amount === 'number' ? [amount] : amount;
}

function isRoundToThree(number: number): boolean {
  return Number(number.toPrecision(3)) === number;
}

function rangeOf(amount: Amount, locale: string, textOf: (end: number) => string): string {
  return endsOf(amount)
    .map(textOf)
    .join(habitsOf(locale).range ?? '–');
}

/** A number to three digits, its 10,000s by themselves: 4億500万, 12만 8000. */
function inMyriads(number: number, locale: string, between: string): string {
  const rounded = Number(number.toPrecision(3));
  const step = MYRIADS.find((each) => rounded >= each) ?? 1;
  const rest = rounded % step;
  const compact = new Intl.NumberFormat(locale, { ...COMPACT, useGrouping: false });
  // Less than 10,000 has a unit of its own in Korean, which is not written beside another.
  const plain = new Intl.NumberFormat(locale, { useGrouping: false });
  return [rounded - rest, ...(rest > 0 ? [rest] : [])]
    .map((part) => (part < 10_000 ? plain : compact).format(part))
    .join(between);
}

/** A compact number whose word agrees with its last two digits, where it ends in 3 to 10. */
function withFew(text: string, number: number, locale: string): string {
  const format = new Intl.NumberFormat(locale, COMPACT);
  const thousands = 1000 ** Math.floor(Math.log10(number) / 3);
  const shown = Number((number / thousands).toPrecision(3));
  const isFew = Number.isInteger(shown) && shown % 100 >= 3 && shown % 100 <= 10;
  return isFew ? text.replace(wordIn(format, number), wordIn(format, 3 * thousands)) : text;
}

function wordIn(format: Intl.NumberFormat, number: number): string {
  return format.formatToParts(number).find(({ type }) => type === 'compact')?.value ?? '';
}

/**
 * A number, or a range of two, put where the pattern of its unit has one. `Intl` by itself writes a range
 * as “25% – 30%”.
 */
function inPattern(pattern: Intl.NumberFormatOptions, number: string, locale: string): string {
  return new Intl.NumberFormat(locale, pattern)
    .formatToParts(1)
    .map(({ type, value }) => (type === 'integer' ? number : value))
    .join('');
}
