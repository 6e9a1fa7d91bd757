import { createComponent, render } from 'solid-js/web';
import Countdown, { type CountdownProps } from './Countdown';

/**
 * Puts the running countdown in place of the one that the page was built with.
 *
 * @param root what holds it
 * @param data holds its properties as JSON
 */
export function mountCountdown(root: HTMLElement, data: HTMLElement): void {
  const props = JSON.parse(data.textContent) as CountdownProps;
  root.replaceChildren();
  render(() => createComponent(Countdown, props), root);
}
