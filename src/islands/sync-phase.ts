import { tellTime } from './tell-time';

/**
 * Shows, of what is to be said of posting, what holds now, and marks the whole with that phase: each
 * part says from which instant on it holds, in their order, and its first element is what is read out.
 * What the page says without this holds always.
 */
export function syncPhase(root: HTMLElement): void {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-from]')];
  const status = root.querySelector('[role=status]');
  let shown: HTMLElement | undefined;
  let heard: HTMLElement | undefined;
  tellTime((nowMs) => {
    const due = parts.findLast(({ dataset }) => Number(dataset['from']) <= nowMs);
    if (due !== shown) {
      shown = due;
      for (const part of parts) part.hidden = part !== due;
      if (due?.dataset['is']) root.dataset['phase'] = due.dataset['is'];
    }
    // Those who listen hear of it when they are back.
    if (due === heard || document.hidden) return;
    // Only what comes later is told: the page itself has said the first.
    if (heard && due && status) status.textContent = due.firstElementChild?.textContent ?? '';
    heard = due;
  });
}
