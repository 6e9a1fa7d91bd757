/**
 * The name of a server as someone typed it, or `undefined` for what is none: `mastodon.social`, or
 * `https://mastodon.social/` as it is copied from the address bar. Nothing but a public name passes:
 * no other scheme, no user, port, path or query.
 */
export function serverNamed(typed: string): string | undefined {
  const address = `https://${typed.trim().replace(/^https:\/\//i, '')}`;
  if (!URL.canParse(address)) return undefined;
  const { host, href } = new URL(address);
  return href === `https://${host}/` && /^([\w-]+\.)+[a-z][\w-]+$/.test(host) ? host : undefined;
}
