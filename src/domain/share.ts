/** What an address that opens a channel is filled with, besides a text. */
export interface Shared {
  /** A link that goes along, absolute. */
  readonly url?: string;
  /** What a letter is about. */
  readonly subject?: string;
}

/**
 * The address that opens a channel's own window for writing, with what is shared already in it.
 * The formats are in `content/facts/channels.yml`.
 *
 * @param template an address holding `{text}` or `{url}`. Without `{url}` the link ends the text, on a
 *   line of its own; `{server}` stays, for whoever knows the server's name.
 */
export function composeUrl(template: string, text: string, { url, subject }: Shared = {}): string {
  const values: Readonly<Record<string, string | undefined>> = {
    text: url === undefined || template.includes('{url}') ? text : withLink(text, url),
    url,
    subject,
  };
  const isMail = template.startsWith('mailto:');
  return template.replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = values[name];
    if (value === undefined) return placeholder;
    // A letter's lines end as RFC 6068 wants them.
    return encodeURIComponent(isMail ? value.replace(/\r?\n/g, '\r\n') : value);
  });
}

/** A text that ends with a link, as it is posted where the two are not kept apart. */
export function withLink(text: string, url: string): string {
  return `${text}\n${url}`;
}
