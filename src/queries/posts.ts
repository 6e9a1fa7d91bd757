import { getEntry } from 'astro:content';
import { addressed, fittingLengths } from '../domain/share/posts';
import { takesPosts } from '../domain/share/channels';
import { wordsFile } from '../domain/content-paths';
import { ContentError } from '../domain/content-error';
import { withLink } from '../domain/share';
import type { Locale } from '../locales';
import { campaign, namedChannels } from './campaign';
import { sayFigures } from './figures';

/**
 * The posts of a language as they are posted, and how long each is on each channel.
 *
 * @param url where their link leads, absolute
 * @throws ContentError for a language without posts, a figure that is none, or a post that is too long
 */
export async function posts(locale: Locale, url: string) {
  const file = wordsFile(locale.lang, 'posts');
  const stated = (await getEntry('posts', locale.lang))?.data;
  if (!stated) {
    throw new ContentError(file, 'posts', undefined, 'write this file, as content/en/posts.yml is');
  }
  const about = await campaign();
  const channels = (await namedChannels(locale)).filter(takesPosts);
  return Promise.all(
    Object.entries(stated).map(async ([id, { angle, text }]) => {
      const said = await sayFigures(locale, addressed(text, about), file, `${id}.text`);
      const post = { id, angle, text: withLink(said, url) };
      return { ...post, channels: fittingLengths(locale.lang, post, channels) };
    }),
  );
}
