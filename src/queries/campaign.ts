import { getEntry } from 'astro:content';
import { CAMPAIGN_FILE, CHANNELS_FILE } from '../domain/content-paths';
import type { Locale } from '../locales';
import { contactLink } from '../domain/contact';
import { ContentError } from '../domain/content-error';
import { strings } from './words';

/** What holds for the whole campaign: its hashtag and the accounts it addresses. */
export async function campaign() {
  const entry = await getEntry('campaign', 'campaign');
  if (!entry) {
    throw new ContentError(
      CAMPAIGN_FILE,
      'hashtag',
      undefined,
      'write this file, with hashtag, accounts and seen',
    );
  }
  return entry.data;
}

/** How to reach whoever runs the site; nothing while `campaign.yml` does not say. */
export async function contact() {
  const { contact: stated } = await campaign();
  return stated === undefined ? undefined : contactLink(stated);
}

/** The channels to post and to pass a link on in, each by the name that a language has for it. */
export async function namedChannels(locale: Locale) {
  const words = await strings(locale);
  const entry = await getEntry('channels', 'channels');
  if (!entry) {
    throw new ContentError(CHANNELS_FILE, 'x', undefined, 'write this file, with a channel in it');
  }
  return Object.entries(entry.data).map(([id, channel]) => ({
    id,
    ...channel,
    name: channel.name ?? words['share.mail'],
  }));
}
