/** One rule of a `_headers` file: a path with `*` for anything, and what is sent with what it matches. */
interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** Reads `_headers` as Cloudflare Pages does (https://developers.cloudflare.com/pages/configuration/headers/). */
export function parseHeaders(text: string): Rule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))) {
    if (!/^\s/.test(line)) {
      rules.push({ path: line.trim(), headers: [] });
      continue;
    }
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`_headers: ${line}`);
    rules.at(-1)?.headers.push([name.toLowerCase(), value]);
  }
  return rules;
}

/** What is sent with a path: all rules that match count, and what two of them say is joined. */
export function headersFor(rules: readonly Rule[], pathname: string): Map<string, string> {
  const sent = new Map<string, string>();
  for (const { path, headers } of rules) {
    const pattern = path.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
    if (!new RegExp(`^${pattern.join('.*')}$`).test(pathname)) continue;
    for (const [name, value] of headers) {
      sent.set(name, [sent.get(name), value].filter((part) => part !== undefined).join(', '));
    }
  }
  return sent;
}
