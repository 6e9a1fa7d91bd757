import { getCollection, getEntry } from 'astro:content';
import { ContentError } from '../schema/refusal';

const CAMPAIGN_FILE = 'content/facts/campaign.yml';

/** What holds for the whole campaign: its hashtag and the accounts it addresses. */
export async function campaign() {
  const entry = await getEntry('campaign', 'campaign');
  if (!entry) {
    throw new ContentError(
      CAMPAIGN_FILE,
      'hashtag',
      undefined,
      'write this file, with hashtag, accounts and firstChannel',
    );
  }
  return entry.data;
}

/** The channels to post in: the campaign's first one, and all of them with that one in front. */
export async function channels() {
  const { firstChannel } = await campaign();
  const all = (await getCollection('channels')).map(({ id, data }) => ({ id, ...data }));
  const first = all.find(({ id }) => id === firstChannel);
  if (!first) {
    throw new ContentError(
      CAMPAIGN_FILE,
      'firstChannel',
      firstChannel,
      `write the id of a channel in content/facts/channels.yml: ${all.map(({ id }) => id).join(', ')}`,
    );
  }
  return { first, all: [first, ...all.filter((channel) => channel !== first)] };
}
