import type { APIRoute } from 'astro';
import { licenceTexts } from '../queries/licences';

/** The texts of the licences of what the site passes on, as they ask to be passed on with it: each with its notice of whose it is. */
export const GET: APIRoute = async () => {
  const texts = (await licenceTexts()).map(
    ({ name, url, text }) => `${name}\n${url}\n\n${text.trim()}\n`,
  );
  return new Response(texts.join(`\n${'='.repeat(80)}\n\n`), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
