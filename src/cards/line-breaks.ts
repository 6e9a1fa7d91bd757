/** In Unicode a space of no width, at which a line may end; and a joiner, at which it may not. */
const BREAK = '\u200b';
const JOIN = '\u2060';

/** Languages written without spaces between words. */
const WITHOUT_SPACES = /^(ja|zh|th|lo|km|my)\b/;

/** After these a Japanese phrase may be over: a particle or an ending, or a mark. */
const PHRASE_END = /[\p{Script=Hiragana}、。！？：；」』）]$/u;
/** And with these the next begins: not with a particle, an ending, or a mark. */
const PHRASE_START = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}\p{N}#「『（]/u;
/** After these it is over, whatever comes. */
const PAUSE = /[、。！？：；]$/u;
const OPENING = /[([{“‘「『（《]$/u;
const MARK = /^\p{P}/u;

/**
 * A text with the places marked where its language would have a line end: between words, and in Japanese
 * between phrases, so that no particle begins a line. It is for a setter that is told to keep words whole.
 */
export function withLineBreaks(text: string, lang: string): string {
  if (!WITHOUT_SPACES.test(lang)) return text;
  const mayEnd = lang.startsWith('ja') ? betweenPhrases : betweenWords;
  let out = '';
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    const isBySpace = out === '' || /\s$/.test(out) || /^\s/.test(segment);
    out += isBySpace ? segment : (mayEnd(out, segment) ? BREAK : JOIN) + segment;
  }
  return out;
}

function betweenPhrases(before: string, word: string): boolean {
  if (PAUSE.test(before)) return !MARK.test(word) || PHRASE_START.test(word);
  return PHRASE_END.test(before) && PHRASE_START.test(word);
}

function betweenWords(before: string, word: string): boolean {
  return !MARK.test(word) && !OPENING.test(before);
}

/** Characters that few fonts have, each with what looks and breaks as it does. */
const SUBSTITUTES: Readonly<Record<string, string>> = {
  // The narrow space before a mark or between digits in French.
  '\u202f': '\u00a0',
  '\u2009': '\u00a0',
  // The hyphen at which no line ends.
  '\u2011': '\u2060-\u2060',
};

/** A text with substitutes for the characters that fonts seldom have. */
export function withSubstitutes(text: string): string {
  return text.replace(/[\u202f\u2009\u2011]/g, (character) => SUBSTITUTES[character] ?? character);
}
