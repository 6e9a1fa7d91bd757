/** A language the site is published in, or is to be. */
export interface Locale {
  /** BCP 47 tag: the `lang` of its pages and the name of its folder in `content/`. */
  readonly lang: string;
  /** The language's own name for itself. */
  readonly label: string;
  readonly dir: 'ltr' | 'rtl';
  /**
   * BCP 47 tag whose conventions dates and times follow where the visitor's are not known. `-u-hc-h23` has 24 hours where CLDR
   * has 12 and timetables in print do not: 下午9:00, 오후 9:00.
   */
  readonly conventions: string;
  /** Not published yet: `npm run dev` shows it, and a build leaves it out. */
  readonly draft?: true;
}

/** The one list of languages. The first is published at the root, the others under their tag. */
export const ALL_LOCALES: readonly [Locale, ...Locale[]] = [
  { lang: 'en', label: 'English', dir: 'ltr', conventions: 'en-GB' },
  { lang: 'ar', label: 'العربية', dir: 'rtl', conventions: 'ar' },
  { lang: 'de', label: 'Deutsch', dir: 'ltr', conventions: 'de' },
  { lang: 'es', label: 'Español', dir: 'ltr', conventions: 'es', draft: true },
  { lang: 'fr', label: 'Français', dir: 'ltr', conventions: 'fr', draft: true },
  { lang: 'it', label: 'Italiano', dir: 'ltr', conventions: 'it', draft: true },
  { lang: 'ja', label: '日本語', dir: 'ltr', conventions: 'ja' },
  { lang: 'ko', label: '한국어', dir: 'ltr', conventions: 'ko-u-hc-h23', draft: true },
  { lang: 'pt-BR', label: 'Português (Brasil)', dir: 'ltr', conventions: 'pt-BR', draft: true },
  { lang: 'ru', label: 'Русский', dir: 'ltr', conventions: 'ru', draft: true },
  { lang: 'zh-Hans', label: '简体中文', dir: 'ltr', conventions: 'zh-Hans', draft: true },
  { lang: 'zh-Hant', label: '繁體中文', dir: 'ltr', conventions: 'zh-Hant-u-hc-h23', draft: true },
];

/** The language at the root. */
export const ROOT_LOCALE = ALL_LOCALES[0];

/**
 * Those that this build is made in: drafts are among them where `DRAFTS` is set, as `npm run dev` sets it. `LANGUAGES` leaves
 * the root language and those that it names (`en,ar`): a smaller build for tests.
 */
export const LOCALES: readonly Locale[] = ALL_LOCALES.filter(
  ({ lang, draft }) =>
    (draft !== true || process.env['DRAFTS'] !== undefined) &&
    (lang === ROOT_LOCALE.lang || (process.env['LANGUAGES']?.split(',').includes(lang) ?? true)),
);
