/**
 * The address that opens a channel's own window for writing, with a text already in it.
 *
 * @param template an address holding `{text}`; formats and their standing are in `content/facts/channels.yml`
 */
export function composeUrl(template: string, text: string): string {
  return template.replaceAll('{text}', encodeURIComponent(text));
}
