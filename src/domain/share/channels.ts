import { isSameLanguage } from '../same-language';
import type { Counting, PostLimit } from '../post-length';

/** A channel, less its id: a place to post or to pass a link on, and the address that opens it. */
export interface ChannelFacts {
  readonly name?: string | undefined;
  readonly compose: string;
  readonly chooser?: string | undefined;
  readonly leads: readonly string[];
  readonly limit?: number | undefined;
  readonly counted?: Counting | undefined;
  readonly linkLength?: number | undefined;
}

/** A channel that posts are written for. */
export type PostingChannel<C extends ChannelFacts = ChannelFacts> = C & PostLimit;

/** Whether posts are written for a channel: for those whose limit is known. */
export function takesPosts<C extends ChannelFacts>(channel: C): channel is PostingChannel<C> {
  return channel.limit !== undefined;
}

/** Whether a channel that leads in some languages does so in this one: `pt` stands for `pt-BR` too, `zh` not for `zh-Hant`. */
export function leadsIn(leads: readonly string[], lang: string): boolean {
  return leads.some((tag) => tag === lang || (!tag.includes('-') && isSameLanguage(tag, lang)));
}
