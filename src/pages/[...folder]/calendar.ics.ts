import type { APIRoute, GetStaticPaths } from 'astro';
import { localeParams } from '../../i18n/paths';
import { type Locale, LOCALES } from '../../locales';
import { calendarText } from '../../queries/calendar';

export const getStaticPaths = (() =>
  LOCALES.map((locale: Locale) => ({
    params: { ...localeParams(locale) },
    props: { locale },
  }))) satisfies GetStaticPaths;

/** All hours, past and coming, for a calendar to subscribe to. */
export const GET: APIRoute<{ locale: Locale }> = async ({ props: { locale }, site }) =>
  new Response(await calendarText(locale, site), {
    headers: { 'Content-Type': 'text/calendar; charset=utf-8' },
  });
