import { pathTo } from '../i18n/paths';
import { t } from '../i18n/words';
import { type Locale, LOCALES } from '../locales';
import { strings } from './words';

/**
 * Every language of the site, with where it has the same page and how it offers it, in its own words.
 *
 * @param path of the page below its language's folder, as `pathTo` takes it
 */
export async function languagesOf(locale: Locale, path: string) {
  const languages: readonly Locale[] = LOCALES;
  return Promise.all(
    languages.map(async (each) => {
      const words = await strings(each);
      return {
        lang: each.lang,
        dir: each.dir,
        label: each.label,
        href: pathTo(each, path),
        isCurrent: each.lang === locale.lang,
        offer: t(words, 'language.offer'),
        dismiss: t(words, 'language.dismiss'),
      };
    }),
  );
}
