import { ContentError } from '../content-error';
import { wordsFile } from '../content-paths';
import { type PostLimit, postLength } from '../post-length';
import { together } from '../together';

/** A post's text with the hashtag and the accounts in their places. */
export function addressed(
  text: string,
  { hashtag, accounts }: { readonly hashtag: string; readonly accounts: readonly string[] },
): string {
  return text
    .replace('{hashtag}', () => `#${hashtag}`)
    .replace('{accounts}', () => accounts.map((account) => `@${account}`).join(' '));
}

/** A channel that posts are written for, as its limit and its name. */
export interface Measure extends PostLimit {
  readonly name: string;
}

/**
 * How long a post is by each channel's own count.
 *
 * @param text as it is posted, its link included
 * @throws ContentError where it is longer than a channel takes
 */
export function fittingLengths<M extends Measure>(
  lang: string,
  { id, text }: { readonly id: string; readonly text: string },
  channels: readonly M[],
): readonly (M & { readonly length: number })[] {
  return together(
    channels.map((channel) => () => {
      const length = postLength(text, channel);
      if (length > channel.limit) {
        throw new ContentError(
          wordsFile(lang, 'posts'),
          `${id}.text`,
          length,
          `with its link the post may be ${channel.limit} long on ${channel.name} (${channel.counted}); ` +
            `shorten it by ${length - channel.limit}`,
        );
      }
      return { ...channel, length };
    }),
  );
}
