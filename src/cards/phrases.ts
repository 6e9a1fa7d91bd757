/** Where a line may break in a script without spaces: in Unicode a space of no width. */
const BREAK = '\u200b';

/** Languages written without spaces between words. */
const WITHOUT_SPACES = /^(ja|zh|th|lo|km|my)\b/;

/** After these a Japanese phrase may be over: a particle or an ending, or a mark. */
const PHRASE_END = /[\p{Script=Hiragana}、。！？：；」』）]$/u;
/** And with these the next begins: not with a particle, an ending, or a mark. */
const PHRASE_START = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Latin}\p{N}#「『（]/u;
const MARK_END = /[、。！？：；]$/u;
const MARK = /^\p{P}/u;

/**
 * A text with the places marked where its language would have a line end, for a setter that breaks there
 * and at spaces alone: between words, and in Japanese between phrases, so that no particle begins a line.
 */
export function withBreaks(text: string, lang: string): string {
  if (!WITHOUT_SPACES.test(lang)) return text;
  const mayEnd = lang.startsWith('ja') ? betweenPhrases : betweenWords;
  let out = '';
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(text)) {
    out += out !== '' && mayEnd(out, segment) ? BREAK + segment : segment;
  }
  return out;
}

function betweenPhrases(before: string, word: string): boolean {
  if (MARK_END.test(before)) return !MARK.test(word) || PHRASE_START.test(word);
  return PHRASE_END.test(before) && PHRASE_START.test(word);
}

function betweenWords(before: string, word: string): boolean {
  return !MARK.test(word) && !/[\s([{“‘「『（《]$/u.test(before);
}
