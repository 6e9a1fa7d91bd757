/** Controls, the marks of an encoding gone wrong, line ends of other systems, and what turns the order of letters. */
const STRANGE =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\uFEFF\uFFFD\uFFFE\uFFFF]/u;

/** The first character of a text that nobody sees, and that text is therefore not to hold. */
export function strangeIn(text: string): string | undefined {
  return STRANGE.exec(text)?.[0];
}

/** How a character is named that cannot be shown: `U+202E`. */
export function codePointOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text as it may be shown: each such character by its name, `<U+202E>`. */
export function withoutStrange(text: string): string {
  return text.replace(new RegExp(STRANGE, 'gu'), (character) => `<${codePointOf(character)}>`);
}
