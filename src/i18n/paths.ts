import { type Locale, ROOT_LOCALE } from '../locales';

/** The folder of a language below the site's base: none for the language at the root, else `ar/`. */
export function languageFolder({ lang }: Locale): string {
  return lang === ROOT_LOCALE.lang ? '' : `${lang}/`;
}

/**
 * The address of something on this site, from the root of its host, base and language folder included.
 *
 * @param path below the language's folder, without a leading slash: `` for its first page, `calendar.ics`
 */
export function pathTo(locale: Locale, path = ''): string {
  return `${import.meta.env.BASE_URL}${languageFolder(locale)}${path}`;
}

/** The folder of a language as a route below `[...folder]` takes it: none at the root. */
export function localeParams(locale: Locale): { folder: string | undefined } {
  return { folder: languageFolder(locale).replace(/\/$/, '') || undefined };
}
