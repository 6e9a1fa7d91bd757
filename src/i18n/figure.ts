import { type Amount, highOf, type Unit } from '../domain/figures';
import { numberText, percentText, unitText, wholeNumberText } from './number';
import { t, tPlural, type Words } from './words';

/** `short` as it is read in a sentence ($405 million), `exact` to the last digit known ($404,980,543). */
export type FigureForm = 'short' | 'exact';

/** The words that figures are written with; of `figure.usd` there is one for each plural category of the language. */
export type FigureWords = Words<'figure.multiple' | 'figure.usdShort' | 'figure.usd.other'>;

/** A figure in a locale's own digits and order, with its unit; a range as a range. */
export function figureText(
  { amount, unit }: { readonly amount: Amount; readonly unit: Unit },
  words: FigureWords,
  locale: string,
  form: FigureForm = 'short',
): string {
  switch (unit) {
    case 'usd': {
      const { text: number, isCompact } = wholeNumberText(amount, locale, form);
      return isCompact
        ? t(words, 'figure.usdShort', { number })
        : tPlural(words, locale, 'figure.usd', Math.round(highOf(amount)), { number });
    }
    case 'percent':
      return percentText(amount, locale, form === 'short' ? 1 : 2);
    case 'multiple':
      return t(words, 'figure.multiple', {
        number: numberText(amount, locale, {
          minimumFractionDigits: 2,
          maximumFractionDigits: 2,
        }),
      });
    case 'minutes':
      return unitText(amount, 'minute', locale);
    case 'days':
      return unitText(amount, 'day', locale);
    case 'count':
      return wholeNumberText(amount, locale, form).text;
    case 'score':
      return numberText(amount, locale, { maximumFractionDigits: 2 });
  }
}
