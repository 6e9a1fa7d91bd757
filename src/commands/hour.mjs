// @ts-check
/**
 * `npm run hour -- 2027-02-14`: ranks the hours of a day by how much of the film's known audience is awake,
 * for whoever chooses the next one. It reads what the site reads and counts as the site counts. `week`, `add`, `move` and
 * `outcome` are the rest of an hour's life.
 */
import process from 'node:process';
import { audiencesAmong } from '../domain/facts/resolve.ts';
import { countedFigures } from '../domain/facts/case.ts';
import { builtAtMs } from '../config/build-clock.ts';
import { audienceParts, byRank, hoursOf, standingAt } from '../domain/awake.ts';
import { isDate, wallTimeAt } from '../domain/moment.ts';
import { featuredWave } from '../domain/wave.ts';
import { dayShift, minutesText, UTC } from '../domain/zone.ts';
import { clockOf } from '../domain/zone-rules.ts';
import { awakeTexts } from '../i18n/awake.ts';
import { figureText } from '../i18n/figure.ts';
import { conventionsOf, hourText } from '../i18n/hour.ts';
import { countryName } from '../i18n/names.ts';
import { placeName } from '../i18n/place.ts';
import { t } from '../i18n/words.ts';
import { ROOT_LOCALE } from '../locales.ts';
import { inColumns, inLines } from './columns.mjs';
import { readFacts, readOwnNames, readStrings, readTerritoryWords, readWaves } from './content.mjs';
import { addHour, makeEdits, moveHour, tellOutcome } from './hour-edits.mjs';
import { command } from './run.mjs';

const HELP = `npm run hour -- 2027-02-14

Ranks the 24 hours of a day in UTC by how much of the film’s known audience is awake.
Without a date: the day of the next announced hour.

npm run hour -- week 2027-02-14
  the best hour of each day from that one on, and the file to write for the best of them
npm run hour -- add eight-years "2027-12-05 13:00 UTC" "Eight years to the day" "Eight years after the first hour."
npm run hour -- move release-day "2026-12-12 14:00 America/Los_Angeles"
npm run hour -- outcome release-day posts-release-day "About {posts} posts were counted."
  Each writes the files and says what it changed, and which words other languages lack.
  With --dry-run it says so and changes nothing.

What it counts with stands in content/facts/territories.yml (gross, zones, split).`;

/** How wide a terminal surely is. */
const TERMINAL = 80;

/** More places than this never have room beside one another. */
const MOST_PLACES = 8;

/** Beside a time, where the date there is not UTC's. */
const DAY_MARKS = { '-1': '-', 0: ' ', 1: '+' };

const DRY_RUN = '--dry-run';

/**
 * What changes an hour: what it is called, what it is told, and what it does with that.
 *
 * @type {readonly { name: string, takes: readonly string[], make: (told: readonly string[]) => readonly import('./hour-edits.mjs').Edit[] }[]}
 */
const EDITS = [
  { name: 'move', takes: ['id', 'time'], make: ([id = '', when = '']) => moveHour(id, when) },
  {
    name: 'add',
    takes: ['id', 'time', 'name', 'about'],
    make: ([id = '', when = '', name = '', about = '']) => addHour(id, when, name, about),
  },
  {
    name: 'outcome',
    takes: ['id', 'figure', 'words'],
    make: ([id = '', figure = '', words = '']) => tellOutcome(id, figure, words),
  },
];

/** @typedef {import('../domain/awake.ts').DayHour} DayHour */
/** @typedef {import('../domain/awake.ts').AudiencePart} AudiencePart */
/** @typedef {ReturnType<typeof awakeTexts>} Texts */

const { lang, conventions } = ROOT_LOCALE;
const own = readOwnNames(lang);

