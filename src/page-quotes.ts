/** A value that a page hands its script as JSON, as Astro writes it: each of its quotes as a character reference. */
const QUOTED = /(?<= data-[\w-]+=)"([^"]*&quot;[^"]*)"/g;

/** A page whose JSON in attributes is written with the quotes it has, and in single ones where it has none of those. */
export function withShortQuotes(html: string): string {
  return html.replace(QUOTED, (written: string, value: string) =>
    value.includes("'") ? written : `'${value.replaceAll('&quot;', '"')}'`,
  );
}
