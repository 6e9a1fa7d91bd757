import type { Graph } from 'schema-dts';
import { builtAtMs } from '../config/build-clock';
import { DATA_LICENCE, yearsOf } from '../domain/open-data';
import {
  breadcrumbs,
  dataset,
  type Publisher,
  onlineEvent,
  webSite,
} from '../domain/structured-data';
import { hasTag } from '../domain/tags';
import { phaseOf } from '../domain/wave';
import { pathTo } from '../i18n/paths';
import { t } from '../i18n/words';
import { type Locale, ROOT_LOCALE } from '../locales';
import { campaign } from './campaign';
import { openData } from './open-data';
import { addressOf, HOME, pageNamed } from './pages';
import { waves } from './waves';
import { strings } from './words';

/**
 * What a page says of itself to machines: only what stands on it. The coming hours where their list
 * stands, the data where it can be taken away.
 *
 * @param name the page's file name
 * @param site the origin the site is published at
 */
export async function structuredData(
  locale: Locale,
  name: string,
  site: URL | undefined,
): Promise<Graph> {
  const words = await strings(locale);
  const { hashtag } = await campaign();
  const { entry } = await pageNamed(locale, name, 'Page');
  const prose = entry.body ?? '';
  const home = new URL(pathTo(locale), site).href;
  const url = new URL(addressOf(locale, name), site).href;
  const siteName = t(words, 'site.name', { hashtag });
  const makers = { name: t(words, 'event.organiser'), url: home };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      name === HOME
        ? webSite({ name: siteName, url: home, lang: locale.lang })
        : breadcrumbs([
            { name: siteName, url: home },
            { name: entry.data.title, url },
          ]),
      ...(hasTag(prose, 'Hours') ? await comingHours(locale, siteName, makers) : []),
      ...(hasTag(prose, 'DataLinks') ? [await openDataset(locale, url, makers, site)] : []),
    ],
  };
}

async function comingHours(locale: Locale, siteName: string, makers: Publisher) {
  const words = await strings(locale);
  return (await waves(locale))
    .filter((wave) => phaseOf(wave, builtAtMs) !== 'over')
    .map((wave) => {
      const name = t(words, 'event.name', { name: siteName, hour: wave.words.name });
      return onlineEvent(
        { ...wave, name, about: wave.words.about },
        makers,
        t(words, 'event.film'),
      );
    });
}

async function openDataset(locale: Locale, url: string, makers: Publisher, site: URL | undefined) {
  const words = await strings(locale);
  const file = (ending: string, mediaType: string) => ({
    url: new URL(pathTo(ROOT_LOCALE, `data/box-office.${ending}`), site).href,
    mediaType,
  });
  return dataset(
    {
      name: t(words, 'dataset.name'),
      description: t(words, 'dataset.description'),
      url,
      licence: DATA_LICENCE,
      years: yearsOf(await openData(ROOT_LOCALE)),
      files: [file('csv', 'text/csv'), file('json', 'application/json')],
    },
    makers,
  );
}
