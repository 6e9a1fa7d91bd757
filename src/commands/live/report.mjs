// @ts-check
/** Writes what was found for a person: each thing once, with the addresses it was found at. */

/** @typedef {import('./read-live.mjs').Finding} Finding */

/** Of the addresses that have one thing wrong so many are named. */
const NAMED = 3;

/**
 * @param {readonly Finding[]} findings
 * @returns {string[]} lines
 */
export function reportLines(findings) {
  const wrong = findings.filter(({ isWeak }) => !isWeak);
  const weak = findings.filter(({ isWeak }) => isWeak);
  return [
    ...section('✗ Wrong', wrong),
    ...section('! Weaker than it could be', weak),
    ...(findings.length === 0 ? ['✓ nothing found that is wrong'] : []),
  ];
}

/** @param {string} heading @param {readonly Finding[]} findings */
function section(heading, findings) {
  if (findings.length === 0) return [];
  const groups = Map.groupBy(findings, ({ what, found, right }) => [what, found, right].join('\n'));
  return [
    `${heading}: ${String(groups.size)}`,
    ...[...groups.values()].flatMap((group) => {
      const [first] = group;
      const urls = [...new Set(group.map(({ url }) => url))];
      const more = urls.length - NAMED;
      return [
        '',
        `  ${first?.what ?? ''}`,
        `    found  ${first?.found ?? ''}`,
        `    right  ${first?.right ?? ''}`,
        ...urls
          .slice(0, NAMED)
          .map((url, index) => `    ${index === 0 ? 'at     ' : '       '}${url}`),
        ...(more > 0 ? [`           and ${String(more)} more`] : []),
      ];
    }),
    '',
  ];
}
