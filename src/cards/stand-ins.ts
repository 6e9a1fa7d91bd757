/** Characters that few faces have, each with what looks and breaks as it does. */
const STAND_INS: Readonly<Record<string, string>> = {
  // The narrow space before a mark or between digits in French.
  '\u202f': '\u00a0',
  '\u2009': '\u00a0',
  // The hyphen at which no line ends.
  '\u2011': '\u2060-\u2060',
};

/** A text with what the faces have in the place of such characters as they seldom have. */
export function withStandIns(text: string): string {
  return text.replace(/[\u202f\u2009\u2011]/g, (character) => STAND_INS[character] ?? character);
}
