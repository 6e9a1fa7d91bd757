// @ts-check
/**
 * Rows of cells as lines of text, each column as wide as its widest cell.
 *
 * @param {readonly (readonly string[])[]} rows of as many cells each
 * @param {readonly number[]} numeric which columns end at their right edge, from 0
 * @returns {readonly string[]} without spaces at their ends
 */
export function inColumns(rows, numeric = []) {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return numeric.includes(column) ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd(),
  );
}

/**
 * A text in lines of so many letters at most; a word that is longer than a line stands alone.
 *
 * @param {string} text
 * @param {number} letters
 * @returns {readonly string[]}
 */
export function inLines(text, letters) {
  /** @type {string[]} */
  const lines = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
