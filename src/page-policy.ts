import { createHash } from 'node:crypto';
import { type HTMLElement, parse } from 'node-html-parser';
import { codeAddress, isCode } from './page-script.ts';

/**
 * What a page may do beside its own styles and scripts; anything else it may not. It fetches its pictures, its
 * face, its manifest and the host's time, and its forms lead to itself.
 */
export const DIRECTIVES = [
  "default-src 'none'",
  "base-uri 'none'",
  "connect-src 'self'",
  "font-src 'self'",
  "form-action 'self'",
  "img-src 'self'",
  "manifest-src 'self'",
] as const;

const META = /<meta http-equiv="content-security-policy" content="([^"]*)">/i;

/**
 * A page whose Content-Security-Policy, as Astro wrote it, knows the styles and scripts that stand on the page
 * now, and no others: Astro's knows those of all pages, as they were before they were cut. It stands right after
 * the character set, before all that it governs.
 *
 * @throws Error where the page has no policy, or asks for what no hash can allow: `style=` and `onclick=`
 */
export function withOwnPolicy(html: string): string {
  const [meta, content] = META.exec(html) ?? [];
  if (meta === undefined || content === undefined) throw new Error('a page without a policy');
  const document = parse(html);
  const inline = document
    .querySelectorAll('*')
    .flatMap(({ attributes }) =>
      Object.keys(attributes).filter((name) => /^(style|on\w+)$/i.test(name)),
    );
  if (inline.length > 0) {
    throw new Error(
      `the policy forbids attributes that a page has: ${[...new Set(inline)].join(', ')}`,
    );
  }
  const rest = content
    .split(';')
    .map((directive) => directive.trim())
    .filter((directive) => directive !== '' && !/^(script|style)-src/.test(directive));
  const scripts = document.querySelectorAll('script, link').filter((element) => isCode(element));
  const own = [
    ['script-src', sourcesOf(scripts, codeAddress)],
    [
      'style-src',
      sourcesOf(document.querySelectorAll('style, link[rel="stylesheet"]'), (style) =>
        style.getAttribute('href'),
      ),
    ],
  ] as const;
  const policy = [
    ...rest,
    ...own
      .filter(([, sources]) => sources.length > 0)
      .map(([name, sources]) => [name, ...sources].join(' ')),
  ].join(';');
  return html
    .replace(meta, '')
    .replace(
      /<meta charset="[^"]*">/i,
      (charset) => `${charset}<meta http-equiv="content-security-policy" content="${policy}">`,
    );
}

/** `'self'` if any is a file, and a hash of each that stands in the page (https://www.w3.org/TR/CSP3/#grammardef-hash-source). */
function sourcesOf(
  elements: readonly HTMLElement[],
  addressOf: (element: HTMLElement) => string | undefined,
): string[] {
  return [
    ...new Set(
      elements.map((element) =>
        addressOf(element) !== undefined
          ? "'self'"
          : `'sha256-${createHash('sha256').update(element.innerHTML).digest('base64')}'`,
      ),
    ),
  ];
}
