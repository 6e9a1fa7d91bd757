// @ts-check
/**
 * `npm run languages`: prints, for each language, what is missing, changed or left as in the root language, and which
 * part of the film's known gross comes from its readers. `npm run languages -- --read es` writes down that Spanish has been
 * read beside the root language as that is now: texts that change after it are printed.
 */
import process from 'node:process';
import { readersShare } from '../domain/facts/readers.ts';
import { ALL_LOCALES, LOCALES, ROOT_LOCALE } from '../locales.ts';
import { readFacts } from './content.mjs';
import { command } from './run.mjs';
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
  const parts = [
    ...ALL_LOCALES.map(({ lang, draft }) => ({
      langs: [lang],
      of: named(lang) + (draft ? ', a draft' : ''),
    })),
    { langs: LOCALES.map(({ lang }) => lang), of: 'all that are published' },
  ];
  const { territories } = readFacts();
  for (const [index, { langs, of }] of parts.entries()) {
    const share = readersShare(territories, langs);
    // A campaign need not know what its film took, or where.
    if (share === undefined) break;
    if (index === 0) console.log('\nOf the film’s known gross, its readers’ part:');
    console.log(`  ${(100 * share).toFixed(1).padStart(5)}%  ${of}`);
  }
  const left = languages.filter(({ differences }) => differences.length > 0);
  if (left.length > 0) throw new Error(`not whole yet: ${left.map(({ lang }) => lang).join(', ')}`);
  return Promise.resolve();
});

/** @param {string} lang */
function named(lang) {
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(lang) ?? lang;
  return `${name} (${lang})`;
}
