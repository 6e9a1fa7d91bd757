import twitter from 'twitter-text';

/**
 * By what a channel counts a post's length.
 *
 * - `weighted`: as X does (https://docs.x.com/fundamentals/counting-characters)
 * - `graphemes`: what a reader calls a character, an emoji being one
 * - `characters`: code points, and of an emoji its bytes in UTF-8, as Threads does
 *   (https://developers.facebook.com/documentation/threads/posts)
 */
export const COUNTINGS = ['weighted', 'graphemes', 'characters'] as const;

export type Counting = (typeof COUNTINGS)[number];

/** How long a channel's posts may be. */
export interface PostLimit {
  readonly limit: number;
  readonly counted: Counting;
  /** As how many any link counts, where that does not depend on its length. */
  readonly linkLength?: number | undefined;
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

const LINK = /https?:\/\/\S+/g;

const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** The length of a post, links included, as a channel counts it. */
export function postLength(
  text: string,
  { counted, linkLength }: Pick<PostLimit, 'counted' | 'linkLength'>,
): number {
  if (linkLength === undefined) return lengthOf(text, counted);
  const links = text.match(LINK) ?? [];
  return lengthOf(text.replace(LINK, ''), counted) + links.length * linkLength;
}

function lengthOf(text: string, counted: Counting): number {
  if (counted === 'weighted') return twitter.parseTweet(text).weightedLength;
  const graphemes = [...segmenter.segment(text)].map(({ segment }) => segment);
  return counted === 'graphemes'
    ? graphemes.length
    : graphemes.reduce((sum, grapheme) => sum + charactersIn(grapheme), 0);
}

function charactersIn(grapheme: string): number {
  return EMOJI.test(grapheme)
    ? new TextEncoder().encode(grapheme).length
    : Array.from(grapheme).length;
}
