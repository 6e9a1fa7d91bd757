import { isSameLanguage } from '../same-language';
import type { Territory } from './resolve';

/**
 * Which part of the film's known gross comes from territories that read one of some languages, from 0 to 1; nothing where
 * no gross is known.
 *
 * @param territories those without a gross do not count
 */
export function readersShare(
  territories: readonly Pick<Territory, 'grossUsd' | 'languages'>[],
  langs: readonly string[],
): number | undefined {
  let all = 0;
  let read = 0;
  for (const { grossUsd = 0, languages = [] } of territories) {
    all += grossUsd;
    if (languages.some((tag) => langs.some((lang) => isSameLanguage(tag, lang)))) read += grossUsd;
  }
  return all === 0 ? undefined : read / all;
}
