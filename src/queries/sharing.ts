import { leadsIn } from '../domain/share/channels';
import { readableUrl } from '../domain/readable-url';
import { composeUrl } from '../domain/share';
import { t } from '../i18n/words';
import type { Locale } from '../locales';
import { namedChannels } from './campaign';
import { pages } from './pages';
import { strings } from './words';

/** The page whose address is shared, if it is one of content's. */
export type SharedPage = Awaited<ReturnType<typeof pages>>[number] | undefined;

/**
 * What goes along when a page is shared: its absolute address, the sentence at its head, and the channels to pass it on by.
 *
 * @param pathname where it stands, for a page that is not one of content's
 */
export async function sharing(
  locale: Locale,
  page: SharedPage,
  pathname: string,
  site: URL | undefined,
) {
  const words = await strings(locale);
  const text = page?.entry.data.share ?? t(words, 'share.text');
  const url = new URL(page ? import.meta.env.BASE_URL + page.path : pathname, site).href;
  const subject = t(words, 'share.subject');
  const channels = (await namedChannels(locale)).map(({ name, compose, chooser, leads }) => ({
    name,
    isLead: leadsIn(leads, locale.lang),
    href: readableUrl(composeUrl(chooser ?? compose, text, { url, subject })),
    compose: chooser && composeUrl(compose, text, { url, subject }),
  }));
  return {
    url,
    text,
    subject,
    lead: channels.filter(({ isLead }) => isLead),
    more: channels.filter(({ isLead }) => !isLead),
    words: {
      send: t(words, 'share.send'),
      failed: t(words, 'share.failed'),
      copy: t(words, 'share.copy'),
      copied: t(words, 'copy.copied'),
      selected: t(words, 'copy.selected'),
      places: t(words, 'share.places'),
    },
  };
}

/** The page of content that has an address. */
export async function pageAt(pathname: string): Promise<SharedPage> {
  return (await pages()).find(({ path }) => import.meta.env.BASE_URL + path === pathname);
}
