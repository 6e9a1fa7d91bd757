import type { Wave } from '../domain/wave';
import { type HowFarWords, howFarText } from '../i18n/how-far';
import { everySecond } from './every-second';

export interface HowFarProps {
  readonly wave: Wave;
  /** BCP 47 tag in the language of the words. */
  readonly locale: string;
  readonly words: HowFarWords;
}

/** Writes how far an hour is into an element, and keeps it right by the device's clock. */
export function keepHowFar(element: HTMLElement, { wave, locale, words }: HowFarProps): void {
  everySecond(() => {
    const text = howFarText(wave, Date.now(), words, locale);
    if (text !== element.textContent) element.textContent = text;
  }, Date.now);
}
