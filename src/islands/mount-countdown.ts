import { createComponent, render } from 'solid-js/web';
import Countdown, { type CountdownProps } from './Countdown';
import { type PackedWords, unpackCountdownWords } from './countdown-words';

/**
 * Puts the running countdown in place of the one that the page was built with.
 *
 * @param root what holds it
 * @param data holds its properties as JSON, with the words as `packCountdownWords` makes them
 */
export function mountCountdown(root: HTMLElement, data: HTMLElement): void {
  const packed = JSON.parse(data.textContent) as CountdownProps & { words: PackedWords };
  const words = unpackCountdownWords(packed.words);
  root.replaceChildren();
  render(() => createComponent(Countdown, { ...packed, words }), root);
}
