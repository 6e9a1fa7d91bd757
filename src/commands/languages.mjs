// @ts-check
/** `npm run languages`: prints, for each language, what is missing, changed or left as in the root language. */
import { command } from './run.mjs';
import { translations } from './translations.mjs';

await command(() => {
  const languages = translations();
  for (const { lang, files, differences } of languages) {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
    console.log(`\n${name} (${lang}): ${files} files compared, ${differences.length} differences`);
    for (const { file, difference } of differences) {
      console.log(`  ${difference.kind.padEnd(8)}${file}: ${difference.field}: ${difference.said}`);
    }
  }
  const left = languages.filter(({ differences }) => differences.length > 0);
  if (left.length > 0) throw new Error(`not whole yet: ${left.map(({ lang }) => lang).join(', ')}`);
  return Promise.resolve();
});
