// @ts-check
/** What a part of the bench found, as Markdown and on the terminal. */

/**
 * @typedef {object} Goal
 * @property {string} goal what is to be
 * @property {string} found what was measured
 * @property {boolean} holds
 */

/**
 * @typedef {object} Finding
 * @property {string} title
 * @property {readonly string[]} lines Markdown
 * @property {readonly Goal[]} goals
 */

/**
 * A table as Markdown; columns but the first end at their right edge.
 *
 * @param {readonly string[]} headings
 * @param {readonly (readonly (string | number)[])[]} rows
 * @returns {readonly string[]}
 */
export function table(headings, rows) {
  const texts = [headings, ...rows.map((row) => row.map((cell) => cellText(cell)))];
  const widths = headings.map((_, column) =>
    Math.max(3, ...texts.map((row) => row[column]?.length ?? 0)),
  );
  const lines = texts.map(
    (row) =>
      `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [lines[0] ?? '', rule, ...lines.slice(1)];
}

/** @param {string | number} cell */
function cellText(cell) {
  return typeof cell === 'number' ? cell.toLocaleString('en') : cell;
}

/**
 * The whole report.
 *
 * @param {readonly Finding[]} findings
 * @param {string} made when and on what
 */
export function reportOf(findings, made) {
  return [
    '# What was measured',
    '',
    made,
    ...findings.flatMap(({ title, lines }) => ['', `## ${title}`, '', ...lines]),
    '',
    '## Goals',
    '',
    ...goalLines(findings),
    '',
  ].join('\n');
}

/** @param {readonly Finding[]} findings */
export function goalLines(findings) {
  return findings
    .flatMap(({ goals }) => goals)
    .map(({ goal, found, holds }) => `- ${holds ? '✓' : '✗'} ${goal}: ${found}`);
}

/** The middle one of an odd number of values. @param {readonly number[]} values */
export function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
