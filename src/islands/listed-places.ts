import { minutesOf } from '../domain/zone';
import { zoneFromHint } from '../domain/zone-hint';

/** A place in the page's list. */
export interface ListedPlace {
  readonly zone: string;
  /** In the page's language, as is the country, which is not always said. */
  readonly city: string;
  readonly country: string | undefined;
  readonly link: HTMLAnchorElement;
  readonly row: HTMLTableRowElement;
}

/**
 * Reads the list of `WhenTable.astro`: links to the pages of places, each with a hint of its zone (`zoneHint`)
 * and its country beside it in a `span`, in lines whose ids say their offset (`utc+9`).
 */
export function listedPlaces(list: HTMLElement): readonly ListedPlace[] {
  return [...list.querySelectorAll<HTMLAnchorElement>('a[data-zone]')].flatMap((link) => {
    const row = link.closest('tr');
    if (!row) return [];
    const id = link.pathname.split('/').at(-2) ?? '';
    return {
      zone: zoneFromHint(link.dataset['zone'] ?? '', id),
      city: link.textContent,
      country: link.parentElement?.querySelector('span')?.textContent,
      link,
      row,
    };
  });
}

/** The line whose clocks are so many minutes ahead of UTC. */
export function lineAt(places: readonly ListedPlace[], minutesAhead: number) {
  return places.find(({ row }) => minutesOf(row.id) === minutesAhead)?.row;
}
