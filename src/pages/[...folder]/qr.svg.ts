import type { APIRoute, GetStaticPaths } from 'astro';
import { qrSvg } from '../../components/qr';
import { localeParams, pathTo } from '../../i18n/paths';
import { type Locale, LOCALES } from '../../locales';

export const getStaticPaths = (() =>
  LOCALES.map((locale: Locale) => ({
    params: { ...localeParams(locale) },
    props: { locale },
  }))) satisfies GetStaticPaths;

/** The QR code that leads to a language's first page. */
export const GET: APIRoute<{ locale: Locale }> = ({ props: { locale }, site }) =>
  new Response(qrSvg(new URL(pathTo(locale), site).href), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
