import type { Wave } from '../domain/wave';
import { type HowFarWords, howFarText } from '../i18n/how-far';
import { tellTime } from './tell-time';

export interface HowFarProps {
  readonly wave: Wave;
  /** BCP 47 tag in the language of the words. */
  readonly locale: string;
  readonly words: HowFarWords;
}

/** Writes how far an hour is into an element, and keeps it right. */
export function syncRelativeTime(element: HTMLElement, { wave, locale, words }: HowFarProps): void {
  // Not what the element says: a translator may have written that.
  let written: string | undefined;
  tellTime((nowMs) => {
    const text = howFarText(wave, nowMs, words, locale);
    if (text !== written) element.textContent = text;
    written = text;
  });
}
