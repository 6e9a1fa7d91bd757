/** What `Intl` (CLDR 48) writes otherwise than a language's own press does, put right in what it has written. */

/** Without the spaces between digits and Chinese characters: 34日, 3天2小時. */
export function closedUp(text: string): string {
  return text.replace(/(\p{N})\s(?=\p{sc=Han})|(\p{sc=Han})\s(?=\p{N})/gu, '$1$2');
}

/** A date with “1er” in French, and with a weekday of Japanese in brackets of full width: 12月5日（土）. */
export function tidyDate(text: string, locale: string): string {
  return locale.startsWith('fr')
    ? text.replace(/\b1(?= \p{L})/u, '1er')
    : text.replace(/ ?\((\p{sc=Han})\)/u, '（$1）');
}