await command(() => {
  const args = process.argv.slice(2).filter((each) => each !== DRY_RUN);
  const isDry = process.argv.includes(DRY_RUN);
  const [first, ...rest] = args;
  const edit = EDITS.find(({ name }) => name === first);
  if (first === '--help' || first === '-h') console.log(HELP);
  else if (edit) {
    const [id = ''] = rest;
    if (rest.length !== edit.takes.length) {
      throw new Error(
        `npm run hour -- ${edit.name} wants ${edit.takes.map((each) => `<${each}>`).join(' ')}: found ${rest.length} of ${edit.takes.length}; put in quotes what has spaces in it`,
      );
    }
    makeEdits(id, edit.make(rest), isDry);
  } else if (first === 'week') tellWeekFrom(dateAsked(rest[0] ?? '', rest.slice(1)) ?? '');
  else tellHoursOf(dateAsked(first, rest));
  return Promise.resolve();
});

/**
 * @param {string | undefined} asked
 * @param {readonly string[]} more
 * @returns {string | undefined} the date asked for, if one was
 */
function dateAsked(asked, more) {
  if (more.length > 0 || (asked !== undefined && !isDate(asked))) {
    throw new Error(
      `date: found ${JSON.stringify([asked, ...more].join(' '))}; write a date that exists, ` +
        'like 2027-02-14, or none for the day of the next hour',
    );
  }
  return asked;
}

/** @param {string | undefined} asked */
function tellHoursOf(asked) {
  const waves = readWaves();
  const announced = featuredWave(waves, builtAtMs);
  const date = asked ?? (announced && wallTimeAt(announced.startMs, 'UTC').date);
  if (date === undefined) throw new Error('content/facts/waves/: found no hour; write a date');
  const facts = readFacts();
  const audiences = audiencesAmong(facts.territories);
  const parts = audienceParts(audiences);
  const ranked = byRank(hoursOf(date, parts));
  const taken = waves.flatMap(({ startMs }) => standingAt(ranked, startMs)?.hour ?? []);
  const names = territoryNames(audiences);
  const words = readStrings(lang);
  const texts = awakeTexts(words, ROOT_LOCALE, own.places);

  console.log(`The hours of ${weekdayAndDate(date)} in UTC`);
  console.log('by how much of the film’s known audience is awake\n');
  tell(rankingLines(ranked, taken, parts.slice(0, MOST_PLACES), texts));
  console.log('\n(…) too early or too late   + the day after   - the day before');
  if (taken.length > 0) console.log('  > announced');
  for (const hour of new Set([...ranked.slice(0, 1), ...taken])) {
    console.log(`\nThe hour from ${texts.start(hour)} UTC, by their clocks\n`);
    tell(clockLines(hour, parts, names, texts));
  }
  console.log('\nWhat this leans on\n');
  tell(inLines(texts.meaning(), TERMINAL));
  for (const text of groundsOf(facts, audiences, names, words)) tell(inLines(text, TERMINAL));
}

/**
 * The best hour of each of seven days, and the best of those as a file.
 *
 * @param {string} date the first day
 */
function tellWeekFrom(date) {
  const texts = awakeTexts(readStrings(lang), ROOT_LOCALE);
  const parts = audienceParts(audiencesAmong(readFacts().territories));
  const days = Array.from({ length: 7 }, (_, index) => {
    const ms = Date.parse(`${date}T00:00:00Z`) + index * 24 * 3_600_000;
    return wallTimeAt(ms, 'UTC').date;
  });
  const bests = days.flatMap((day) => byRank(hoursOf(day, parts)).slice(0, 1));
  const [best] = bests.toSorted((a, b) => b.awakePercent - a.awakePercent);
  console.log('The best hour of each day in UTC');
  console.log('by how much of the film’s known audience is awake\n');
  tell(
    inColumns(
      bests.map((hour) => [
        hour === best ? '>' : '',
        weekdayAndDate(wallTimeAt(hour.startMs, 'UTC').date),
        texts.start(hour),
        texts.percent(hour.awakePercent),
      ]),
      [3],
    ),
  );
  if (!best) return;
  const { date: day, time } = wallTimeAt(best.startMs, 'UTC');
  console.log('\n> the best, as a file of content/facts/waves/, named after its id\n');
  tell([
    `date: "${day}"`,
    `time: "${time}"`,
    'zone: UTC',
    'minutes: 60',
    'revision: 0',
    `announced: "${wallTimeAt(builtAtMs, 'UTC').date}"`,
  ]);
  console.log(`\nor in a line: npm run hour -- add <id> "${day} ${time} UTC" "<name>" "<about>"`);
}

