import type { APIRoute, GetStaticPaths } from 'astro';
import { SKY_TOP } from '../../components/sky-top';
import { localeParams, pathTo } from '../../i18n/paths';
import { t } from '../../i18n/words';
import { type Locale, LOCALES, ROOT_LOCALE } from '../../locales';
import { campaign } from '../../queries/campaign';
import { HOME, pageNamed } from '../../queries/pages';
import { strings } from '../../queries/words';

export const getStaticPaths = (() =>
  LOCALES.map((locale: Locale) => ({
    params: { ...localeParams(locale) },
    props: { locale },
  }))) satisfies GetStaticPaths;

/**
 * What a device is told that puts the site on its home screen (https://www.w3.org/TR/appmanifest/). It
 * opens in the browser: it works there only, and what it leads to is posted there.
 */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale } }) => {
  const { hashtag } = await campaign();
  const name = t(await strings(locale), 'site.name', { hashtag });
  const { entry } = await pageNamed(locale, HOME, 'manifest');
  const root = pathTo(ROOT_LOCALE);
  const icon = (kind: string, sizePx: number, purpose = 'any') => ({
    src: `${root}icon-${kind}.png`,
    sizes: `${sizePx}x${sizePx}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name,
    short_name: name.replace(/[\u2066-\u2069]/g, ''),
    description: entry.data.description,
    lang: locale.lang,
    dir: locale.dir,
    start_url: pathTo(locale),
    scope: root,
    display: 'browser',
    theme_color: SKY_TOP.dusk,
    background_color: SKY_TOP.dusk,
    icons: [icon('192', 192), icon('512', 512), icon('maskable', 512, 'maskable')],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
