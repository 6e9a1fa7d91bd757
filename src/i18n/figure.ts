import { type Amount, highOf, type Unit } from '../domain/figures';
import { t, type Words } from './words';

/** `short` as it is read in a sentence ($405 million), `exact` to the last digit known ($404,980,543). */
export type FigureForm = 'short' | 'exact';

type FigureWords = Words<'figure.multiple' | 'figure.usd'>;

/** Sums and counts below this are short enough to be written out. */
const MILLION = 1_000_000;

/** A figure in a locale's own digits and order, with its unit; a range as a range. */
export function figureText(
  { amount, unit }: { readonly amount: Amount; readonly unit: Unit },
  words: FigureWords,
  locale: string,
  form: FigureForm = 'short',
): string {
  switch (unit) {
    case 'usd':
      return t(words, 'figure.usd', { number: numberInForm(amount, locale, form) });
    case 'percent':
      return inPattern(
        { style: 'percent' },
        numberText(amount, locale, {
          maximumFractionDigits: form === 'short' ? 1 : 2,
        }),
        locale,
      );
    case 'multiple':
      return t(words, 'figure.multiple', {
        number: numberText(amount, locale, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        }),
      });
    case 'minutes':
    case 'days':
      return closedUp(
        numberText(amount, locale, {
          style: 'unit',
          unit: unit === 'days' ? 'day' : 'minute',
          unitDisplay: 'long',
        }),
      );
    case 'count':
      return numberInForm(amount, locale, form);
    case 'score':
      return numberText(amount, locale, { maximumFractionDigits: 2 });
  }
}

/** Without the spaces that `Intl` puts before a unit in Chinese characters and about a wave dash: 34日, 1.5億～2億. */
export function closedUp(text: string): string {
  return text.replace(/(?<=\p{N})\s(?=\p{Script=Han})|\s(?=～)|(?<=～)\s/gu, '');
}

/** A sum without its currency, or a count: in millions where it has some, to three digits, unless all are wanted. */
function numberInForm(amount: Amount, locale: string, form: FigureForm): string {
  return numberText(
    amount,
    locale,
    form === 'exact' || highOf(amount) < MILLION
      ? { maximumFractionDigits: 0 }
      : { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 },
  );
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

function numberText(amount: Amount, locale: string, options: Intl.NumberFormatOptions): string {
  const format = new Intl.NumberFormat(locale, options);
  return typeof amount === 'number'
    ? format.format(amount)
    : closedUp(format.formatRange(...amount));
}
