import { type Locale, LOCALES, ROOT_LOCALE } from '../locales';

/** The language of the page being made, from `Astro.currentLocale`. */
export function localeOf(lang: string | undefined): Locale {
  return LOCALES.find((locale) => locale.lang === lang) ?? ROOT_LOCALE;
}
