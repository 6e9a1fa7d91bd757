import { isSameLanguage } from '../same-language';
import type { TerritoryFacts } from './stated';

/**
 * Which part of the film's known gross comes from territories that read one of some languages, from 0 to 1.
 *
 * @param territories those without a gross do not count
 * @param figureOf the value of a figure by its id
 * @throws RangeError where no gross is known at all
 */
export function readersShare(
  territories: readonly Pick<TerritoryFacts, 'gross' | 'grossFigure' | 'languages'>[],
  figureOf: (id: string) => number,
  langs: readonly string[],
): number {
  let all = 0;
  let read = 0;
  for (const { gross, grossFigure, languages = [] } of territories) {
    const usd = gross ?? (grossFigure === undefined ? 0 : figureOf(grossFigure));
    all += usd;
    if (languages.some((tag) => langs.some((lang) => isSameLanguage(tag, lang)))) read += usd;
  }
  if (all === 0) throw new RangeError('no territory has a gross');
  return read / all;
}