/** @param {string} date */
function weekdayAndDate(date) {
  const ms = Date.parse(`${date}T00:00:00Z`);
  return hourText({ startMs: ms, endMs: ms }, UTC, conventionsOf(conventions)).date;
}

/**
 * The hours from the best to the worst, with the time in as many places as there is room for.
 *
 * @param {readonly DayHour[]} ranked
 * @param {readonly DayHour[]} taken those in which a wave begins
 * @param {readonly AudiencePart[]} shown the largest first
 * @param {Texts} texts
 * @returns {readonly string[]}
 */
function rankingLines(ranked, taken, shown, texts) {
  const headings = shown.map(({ zone }) => placeName(zone, lang, own.places).split(' '));
  const depth = Math.max(1, ...headings.map(({ length }) => length));
  const heads = Array.from({ length: depth }, (_, line) => [
    ...(line === depth - 1 ? ['rank', 'UTC', 'awake'] : ['', '', '']),
    ...headings.map((heading) => heading[line - depth + heading.length] ?? ''),
  ]);
  const rows = ranked.map((hour) => [
    `${taken.includes(hour) ? '>' : ''}${String(hour.rank).padStart(3)}`,
    texts.start(hour),
    texts.percent(hour.awakePercent),
    ...shown.map((part) => timeIn(hour, part, texts)),
  ]);
  const lines = inColumns([...heads, ...rows], [0, 2]);
  return lines.every(({ length }) => length <= TERMINAL) || shown.length === 0
    ? lines
    : rankingLines(ranked, taken, shown.slice(0, -1), texts);
}

/**
 * @param {DayHour} hour
 * @param {AudiencePart} part
 * @param {Texts} texts
 */
function timeIn(hour, part, texts) {
  const clock = clockOf(part.zone);
  const time = texts.start(hour, clock);
  const mark = DAY_MARKS[dayShift(hour.startMs, clock)];
  return (hour.asleep.includes(part) ? `(${time})` : ` ${time} `) + mark;
}

/**
 * One hour by the clocks of every part of the audience.
 *
 * @param {DayHour} hour
 * @param {readonly AudiencePart[]} parts
 * @param {ReadonlyMap<string, string>} names of territories, by their ids
 * @param {Texts} texts
 */
function clockLines(hour, parts, names, texts) {
  return inColumns(
    parts.map((part) => [
      texts.percent(part.sharePercent),
      names.get(part.territory) ?? part.territory,
      placeName(part.zone, lang, own.places),
      timeIn(hour, part, texts),
      minutesText(clockOf(part.zone)(hour.startMs)),
    ]),
    [0],
  );
}

/**
 * Whose hours these are, and whose they are not, sentence by sentence, as the site says it.
 *
 * @param {ReturnType<typeof readFacts>} facts
 * @param {ReturnType<typeof audiencesAmong>} audiences
 * @param {ReadonlyMap<string, string>} names of territories, by their ids
 * @param {ReturnType<typeof readStrings>} words
 * @returns {readonly string[]}
 */
function groundsOf({ figures }, audiences, names, words) {
  const texts = awakeTexts(words, ROOT_LOCALE, own.places);
  const { counted, worldwide, rest, restShare } = countedFigures(figures);
  /** @param {import('../domain/figures.ts').Figure} figure */
  const written = (figure) => figureText(figure, words, conventions);
  const splits = audiences.flatMap(({ id, zones, split }) =>
    split === undefined ? [] : texts.split(names.get(id) ?? id, zones, split === 'ours'),
  );
  return [
    t(words, 'awake.known', {
      counted: written(counted),
      worldwide: written(worldwide),
      rest: written(rest),
      share: written(restShare),
    }),
    ...(splits.length > 0 ? [t(words, 'awake.splits'), ...splits] : []),
  ];
}

/** @param {readonly { readonly id: string, readonly country: string }[]} territories */
function territoryNames(territories) {
  const named = readTerritoryWords(lang);
  return new Map(
    territories.map(({ id, country }) => [
      id,
      named[id]?.name ?? countryName(country, lang, own.countries),
    ]),
  );
}

/** @param {readonly string[]} lines */
function tell(lines) {
  for (const line of lines) console.log(line);
}
