import { type Amount, highOf, type Unit } from '../domain/figures';
import { say, type Words } from './words';

/** `short` as it is read in a sentence ($405 million), `exact` to the last digit known ($404,980,543). */
export type FigureForm = 'short' | 'exact';

type FigureWords = Words<'figure.multiple'>;

/** Sums below this are short enough to be written out. */
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
      return usdText(amount, locale, form);
    case 'percent':
      return numberText(percentAmount(amount), locale, {
        style: 'percent',
        maximumFractionDigits: form === 'short' ? 1 : 2,
      });
    case 'multiple':
      return say(words, 'figure.multiple', {
        number: numberText(amount, locale, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        }),
      });
    case 'minutes':
    case 'days':
      return numberText(amount, locale, {
        style: 'unit',
        unit: unit === 'days' ? 'day' : 'minute',
        unitDisplay: 'long',
      });
    case 'count':
    case 'score':
      return numberText(amount, locale, { maximumFractionDigits: 2 });
  }
}

/**
 * US dollars. `Intl` knows “$405m” and “405 million US dollars” but not “$405 million”: the long form
 * of the bare number is put where the currency's own pattern has its number.
 */
function usdText(amount: Amount, locale: string, form: FigureForm): string {
  const currency: Intl.NumberFormatOptions = {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    maximumFractionDigits: 0,
  };
  if (form === 'exact' || highOf(amount) < MILLION) return numberText(amount, locale, currency);
  const number = numberText(amount, locale, {
    notation: 'compact',
    compactDisplay: 'long',
    maximumSignificantDigits: 3,
  });
  return new Intl.NumberFormat(locale, currency)
    .formatToParts(1)
    .map(({ type, value }) => (type === 'integer' ? number : value))
    .join('');
}

function numberText(amount: Amount, locale: string, options: Intl.NumberFormatOptions): string {
  const format = new Intl.NumberFormat(locale, options);
  return typeof amount === 'number' ? format.format(amount) : format.formatRange(...amount);
}

function percentAmount(amount: Amount): Amount {
  return typeof amount === 'number' ? amount / 100 : [amount[0] / 100, amount[1] / 100];
}
