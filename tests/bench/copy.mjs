// @ts-check
/** A copy of the project with as much content as is wanted, to be built by itself. */
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { LOCALES, ROOT_LOCALE } from '../../src/locales.ts';

const PARTS = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const FACTS = 'facts';

/**
 * Languages to be made up from the words of the root one: all have its plural forms and its script, and names of
 * their own for places, dates and countries, in letters that the cards' faces have.
 */
const MADE_UP = [
  'nl',
  'sv',
  'da',
  'nb',
  'nn',
  'fo',
  'hu',
  'tr',
  'af',
  'is',
  'sq',
  'eu',
  'gl',
  'sw',
  'lb',
];

/**
 * @typedef {object} Extent
 * @property {number} languages how many
 * @property {boolean} [isReal] whether those that the site has come before the ones that are made up
 * @property {number} [fewerPlaces] how many places to leave out; none that the home page names
 */

/**
 * Copies the project; nothing that was built is in it, and no card that was drawn.
 *
 * @param {string} folder is emptied
 * @param {Extent} extent
 */
export function copyProject(folder, { languages, isReal = false, fewerPlaces = 0 }) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const part of PARTS.filter((each) => existsSync(each)))
    cpSync(part, join(folder, part), { recursive: true });
  // Its own, so that nothing is taken from the project's cache; packages are found in the folders above.
  mkdirSync(join(folder, 'node_modules'));

  const real = isReal ? LOCALES : [ROOT_LOCALE];
  const madeUp = MADE_UP.filter((lang) => !LOCALES.some((locale) => locale.lang === lang)).map(
    (lang) => ({ lang, label: lang, dir: 'ltr', conventions: lang }),
  );
  const locales = [...real, ...madeUp].slice(0, languages);
  if (locales.length < languages)
    throw new Error(
      `${String(languages)} languages: there are ${String(locales.length)}; add some to MADE_UP`,
    );
  const content = join(folder, 'content');
  for (const lang of readdirSync(content)) {
    if (lang !== FACTS && !locales.some((locale) => locale.lang === lang))
      rmSync(join(content, lang), { recursive: true });
  }
  for (const { lang } of locales) {
    if (!existsSync(join(content, lang)))
      cpSync(join(content, ROOT_LOCALE.lang), join(content, lang), { recursive: true });
  }
  edit(join(folder, 'src/locales.ts'), (text) =>
    text.replace(
      /(export const LOCALES = )\[.*?\](?= as const)/s,
      (_, start) => `${String(start)}${JSON.stringify(locales)}`,
    ),
  );
  if (fewerPlaces > 0)
    edit(join(content, FACTS, 'places.yml'), (text) => without(text, fewerPlaces, content));
}

/** @param {string} file @param {(text: string) => string} change */
function edit(file, change) {
  const text = readFileSync(file, 'utf8');
  const changed = change(text);
  if (changed === text)
    throw new Error(`${file}: was not changed; it is written otherwise than expected`);
  writeFileSync(file, changed);
}

/**
 * Places without the last of those that no language names.
 *
 * @param {string} yaml @param {number} count @param {string} content its folder
 */
function without(yaml, count, content) {
  /** @type {unknown} */
  const parsed = parse(yaml);
  const places = /** @type {Record<string, unknown>} */ (parsed);
  const named = globSync('*/strings.yml', { cwd: content }).flatMap((file) => [
    ...readFileSync(join(content, file), 'utf8').matchAll(/^(?:card\.cities|cities\.home): .*$/gm),
  ]);
  const others = Object.keys(places).filter((id) => !new RegExp(`\\b${id}\\b`).test(named.join()));
  const left = new Set(others.slice(-count));
  return stringify(Object.fromEntries(Object.entries(places).filter(([id]) => !left.has(id))));
}
