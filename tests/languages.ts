import { LOCALES, ROOT_LOCALE } from '../src/locales';

/**
 * The languages that are asked everything: that at the root, and one that is read from the right. The others are asked what
 * can differ by language: weight, links, lengths, lines and words.
 */
const IN_FULL: readonly string[] = [ROOT_LOCALE.lang, 'ar'];

export const FULL_LOCALES = LOCALES.filter(({ lang }) => IN_FULL.includes(lang));

/** Whether a page of a build, by its path in it, is in a language that is asked everything. */
export function isInFull(path: string): boolean {
  const [first] = path.replace(/^\.\//, '').split('/');
  return LOCALES.every(({ lang }) => lang !== first || IN_FULL.includes(lang));
}
