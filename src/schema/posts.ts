import { errorMessage } from '../domain/content-error';
import { byId, strictObject, line, textField } from './fields';

/** As many posts as a language has at least, so that not everyone takes the same. */
const LEAST = 8;

/** One post: the side it looks from, in a word or two, and its text. */
const postSchema = strictObject({
  angle: line(60).describe('The side it looks from, in a word or two.'),
  text: textField(
    (text) => text.trim() !== '' && text.length <= 1_000 && !/[<>\n]/.test(text),
    'write one line of words, without markup and no longer than a post',
  )
    .superRefine((text, context) => {
      const fault = faultIn(text);
      if (fault) context.addIssue({ code: 'custom', message: errorMessage(text, fault) });
    })
    .describe(
      'The post: {hashtag} once, {accounts} at most once, and figures by their ids in braces.',
    ),
});

/** `content/<lang>/posts.yml`: posts ready to use, by ids of their own. */
export const postsSchema = byId(
  postSchema,
  'write an id for each post, and below it angle and text',
).superRefine((posts, context) => {
  const count = Object.keys(posts).length;
  if (count < LEAST) {
    context.addIssue({
      code: 'custom',
      message: errorMessage(count, `write at least ${LEAST} posts, each from another side`),
    });
  }
});

/**
 * A hashtag that every channel sees: at the beginning or after white space, and up to white space or the end, less the
 * signs before that (https://github.com/bluesky-social/atproto/blob/main/packages/api/src/rich-text/util.ts).
 */
const HASHTAG_SEEN = /(?:^|\s)\{hashtag\}(?=\p{P}*(?:\s|$))/u;

/** What is wrong with a post's text, as what would be right; nothing where it is fine. */
function faultIn(text: string): string | undefined {
  if (text.split('{hashtag}').length !== 2 || text.includes('#')) {
    return 'write {hashtag} once, and no other hashtag';
  }
  if (!HASHTAG_SEEN.test(text)) {
    return 'write a space before {hashtag}, and after it a space, a sign or nothing: Bluesky sees no hashtag within words';
  }
  if (text.split('{accounts}').length > 2 || text.includes('@')) {
    return 'write {accounts} where accounts are addressed, at most once, and no other account';
  }
  return /https?:|www\./i.test(text) ? 'leave links out; the one is added by itself' : undefined;
}
