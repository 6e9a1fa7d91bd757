/**
 * The same address with its letters beyond ASCII as themselves, as a page may write it: browsers encode them
 * (https://url.spec.whatwg.org/#url-code-points). Encoded each would weigh three times as much.
 *
 * @param url with whole characters encoded, as `encodeURIComponent` does
 */
export function readableUrl(url: string): string {
  return url.replace(/(?:%[89A-F][0-9A-F])+/g, (letters) => decodeURIComponent(letters));
}
