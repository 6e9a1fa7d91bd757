// @ts-check
/** Moves an hour, adds one, and writes down what came of one, in `content/`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { isMap, parse, parseDocument, Scalar } from 'yaml';
import { builtAtMs } from '../config/build-clock.ts';
import { errorMessage } from '../domain/content-error.ts';
import { FIGURES_FILE, waveFile, wordsFile } from '../domain/content-paths.ts';
import { isoInstant, wallTimeAt } from '../domain/moment.ts';
import { suggestion } from '../domain/nearest.ts';
import { resolveWaves } from '../domain/time/resolve-waves.ts';
import { phaseOf } from '../domain/wave.ts';
import { ALL_LOCALES, ROOT_LOCALE } from '../locales.ts';
import { idField } from '../schema/fields.ts';
import { schemaLine } from '../schema/json-schemas.ts';
import { waveWordsFileSchema } from '../schema/wave-words.ts';
import { waveSchema } from '../schema/wave.ts';
import { readFigureIds, readStatedWaves } from './content.mjs';
import { SCHEMAS, writeEditorSchemas } from './editor-schemas.mjs';

/** @typedef {import('../domain/time/resolve-waves.ts').StatedWave & { readonly id: string }} Stated */

/** A file as it is to be, and what is said of the change. */
/** @typedef {{ readonly file: string, readonly text: string, readonly said: readonly string[] }} Edit */

const WORDS = wordsFile(ROOT_LOCALE.lang, 'waves');

/** The day of the build's clock, in UTC. */
const today = wallTimeAt(builtAtMs, 'UTC').date;

/**
 * Moves an hour that is still to come. Its id stays, and its revision rises, so that calendars move what they hold.
 *
 * @param {string} id
 * @param {string} when `2026-12-12 14:00 America/Los_Angeles`
 * @throws {Error} saying what was found and what would be right
 */
export function moveHour(id, when) {
  const waves = readStatedWaves();
  const wave = waveCalled(id, waves);
  const [{ endMs } = { endMs: NaN }] = resolveWaves([wave]);
  if (endMs <= builtAtMs) {
    throw new Error(
      errorMessageOf('id', id, 'this hour is over; only one that is to come is moved'),
    );
  }
  const fields = { ...wallTimeFrom(when), revision: wave.revision + 1, announced: today };
  checkHour({ ...wave, ...fields }, waves);
  const [from, to] = [wave, { ...wave, ...fields }].map(inUtc);
  if (from === to) {
    throw new Error(errorMessageOf('time', when, 'the hour is there already; write another'));
  }
  const edit = withFields(waveFile(id), [], fields);
  return [{ ...edit, said: [...edit.said, `in UTC: ${from} → ${to}`] }];
}

/**
 * Adds an hour, with its words in the root language.
 *
 * @param {string} id
 * @param {string} when `2027-12-05 13:00 UTC`
 * @param {string} name
 * @param {string} about
 * @throws {Error} saying what was found and what would be right
 */
export function addHour(id, when, name, about) {
  const waves = readStatedWaves();
  const { error } = idField.safeParse(id);
  if (error) throw new Error(`id: ${error.issues[0]?.message ?? ''}`);
  if (waves.some((wave) => wave.id === id)) {
    throw new Error(
      errorMessageOf('id', id, 'there is such an hour; write another id, or move that one'),
    );
  }
  const fields = { ...wallTimeFrom(when), minutes: 60, revision: 0, announced: today };
  checkHour({ id, ...fields }, waves);
  checkWords(id, { name, about });
  const file = waveFile(id);
  const { date, time, zone } = fields;
  const lines = [
    schemaLine(file.slice('content/'.length)),
    `date: "${date}"`,
    `time: "${time}"`,
    `zone: ${zone}`,
    'minutes: 60',
    'revision: 0',
    `announced: "${today}"`,
  ];
  return [
    { file, text: `${lines.join('\n')}\n`, said: lines.slice(1).map((line) => `+ ${line}`) },
    withFields(WORDS, [id], { name, about }),
  ];
}

/**
 * Writes down what came of an hour that is over.
 *
 * @param {string} id
 * @param {string} figure the id of the figure that counts its posts
 * @param {string} words with `{posts}` where the figure goes
 * @throws {Error} saying what was found and what would be right
 */
export function tellOutcome(id, figure, words) {
  const wave = waveCalled(id, readStatedWaves());
  const [resolved] = resolveWaves([wave]);
  if (resolved && phaseOf(resolved, builtAtMs) !== 'over') {
    throw new Error(
      errorMessageOf(
        'id',
        id,
        `this hour ends at ${isoInstant(resolved.endMs)}; write what came of it after that`,
      ),
    );
  }
  const figures = readFigureIds();
  if (!figures.includes(figure)) {
    throw new Error(
      errorMessageOf(
        'figure',
        figure,
        `write the id of a figure in ${FIGURES_FILE}${suggestion(figure, figures)}`,
      ),
    );
  }
  checkWords(id, { name: 'x', about: 'x', outcome: words });
  return [
    withFields(waveFile(id), ['outcome'], { figure }),
    withFields(WORDS, [id], { outcome: words }),
  ];
}

/**
 * Writes what is to be changed, or leaves it, and says it; then which words of the hour other languages lack.
 *
 * @param {string} id
 * @param {readonly Edit[]} edits
 * @param {boolean} isDry
 */
