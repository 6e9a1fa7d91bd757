/** Of the pages that differ by their place alone: the ones that stand for all where a test takes its time for each page. */
const REPRESENTATIVE_PLACES = ['kiritimati', 'st-johns', 'tokyo'];

/** The place that a page of a build is for, by its file's path in the build; none for other pages. */
export function placeOf(path: string): string | undefined {
  return /(?:^|\/)when\/([^/]+)\/index\.html$/.exec(path)?.[1];
}

/** Whether a page is to be tested on its own: all are but those of most places. */
export function isRepresentative(path: string): boolean {
  const place = placeOf(path);
  return place === undefined || REPRESENTATIVE_PLACES.includes(place);
}
