import type { APIRoute } from 'astro';
import { stringify } from 'csv-stringify/sync';
import { DATA_COLUMNS } from '../../domain/open-data';
import { ROOT_LOCALE } from '../../locales';
import { openData } from '../../queries/open-data';

/** Every number of the site as a table: RFC 4180, in UTF-8, with a line of headings. */
export const GET: APIRoute = async () =>
  new Response(
    stringify([...(await openData(ROOT_LOCALE))], {
      header: true,
      columns: [...DATA_COLUMNS],
      record_delimiter: 'windows',
    }),
    { headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' } },
  );
