// @ts-check
/** What a host did to a page that its own policy then forbids, or that another site would see. */
import { createHash } from 'node:crypto';
import { parse } from 'node-html-parser';
import { inlineParts } from '../../integrations/csp.ts';

/** @typedef {{ what: string, found: string, right: string }} PageFault */

/** Elements that a browser fetches by themselves, and the attribute that says what. */
const FETCHED = /** @type {const} */ ([
  ['script[src]', 'src'],
  ['img[src]', 'src'],
  ['iframe[src]', 'src'],
  ['link[rel="stylesheet"]', 'href'],
  ['link[rel="preload"]', 'href'],
  ['link[rel="modulepreload"]', 'href'],
  ['link[rel="icon"]', 'href'],
  ['link[rel="manifest"]', 'href'],
]);

/** As much of a script as is shown. */
const SHOWN = 50;

/**
 * Reads a page as it arrived and says what in it is not as it was built.
 *
 * @param {string} url
 * @param {string} html
 * @returns {PageFault[]}
 */
export function pageFaults(url, html) {
  const document = parse(html);
  const meta = document.querySelector('meta[http-equiv="content-security-policy"]');
  const policy = meta?.getAttribute('content');
  if (policy === undefined) {
    return [
      {
        what: 'policy',
        found: 'no <meta http-equiv="content-security-policy">',
        right: 'the page as it was built: the host, or something before it, takes the policy out',
      },
    ];
  }
  return [
    ...inlineFaults(html, policy),
    ...attributeFaults(document),
    ...FETCHED.flatMap(([selector, name]) =>
      document.querySelectorAll(selector).flatMap((element) => {
        const text = element.getAttribute(name) ?? '';
        const target = new URL(text, url);
        const isForeign = target.origin !== new URL(url).origin && target.protocol !== 'data:';
        if (!isForeign && !target.pathname.startsWith('/cdn-cgi/')) return [];
        return {
          what: 'page rewritten',
          found: `<${element.rawTagName} ${name}="${text}">`,
          right: 'nothing that the build has not: turn off what the host puts into pages',
        };
      }),
    ),
  ];
}

/**
 * @param {string} html
 * @param {string} policy
 * @returns {PageFault[]}
 */
function inlineFaults(html, policy) {
  const parts = inlineParts(html);
  const allowed = new Set(policy.match(/'sha256-[^']+'/g) ?? []);
  const hashes = parts.map(
    ({ text }) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
  const changed = parts
    .filter((_, index) => !allowed.has(hashes[index] ?? ''))
    .map(({ kind, text }) => ({
      what: 'page rewritten',
      found: `an inline ${kind} that the policy does not allow: ${shortened(text)}`,
      right: 'the page as it was built: browsers refuse what the host put in or changed',
    }));
  const missing = [...allowed].filter((hash) => !hashes.includes(hash)).length;
  if (missing === 0 || changed.length > 0) return changed;
  return [
    {
      what: 'page rewritten',
      found: `${String(missing)} inline styles or scripts that the policy allows are gone`,
      right: 'the page as it was built: turn off what the host takes out of pages',
    },
  ];
}

/**
 * @param {import('node-html-parser').HTMLElement} document
 * @returns {PageFault[]}
 */
function attributeFaults(document) {
  return document.querySelectorAll('*').flatMap(({ rawTagName, attributes }) =>
    Object.keys(attributes)
      .filter((name) => name === 'style' || /^on[a-z]+$/.test(name))
      .map((name) => ({
        what: 'page rewritten',
        found: `${name} on a <${rawTagName}>: ${shortened(attributes[name] ?? '')}`,
        right: 'no such attribute: the policy forbids it, so the host put it there',
      })),
  );
}

/** @param {string} text */
function shortened(text) {
  const line = text.trim().replace(/\s+/g, ' ');
  return `“${line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line}”`;
}
