import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { discordStamps } from '../../src/domain/calendar-links';
import { isoInstant } from '../../src/domain/moment';
import { BUILDS, type Built, filesIn, pagesIn, SITE } from './built';
import { factsOf } from './facts';

const waves = factsOf.waves();

/** The instant of the builds that `npm run build:test` makes. */
const BUILT = '2026-11-22T12:00:00Z';

/** A wave as both parsers should read it: id, number of moves, start and end. */
type Read = [uid: string, sequence: number, start: string, end: string];
const expected = waves.map(({ id, revision, startMs, endMs }): Read => [
  `${id}@alitasequel`,
  revision,
  isoInstant(startMs),
  isoInstant(endMs),
]);

const calendarFiles = ({ folder }: Built) =>
  filesIn(folder)
    .filter((path) => path.endsWith('.ics'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

const jcalOf = (text: string): unknown[] => ICAL.parse(text) as unknown[];

const eventsOf = (text: string): ICAL.Component[] =>
  new ICAL.Component(jcalOf(text)).getAllSubcomponents('vevent');

const instantOf = (event: ICAL.Component, name: string): string =>
  isoInstant((event.getFirstPropertyValue(name) as ICAL.Time).toJSDate().getTime());

/** What a file holds as ical.js reads it, and as node-ical does. */
const READERS: Readonly<Record<string, (text: string) => Read[]>> = {
  'ical.js': (text) =>
    eventsOf(text).map((event) => [
      String(event.getFirstPropertyValue('uid')),
      Number(event.getFirstPropertyValue('sequence')),
      instantOf(event, 'dtstart'),
      instantOf(event, 'dtend'),
    ]),
  'node-ical': (text) =>
    Object.values(ical.sync.parseICS(text))
      .filter((part): part is VEvent => part?.type === 'VEVENT')
      .map(({ uid, sequence, start, end }) => [
        uid,
        Number(sequence),
        isoInstant(start.getTime()),
        isoInstant(end?.getTime() ?? 0),
      ]),
};

describe.each(BUILDS)('$name', (built) => {
  const files = calendarFiles(built);
  const languages = files
    .filter(({ path }) => /(^|\/)calendar\.ics$/.test(path))
    .map(({ path }) => path.slice(0, -'calendar.ics'.length));

  test('each language has one calendar file of all hours, and one of each', () => {
    expect(languages).toContain('');
    expect(files.map(({ path }) => path)).toEqual(
      languages
        .flatMap((folder) => [
          `${folder}calendar.ics`,
          ...waves.map(({ id }) => `${folder}when/${id}.ics`),
        ])
        .sort(),
    );
  });

  describe.each(files)('$path', ({ path, text }) => {
    const isOfAll = path.endsWith('calendar.ics');
    const held = isOfAll ? expected : expected.filter(([uid]) => path.includes(`/${uid.replace(/@.*/, '.ics')}`));
    const ofWaves = isOfAll ? expected : expected.filter(([uid]) => `when/${uid.split('@')[0] ?? ''}.ics` === path.slice(-`when/${uid.split('@')[0] ?? ''}.ics`.length));

    test.each(Object.keys(READERS))('%s reads its hours, to the second', (reader) => {
      expect(READERS[reader]?.(text)).toEqual(ofWaves);
      expect(held.length).toBeGreaterThanOrEqual(0);
    });
  });
});
