/** A language the site is published in. */
export interface Locale {
  /** BCP 47 tag: the `lang` of its pages and the name of its folder in `content/`. */
  readonly lang: string;
  /** The language's own name for itself. */
  readonly label: string;
  readonly dir: 'ltr' | 'rtl';
  /** BCP 47 tag whose conventions dates and times follow where the visitor's are not known. */
  readonly conventions: string;
}

/** The one list of languages. The first is published at the root, the others under their tag. */
export const LOCALES = [
  { lang: 'en', label: 'English', dir: 'ltr', conventions: 'en-GB' },
  { lang: 'ar', label: 'العربية', dir: 'rtl', conventions: 'ar' },
  { lang: 'de', label: 'Deutsch', dir: 'ltr', conventions: 'de' },
  { lang: 'ja', label: '日本語', dir: 'ltr', conventions: 'ja' },
  { lang: 'zh-Hans', label: '简体中文', dir: 'ltr', conventions: 'zh-Hans' },
] as const satisfies readonly Locale[];

/** The language at the root. */
export const ROOT_LOCALE: Locale = LOCALES[0];
