// @ts-check
/**
 * `npm run languages`: prints, for each language, what is missing, changed or left as in the root language, and which
 * part of the film's known gross comes from its readers.
 */
import { command } from './run.mjs';
import { ALL_LOCALES, LOCALES } from '../locales.ts';
import { shareOf } from './gross-by-language.mjs';
import { translations } from './translations.mjs';

await command(() => {
  const languages = translations();
  for (const { lang, files, differences } of languages) {
    console.log(`\n${named(lang)}: ${files} files compared, ${differences.length} differences`);
    for (const { file, difference } of differences) {
      console.log(`  ${difference.kind.padEnd(8)}${file}: ${difference.field}: ${difference.said}`);
    }
  }
  console.log('\nOf the film’s known gross, its readers’ part:');
  for (const { lang, draft } of ALL_LOCALES) {
    console.log(`  ${shareOf([lang]).padStart(6)}  ${named(lang)}${draft ? ', a draft' : ''}`);
  }
  console.log(`  ${shareOf(LOCALES.map(({ lang }) => lang)).padStart(6)}  all that are published`);
  const left = languages.filter(({ differences }) => differences.length > 0);
  if (left.length > 0) throw new Error(`not whole yet: ${left.map(({ lang }) => lang).join(', ')}`);
  return Promise.resolve();
});

/** @param {string} lang */
function named(lang) {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
  return `${name} (${lang})`;
}