export function makeEdits(id, edits, isDry) {
  for (const { file, text, said } of edits) {
    if (!isDry) writeFileSync(file, text);
    console.log(`${file}${isDry ? ' (left as it is)' : ''}`);
    for (const line of said) console.log(`  ${line}`);
  }
  const words = edits.find(({ file }) => file === WORDS)?.text ?? readFileSync(WORDS, 'utf8');
  const lacking = lackingWords(id, wordsIn(words)[id] ?? {});
  if (lacking.length > 0) console.log('\nOther languages lack their words for it\n');
  for (const line of lacking) console.log(`  ${line}`);
  if (!isDry && existsSync(SCHEMAS)) writeEditorSchemas();
}

/**
 * @param {string} id
 * @param {Readonly<Record<string, string>>} original the hour's words in the root language
 * @returns {readonly string[]} a line for each file to fill
 */
function lackingWords(id, original) {
  return ALL_LOCALES.filter(({ lang }) => lang !== ROOT_LOCALE.lang).flatMap(({ lang }) => {
    const file = wordsFile(lang, 'waves');
    if (!existsSync(file)) return [`${file}: write this file`];
    const own = wordsIn(readFileSync(file, 'utf8'))[id] ?? {};
    const lacking = Object.keys(original).filter((field) => !Object.hasOwn(own, field));
    return lacking.length > 0 ? [`${file}: ${id}: ${lacking.join(', ')}`] : [];
  });
}

/**
 * @param {string} text a file of words
 * @returns {Readonly<Record<string, Readonly<Record<string, string>>>>} the words of each hour, by its id
 */
function wordsIn(text) {
  /** @type {unknown} */
  const words = parse(text);
  return /** @type {ReturnType<typeof wordsIn> | null} */ (words) ?? {};
}

/**
 * @param {Stated} wave
 * @returns {string} when it begins
 */
function inUtc(wave) {
  return resolveWaves([wave])
    .map(({ startMs }) => wallTimeAt(startMs, 'UTC'))
    .map(({ date, time }) => `${date} ${time}`)
    .join('');
}

/**
 * @param {string} when
 * @returns {import('../domain/moment.ts').WallTime}
 */
function wallTimeFrom(when) {
  const [date = '', time = '', zone = '', ...more] = when.trim().split(/\s+/);
  if (zone === '' || more.length > 0) {
    throw new Error(
      errorMessageOf(
        'time',
        when,
        'write date, time and zone in quotes, like "2026-12-12 14:00 America/Los_Angeles"',
      ),
    );
  }
  return { date, time, zone };
}

/**
 * Holds an hour that is to be written against its schema, against the others and against the clock.
 *
 * @param {Stated} wave
 * @param {readonly Stated[]} waves
 */
function checkHour({ id, ...fields }, waves) {
  const { error } = waveSchema.safeParse(fields);
  if (error) {
    throw new Error(
      error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n✗ '),
    );
  }
  const [{ startMs } = { startMs: NaN }] = resolveWaves([{ id, ...fields }]);
  if (startMs <= builtAtMs) {
    throw new Error(
      errorMessageOf(
        'time',
        `${fields.date} ${fields.time} ${fields.zone}`,
        `this is over, as it is ${isoInstant(builtAtMs)}; write an hour that is to come`,
      ),
    );
  }
  resolveWaves([...waves.filter((wave) => wave.id !== id), { id, ...fields }]);
}

/**
 * @param {string} id
 * @param {Readonly<Record<string, string>>} words
 */
function checkWords(id, words) {
  const { error } = waveWordsFileSchema.safeParse({ [id]: words });
  if (!error) return;
  throw new Error(
    error.issues.map(({ path, message }) => `${path.slice(1).join('.')}: ${message}`).join('\n✗ '),
  );
}

/**
 * @template {{ readonly id: string }} W
 * @param {string} id
 * @param {readonly W[]} waves
 * @returns {W}
 */
function waveCalled(id, waves) {
  const wave = waves.find((each) => each.id === id);
  if (wave) return wave;
  const ids = waves.map((each) => each.id);
  throw new Error(
    errorMessageOf(
      'id',
      id,
      `write the name of a file in content/facts/waves/${suggestion(id, ids)}`,
    ),
  );
}

/**
 * Sets fields in a file of YAML; comments, order and quotes stay.
 *
 * @param {string} file
 * @param {readonly string[]} group the keys that lead to the group of these fields; it is added where it is not there
 * @param {Readonly<Record<string, string | number>>} fields
 * @returns {Edit}
 */
function withFields(file, group, fields) {
  const document = parseDocument(readFileSync(file, 'utf8'));
  const isNew = !document.hasIn(group);
  const said = Object.entries(fields).flatMap(([key, value]) => {
    const path = [...group, key];
    const before = document.getIn(path);
    if (before === value) return [];
    const node = document.getIn(path, true);
    if (node instanceof Scalar) node.value = value;
    else document.setIn(path, scalarOf(value));
    const [from, to] = [before, value].map((each) => JSON.stringify(each));
    return [
      before === undefined ? `+ ${path.join('.')}: ${to}` : `${path.join('.')}: ${from} → ${to}`,
    ];
  });
  const added = isMap(document.contents) ? document.contents.items.at(-1) : undefined;
  // Entries stand apart, as those before them do; fields do not.
  if (isNew && file === WORDS && added) {
    const key = new Scalar(group[0]);
    key.spaceBefore = true;
    added.key = /** @type {typeof added.key} */ (key);
  }
  return { file, text: document.toString({ lineWidth: 0 }), said };
}

/** @param {string | number} value */
function scalarOf(value) {
  const scalar = new Scalar(value);
  // A date without quotes is none to YAML.
  if (typeof value === 'string' && /^\d/.test(value)) scalar.type = Scalar.QUOTE_DOUBLE;
  return scalar;
}

/**
 * @param {string} field
 * @param {unknown} found
 * @param {string} fix
 */
function errorMessageOf(field, found, fix) {
  return `${field}: ${errorMessage(found, fix)}`;
}
