/**
 * Of the pages that differ by their place alone: the ones that stand for all where a test takes its time
 * for each page. In a language other than that at the root the first of them is enough.
 */
const REPRESENTATIVE_PLACES = ['tokyo', 'kiritimati', 'st-johns'] as const;

/** The page of a place in a build, by its path in it. */
const PLACE_PAGE = /^(?:([^/]+)\/)?when\/([^/]+)\/index\.html$/;

/** The place that a page of a build is for; none for other pages. */
export function placeOf(path: string): string | undefined {
  return PLACE_PAGE.exec(path)?.[2];
}

/** Whether a file of a build is there to be taken elsewhere, and no page of the site. */
function isTakenAway(path: string): boolean {
  return /(?:^|\/)countdown\.html$/.test(path);
}

/** Whether a page is to be tested on its own: all are but those of most places, and files to be taken elsewhere. */
export function isRepresentative(path: string): boolean {
  if (isTakenAway(path)) return false;
  const [, language, place] = PLACE_PAGE.exec(path) ?? [];
  if (place === undefined) return true;
  return REPRESENTATIVE_PLACES.slice(0, language === undefined ? undefined : 1).some(
    (each) => each === place,
  );
}
