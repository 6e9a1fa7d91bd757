import type { APIRoute, GetStaticPaths } from 'astro';
import { stringify } from 'csv-stringify/sync';
import { DATA_COLUMNS, DATA_LICENCE } from '../../domain/open-data';
import { pathTo } from '../../i18n/paths';
import { ROOT_LOCALE } from '../../locales';
import { openData } from '../../queries/open-data';
import { addressOf, anyPageWith, pageWith } from '../../queries/pages';

/** Where a page offers the data, they are there in both formats. */
export const getStaticPaths = (async () =>
  (await anyPageWith('DataLinks'))
    ? [{ params: { ending: 'csv' } }, { params: { ending: 'json' } }]
    : []) satisfies GetStaticPaths;

/** Every number of the site. */
export const GET: APIRoute = async ({ params: { ending }, site }) =>
  ending === 'csv' ? asTable() : asJson(site);

/** As a table: RFC 4180, in UTF-8, with a line of headings. */
async function asTable(): Promise<Response> {
  return new Response(
    stringify([...(await openData(ROOT_LOCALE))], {
      header: true,
      columns: [...DATA_COLUMNS],
      record_delimiter: 'windows',
    }),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } },
  );
}

/** As JSON: where it is from, under what licence, and the rows of the table. */
async function asJson(site: URL | undefined): Promise<Response> {
  const figures = await pageWith(ROOT_LOCALE, 'FigureTable');
  const from = figures ? addressOf(ROOT_LOCALE, figures.name) : pathTo(ROOT_LOCALE);
  return Response.json({
    source: new URL(from, site).href,
    licence: DATA_LICENCE,
    rows: await openData(ROOT_LOCALE),
  });
}
