import { pathTo } from '../i18n/paths';
import type { Locale } from '../locales';

/** The file that a page is written in, for a message about what one of its tags says. */
export function pageFile(locale: Locale, { pathname }: Pick<URL, 'pathname'>): string {
  const name = pathname.slice(pathTo(locale).length).replace(/\/$|\.html$/, '');
  return `content/${locale.lang}/pages/${name || 'index'}.mdx`;
}
