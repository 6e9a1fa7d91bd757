import { canonicalZone } from '../domain/zone';

/**
 * Takes the zone that the page's address asks for (`?tz=`) along to whatever page of this site a link leads to, but for
 * one that asks for another, or has to do with the visitor's own (`data-own`). A link gets it when it is reached
 * for: some are written only as the hour goes on.
 */
export function keepZone(): void {
  const tz = new URLSearchParams(location.search).get('tz') ?? '';
  if (!canonicalZone(tz)) return;
  // As it was asked for: engines call some zones by older names.
  const query = `?${new URLSearchParams({ tz })}`;
  const keep = ({ target }: Event): void => {
    const link = target instanceof Element && target.closest('a');
    if (!link || link.origin !== location.origin || link.search || 'own' in link.dataset) return;
    // Pages alone: files are named, and have no use for it.
    if (link.pathname.endsWith('/')) link.search = query;
  };
  // With a pointer also for a new tab, or to be copied; a click is what keys make.
  addEventListener('pointerdown', keep, true);
  addEventListener('click', keep, true);
}
