import { getCollection } from 'astro:content';
import { suggestion } from '../domain/nearest';
import { hasTag, sectionOf } from '../domain/tags';
import { languageFolder, pathTo } from '../i18n/paths';
import { type Locale, LOCALES } from '../locales';
import { ContentError } from '../domain/content-error';
import { perBuild } from './per-build';

/** The file name of a language's first page. */
export const HOME = 'index';

/** The file name of the page for addresses that lead nowhere. */
const NOT_FOUND = '404';

/** Every page of every language, with the path below the site's base that it is published at. */
export const pages = perBuild(async () => {
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
});

/**
 * One page of a language by its file's name.
 *
 * @param tag the tag that names it, for the message where there is no such page
 * @param usedIn the file that the tag stands in, where it is known
 * @throws ContentError for a name that no page has
 */
export async function pageNamed(
  locale: Locale,
  name: string,
  tag: string,
  usedIn = `content/${locale.lang}/pages`,
) {
  const ofLocale = (await pages()).filter((page) => page.locale === locale && !page.isNotFound);
  const page = ofLocale.find((each) => each.name === name);
  if (!page) {
    const names = ofLocale.map((each) => each.name);
    throw new ContentError(
      usedIn,
      tag,
      name,
      `write the name of a page without .mdx${suggestion(name, names)}`,
    );
  }
  return page;
}

/** A page in every language that has it, itself included, with its address from the root of the host. */
export async function versionsOf(name: string) {
  const versions = (await pages()).filter((page) => page.name === name && !page.isNotFound);
  return LOCALES.flatMap((locale: Locale) =>
    versions.some((version) => version.locale === locale)
      ? [{ locale, path: addressOf(locale, name) }]
      : [],
  );
}

/** Whether a language has a page of this name. */
export async function hasPage(locale: Locale, name: string): Promise<boolean> {
  return (await pages()).some((page) => page.locale === locale && page.name === name);
}

/** The page of a language that a tag stands on; none where it stands on none. */
export async function pageWith(locale: Locale, tag: string) {
  return (await pages()).find(
    (page) => page.locale === locale && !page.isNotFound && hasTag(page.entry.body ?? '', tag),
  );
}

/** Whether a tag stands on a page of any language. */
export async function anyPageWith(tag: string): Promise<boolean> {
  const found = await Promise.all(LOCALES.map((locale: Locale) => pageWith(locale, tag)));
  return found.some((page) => page !== undefined);
}

/** The address of the section of a page that a tag stands in, from the root of its host; none where it stands on no page. */
export async function partWith(locale: Locale, tag: string): Promise<string | undefined> {
  const page = await pageWith(locale, tag);
  const section = page && sectionOf(page.entry.body ?? '', tag);
  return page && addressOf(locale, page.name) + (section?.id === undefined ? '' : `#${section.id}`);
}

/** The address of a page from the root of its host. */
export function addressOf(locale: Locale, name: string): string {
  return pathTo(locale, name === HOME ? '' : `${name}/`);
}
