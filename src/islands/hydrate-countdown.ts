import { createComponent } from 'solid-js';
import { hydrate } from 'solid-js/web';
import Countdown, { type CountdownProps } from './Countdown';

/** Solid's record of what the server sent; nothing in the countdown waits for data or replays events. */
interface HydrationRecord {
  readonly events: readonly never[];
  readonly completed: WeakSet<Element>;
  readonly r: Readonly<Record<string, never>>;
}

declare global {
  var _$HY: HydrationRecord;
}

globalThis._$HY = { events: [], completed: new WeakSet(), r: {} };

/** Takes over a countdown that the server wrote, from the properties it was written with. */
export function hydrateCountdown(root: HTMLElement): void {
  const props = JSON.parse(root.dataset['props'] ?? '{}') as CountdownProps;
  hydrate(() => createComponent(Countdown, props), root);
}
