import type { SitemapItem, SitemapOptions } from '@astrojs/sitemap';
import type { Address } from './address.ts';
import { LOCALES, ROOT_LOCALE } from '../locales.ts';

/** Below the site's base, with or without a language: `/when/<place>/`, a variant of `/when/`. */
const PLACE = /^(?:[^/]+\/)?when\/[^/]+\/$/;

/** What the sitemap lists: every page to be found under its own address, with its other languages. */
export function sitemapOptions({ site, base }: Pick<Address, 'site' | 'base'>): SitemapOptions {
  const root = new URL(base, site).href;
  return {
    i18n: {
      defaultLocale: ROOT_LOCALE.lang,
      locales: Object.fromEntries(LOCALES.map(({ lang }) => [lang, lang])),
    },
    filter: (page) => !PLACE.test(page.slice(root.length)),
    serialize: withDefault,
    namespaces: { xhtml: true, news: false, image: false, video: false },
  };
}

/**
 * Adds the version for readers of other languages, which the integration leaves out
 * (https://github.com/withastro/astro/issues/10957).
 */
function withDefault(item: SitemapItem): SitemapItem {
  const forOthers = item.links?.find(({ lang }) => lang === ROOT_LOCALE.lang);
  return forOthers
    ? { ...item, links: [...(item.links ?? []), { ...forOthers, lang: 'x-default' }] }
    : item;
}
