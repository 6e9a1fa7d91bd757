import type { APIRoute } from 'astro';
import { pathTo } from '../i18n/paths';
import { ROOT_LOCALE } from '../locales';

/**
 * Lets everyone read everything, and says where the list of pages is (RFC 9309). Crawlers ask for it at
 * the root of a host only: below a folder nobody reads it.
 */
export const GET: APIRoute = ({ site }) =>
  new Response(
    [
      'User-agent: *',
      'Allow: /',
      '',
      `Sitemap: ${new URL(pathTo(ROOT_LOCALE, 'sitemap-index.xml'), site).href}`,
      '',
    ].join('\n'),
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
