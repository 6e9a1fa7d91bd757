import type { APIRoute, GetStaticPaths } from 'astro';
import { builtAtMs } from '../../build-clock';
import { calendarFile } from '../../domain/calendar';
import { languageFolder, pathTo } from '../../i18n/paths';
import { say } from '../../i18n/words';
import { type Locale, LOCALES } from '../../locales';
import { campaign } from '../../queries/campaign';
import { waves } from '../../queries/waves';
import { strings } from '../../queries/words';

export const getStaticPaths = (() =>
  LOCALES.map((locale: Locale) => ({
    params: { folder: languageFolder(locale).replace(/\/$/, '') || undefined },
    props: { locale },
  }))) satisfies GetStaticPaths;

/** All hours, past and coming, for a calendar to subscribe to. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale }, site }) => {
  const { hashtag } = await campaign();
  const words = await strings(locale);
  const name = `#${hashtag}`;
  const url = new URL(pathTo(locale), site).href;
  const hours = (await waves(locale)).map((wave) => ({
    ...wave,
    uid: `${wave.id}@${hashtag.toLowerCase()}`,
    summary: say(words, 'calendar.event', { name }),
    description: say(words, 'calendar.description', { name, url }),
  }));
  return new Response(
    calendarFile({ name: say(words, 'calendar.name', { name }), url, madeAtMs: builtAtMs }, hours),
    {
      headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
    },
  );
};
