import type { APIRoute, GetStaticPaths } from 'astro';
import { localeParams } from '../../../i18n/paths';
import { type Locale, LOCALES } from '../../../locales';
import { calendarText } from '../../../queries/calendar';
import { waves } from '../../../queries/waves';

export const getStaticPaths = (async () => {
  const perLanguage = LOCALES.map(async (locale: Locale) =>
    (await waves(locale)).map(({ id }) => ({
      params: { ...localeParams(locale), wave: id },
      props: { locale, id },
    })),
  );
  return (await Promise.all(perLanguage)).flat();
}) satisfies GetStaticPaths;

/** One hour, for a calendar to take into the others of its reader. */
export const GET: APIRoute<{ locale: Locale; id: string }> = async ({
  props: { locale, id },
  site,
}) =>
  new Response(await calendarText(locale, site, id), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
