import type { APIRoute } from 'astro';
import { DATA_LICENCE } from '../../domain/open-data';
import { pathTo } from '../../i18n/paths';
import { ROOT_LOCALE } from '../../locales';
import { openData } from '../../queries/open-data';

/** Every number of the site as JSON: where it is from, under what licence, and the rows of the table. */
export const GET: APIRoute = async ({ site }) =>
  Response.json({
    source: new URL(pathTo(ROOT_LOCALE, 'sources/'), site).href,
    licence: DATA_LICENCE,
    rows: await openData(ROOT_LOCALE),
  });
