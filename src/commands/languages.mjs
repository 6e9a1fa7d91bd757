// @ts-check
/**
 * `npm run languages`: prints, for each language, what is missing, changed or left as in the root language, and which
 * part of the film's known gross comes from its readers. `npm run languages -- --read es` writes down that Spanish has been
 * read beside the root language as that is now: texts that change after it are printed.
 */
import { command } from './run.mjs';
import process from 'node:process';
import { ALL_LOCALES, LOCALES, ROOT_LOCALE } from '../locales.ts';
import { shareOf } from './gross-by-language.mjs';
import { changedSince, markAsRead } from './translated.mjs';
import { translations } from './translations.mjs';

await command(() => {
  const [option, ...read] = process.argv.slice(2);
  if (option !== undefined) {
    const known = ALL_LOCALES.map(({ lang }) => lang).filter((lang) => lang !== ROOT_LOCALE.lang);
    const unknown = read.find((lang) => !known.includes(lang));
    if (option !== '--read' || read.length === 0 || unknown !== undefined) {
      const found = [option, ...read].join(' ');
      throw new Error(`found ${found}; write --read and one or more of ${known.join(', ')}`);
    }
    read.forEach(markAsRead);
    return Promise.resolve();
  }
  const languages = translations();
  for (const { lang, files, differences } of languages) {
    console.log(`\n${named(lang)}: ${files} files compared, ${differences.length} differences`);
    for (const { file, difference } of differences) {
      console.log(`  ${difference.kind.padEnd(8)}${file}: ${difference.field}: ${difference.said}`);
    }
    for (const text of changedSince(lang)) {
      console.log(`  since   ${text}: the root language says it differently now; read it again`);
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
