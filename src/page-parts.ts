/** Asks how high the page is, which a browser can only tell once it has laid out all that it has read of it. */
const LAY_OUT = '<script>document.body.offsetHeight</script>';

/** Where a part of a page begins. */
const PART = /<(?:main\b|section id=|figure\b|div id="countdown")/g;

/**
 * A page that a browser lays out part by part while it reads it. Left alone it lays out all at once when it has read
 * all, and a phone answers no touch meanwhile; so it does what it does in several short tasks.
 */
export function withLayoutInParts(html: string): string {
  return html.replace(PART, (start) => LAY_OUT + start);
}
