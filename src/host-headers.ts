/** Headers by their names. */
type Headers = Readonly<Record<string, string>>;

/** A year in seconds. */
const YEAR = 31_536_000;

/**
 * Sent with every file. What a page may load stands in the page itself (`page-policy.ts`); this policy adds what
 * counts in a header only. No word of sub-domains: they may be somebody else's.
 */
export const ALWAYS: Headers = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy':
    'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': `max-age=${YEAR}`,
  'X-Content-Type-Options': 'nosniff',
};

/** How long a file may be kept whose name changes with what is in it. */
export const HASHED = `public, max-age=${YEAR}, immutable`;

/** How long any other may: it is asked for again, and not sent again where it is the same. Both hosts that read `_headers` send this by themselves. */
export const REVALIDATED = 'public, max-age=0, must-revalidate';

/** Types by the end of a file's name that not every server knows. */
const TYPES: Headers = {
  '.ics': 'text/calendar; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * The text of `_headers`, which Cloudflare Pages and Netlify read at the root of what is published. No header is
 * set by two rules that one file meets: they would be joined by a comma.
 *
 * @param base the folder the site is published in, with slashes around it
 */
export function hostHeaders(base: string): string {
  const rules: readonly (readonly [path: string, headers: Headers])[] = [
    ['/*', ALWAYS],
    [`${base}_astro/*`, { 'Cache-Control': HASHED }],
    ...Object.entries(TYPES).map(
      ([ending, type]) => [`/*${ending}`, { 'Content-Type': type }] as const,
    ),
  ];
  return rules
    .map(([path, headers]) => {
      const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
      return `${path}\n${lines.join('')}`;
    })
    .join('\n');
}
