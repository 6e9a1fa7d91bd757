/**
 * The name of a server as someone typed it, or `undefined` for what is none: `mastodon.social`, or
 * `https://mastodon.social/` as it is copied from the address bar. Nothing but a public name passes:
 * no other scheme, no user, port, path or query.
 */
export function serverNamed(typed: string): string | undefined {
  const [, name = ''] = /^(?:https:\/\/)?([^\s\\/?#@:]+)\/?$/i.exec(typed.trim()) ?? [];
  if (!URL.canParse(`https://${name}`)) return undefined;
  const { host } = new URL(`https://${name}`);
  return /^([\w-]+\.)+[a-z][\w-]+$/.test(host) ? host : undefined;
}
