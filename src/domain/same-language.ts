/**
 * Whether two BCP 47 tags are of one language in one script, as Unicode's likely subtags complete them: `pt` and `pt-BR`
 * are, `zh-TW` and `zh-Hant` too, `zh` and `zh-Hant` are not. Never where one is no tag, or the browser cannot tell.
 */
export function isSameLanguage(tag: string, other: string): boolean {
  try {
    const [a, b] = [tag, other].map((each) => new Intl.Locale(each).maximize());
    return a?.language === b?.language && a?.script === b?.script;
  } catch {
    return false;
  }
}
