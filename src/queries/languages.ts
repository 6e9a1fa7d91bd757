import { pathTo } from '../i18n/paths';
import { t } from '../i18n/words';
import { type Locale, LOCALES } from '../locales';
import { hasPage } from './pages';
import { strings } from './words';

/**
 * Every language that has a page, with where it has it and how it offers it, in its own words.
 *
 * @param name of the page that each has to have; none for one that has an address in every language
 * @param path below the language's folder, as `pathTo` takes it
 */
export async function languagesOf(locale: Locale, name: string | undefined, path: string) {
  const having = await Promise.all(
    LOCALES.map(async (each: Locale) => name === undefined || (await hasPage(each, name))),
  );
  const languages: readonly Locale[] = LOCALES.filter((_, index) => having[index]);
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
