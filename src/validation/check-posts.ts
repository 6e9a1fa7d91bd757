import type { Figure } from '../domain/figures';
import { withLink } from '../domain/share';
import { takesPosts } from '../domain/share/channels';
import { addressed, fittingLengths } from '../domain/share/posts';
import type { Refusals } from '../domain/together';
import { figureText } from '../i18n/figure';
import { figuresIn, withFigures } from '../i18n/figure-words';
import type { Locale } from '../locales';
import type { Strings } from '../schema/strings';
import type { Content } from './read-content';

/**
 * Refuses posts of a language that are too long for a channel, as far as they can be put together.
 *
 * @param words of the interface
 * @param figures settled
 * @param url where the link in each post leads
 */
export function checkPosts(
  { facts, words: allWords }: Content,
  { lang, conventions }: Locale,
  words: Strings,
  figures: ReadonlyMap<string, Figure>,
  url: string,
  refusals: Refusals,
): void {
  const posts = allWords[lang]?.posts.value;
  const { value: campaign } = facts.campaign;
  if (!posts || !campaign) return;
  const channels = Object.values(facts.channels.value ?? {})
    .map((channel) => ({ ...channel, name: channel.name ?? words['share.mail'] }))
    .filter(takesPosts);
  for (const [id, { text }] of Object.entries(posts)) {
    const said = addressed(text, campaign);
    // Where a figure is none, that is refused already.
    if (!figuresIn(said).every((each) => figures.has(each))) continue;
    const written = withFigures(said, (each) => {
      const figure = figures.get(each);
      return figure ? figureText(figure, words, conventions) : each;
    });
    refusals.attempt(() => fittingLengths(lang, { id, text: withLink(written, url) }, channels));
  }
}
