import { everySecond } from './every-second';

/**
 * Shows, of what is to be said of posting, what holds now, and marks the whole with that phase: each
 * part says from which instant on it holds, in their order. What the page says without this holds always.
 */
export function keepPhase(root: HTMLElement): void {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-from]')];
  const status = root.querySelector('[role=status]');
  let shown: HTMLElement | undefined;
  const show = (): void => {
    const nowMs = Date.now();
    const due = parts.findLast(({ dataset }) => Number(dataset['from']) <= nowMs);
    if (due === shown) return;
    // Only what comes later is told to those who listen: the page itself has said the first.
    if (shown && due && status) status.textContent = due.textContent;
    shown = due;
    for (const part of parts) part.hidden = part !== due;
    if (due?.dataset['is']) root.dataset['phase'] = due.dataset['is'];
  };
  everySecond(show, Date.now);
}
