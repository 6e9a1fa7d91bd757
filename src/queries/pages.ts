import { getCollection } from 'astro:content';
import { languageFolder } from '../i18n/paths';
import { LOCALES } from '../locales';
import { ContentError } from '../schema/refusal';

/** File names with a meaning of their own: a language's first page, and the one for addresses that lead nowhere. */
const HOME = 'index';
const NOT_FOUND = '404';

/** Every page of every language, with the path below the site's base that it is published at. */
export async function pages() {
  const entries = await getCollection('pages');
  return entries.map((entry) => {
    const [lang, , name = ''] = entry.id.split('/');
    const locale = LOCALES.find((known) => known.lang === lang);
    if (!locale) {
      throw new ContentError(
        `content/${entry.id}.mdx`,
        'folder',
        lang,
        'add this language to src/locales.ts, or remove its folder',
      );
    }
    const path = languageFolder(locale) + (name === HOME ? '' : `${name}/`);
    return { entry, locale, name, path, isNotFound: name === NOT_FOUND };
  });
}
