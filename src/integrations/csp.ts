import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';

/**
 * What a page may do besides run and show what it was built with. It fetches its pictures, its font, its manifest and
 * the host's time, and its forms lead to itself.
 */
const DIRECTIVES = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
];

/** Inline scripts and styles. A script of type `application/…` is data, which no policy governs. */
const INLINE = /<(script|style)(?![^>]* (?:src|type="application))[^>]*>(.*?)<\/\1>/gs;

/** What the policy stands in. */
const POLICY = '<meta http-equiv="content-security-policy"';

/** What the policy stands after: it governs only what follows it. */
const CHARSET = '<meta charset="utf-8">';

/**
 * Writes each page's Content-Security-Policy, which allows its own scripts and styles. Astro's `security.csp` has no
 * hash for the styles that an entry of a collection brings, so they would not apply, nor for `is:inline` scripts.
 */
export function csp(): AstroIntegration {
  return {
    name: 'csp',
    hooks: {
      'astro:build:done': async ({ assets }) => {
        const files = [...assets.values()].flat();
        for (const page of files.filter(({ pathname }) => pathname.endsWith('.html'))) {
          const html = await readFile(page, 'utf8');
          // A file to be taken elsewhere comes with a policy of its own.
          if (!html.includes(POLICY)) await writeFile(page, withPolicy(html));
        }
      },
    },
  };
}

/**
 * The HTML of a page with its policy.
 *
 * @param directives what it may do besides run and show what stands on it
 * @param scripts the sources of scripts beside those that stand on it
 */
export function withPolicy(
  html: string,
  directives: readonly string[] = DIRECTIVES,
  scripts: readonly string[] = ["'self'"],
): string {
  if (!html.includes(CHARSET)) throw new Error(`a page without ${CHARSET}`);
  const sources = { script: new Set(scripts), style: new Set<string>() };
  for (const { kind, text } of inlineParts(html)) {
    const hash = createHash('sha256').update(text).digest('base64');
    sources[kind].add(`'sha256-${hash}'`);
  }
  const policy = [
    ...directives,
    ...Object.entries(sources).map(([kind, allowed]) => [`${kind}-src`, ...allowed].join(' ')),
  ].join(';');
  return html.replace(CHARSET, `${CHARSET}${POLICY} content="${policy}">`);
}

/** The inline scripts and styles of a page that a policy governs, as they stand. */
export function inlineParts(
  html: string,
): { readonly kind: 'script' | 'style'; readonly text: string }[] {
  return Array.from(html.matchAll(INLINE), ([, kind, text = '']) => ({
    kind: kind as 'script' | 'style',
    text,
  }));
}
