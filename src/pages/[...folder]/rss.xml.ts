import rss from '@astrojs/rss';
import type { APIRoute, GetStaticPaths } from 'astro';
import { localeParams, pathTo } from '../../i18n/paths';
import { t } from '../../i18n/words';
import { type Locale, LOCALES } from '../../locales';
import { campaign } from '../../queries/campaign';
import { news } from '../../queries/feed';
import { strings } from '../../queries/words';

export const getStaticPaths = (() =>
  LOCALES.map((locale: Locale) => ({
    params: { ...localeParams(locale) },
    props: { locale },
  }))) satisfies GetStaticPaths;

/** The hours as they are announced, and what happened, as RSS 2.0. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale }, site }) => {
  const { hashtag } = await campaign();
  const words = await strings(locale);
  const whole = (path: string) => new URL(path, site).href;
  return rss({
    title: t(words, 'feed.title', { name: t(words, 'site.name', { hashtag }) }),
    description: t(words, 'feed.description'),
    site: whole(pathTo(locale)),
    xmlns: { atom: 'http://www.w3.org/2005/Atom' },
    customData:
      `<language>${locale.lang}</language>` +
      `<atom:link href="${whole(pathTo(locale, 'rss.xml'))}" rel="self" type="application/rss+xml"/>`,
    items: (await news(locale)).map(({ id, title, text, path, publishedMs }) => ({
      title,
      description: text,
      link: whole(path),
      pubDate: new Date(publishedMs),
      // Not the address: that changes with the host, and several hours share one. In each language it
      // is another text, so another item.
      customData: `<guid isPermaLink="false">${locale.lang}.${id}@${hashtag.toLowerCase()}</guid>`,
    })),
  });
};
