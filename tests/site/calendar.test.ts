import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { isoInstant } from '../../src/domain/moment';
import { grammarFaults } from '../icalendar';
import { BUILDS, type Built, BUILT_AT_MS, filesIn, pagesIn, SITE } from './built';
import { factsOf } from './facts';

const waves = factsOf.waves();
const [next] = waves.filter(({ startMs }) => startMs > BUILT_AT_MS);

/** An hour as a calendar reads it: id, how often it was moved, start and end. */
type Hour = readonly [uid: string, sequence: number, start: string, end: string];

const HOURS = new Map(
  waves.map(({ id, revision, startMs, endMs }): [string, Hour] => [
    id,
    [`${id}@alitasequel`, revision, isoInstant(startMs), isoInstant(endMs)],
  ]),
);

const componentOf = (text: string): ICAL.Component =>
  new ICAL.Component(ICAL.parse(text) as unknown[]);

const eventsIn = (text: string): ICAL.Component[] =>
  componentOf(text).getAllSubcomponents('vevent');

/** Two parsers that know nothing of each other. */
const READERS: Readonly<Record<string, (text: string) => Hour[]>> = {
  'ical.js': (text) =>
    eventsIn(text).map((component) => {
      const { uid, sequence, startDate, endDate } = new ICAL.Event(component);
      const [start, end] = [startDate, endDate].map((time) =>
        isoInstant(time.toJSDate().getTime()),
      );
      return [uid, sequence, start ?? '', end ?? ''];
    }),
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

const calendarFiles = ({ folder }: Built) =>
  filesIn(folder)
    .filter((path) => path.endsWith('.ics'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));

describe.each(BUILDS)('$name', (built) => {
  const files = calendarFiles(built);
  const ofAll = files.filter(({ path }) => basename(path) === 'calendar.ics');

  test('every language has a file of all hours and one of each', () => {
    expect(ofAll.map(({ path }) => path)).toContain('calendar.ics');
    const paths = ofAll.flatMap(({ path }) => [
      path,
      ...waves.map(({ id }) => path.replace('calendar.ics', `when/${id}.ics`)),
    ]);
    expect(files.map(({ path }) => path)).toEqual(paths.sort());
  });

  describe.each(files)('$path', ({ path, text }) => {
    const alone = HOURS.get(basename(path, '.ics'));

    test.each(Object.keys(READERS))(
      '%s reads its hours, to the second, by ids that stay',
      (reader) => {
        expect(READERS[reader]?.(text)).toEqual(alone ? [alone] : [...HOURS.values()]);
      },
    );

    test('comes out of a parser as it went in', () => {
      const again = componentOf(text).toString();
      expect(ICAL.parse(again)).toEqual(ICAL.parse(text));
      for (const read of Object.values(READERS)) expect(read(again)).toEqual(read(text));
    });

    test('keeps the grammar, by which strict readers and new Outlook read it', () => {
      expect(grammarFaults(text)).toEqual([]);
    });

    test('ends its lines with CRLF and folds them at 75 octets', () => {
      expect(text.endsWith('\r\nEND:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
      }
    });

    test('reminds a day and 15 minutes before the hours to come, and of no hour that is past', () => {
      for (const event of eventsIn(text)) {
        const { startDate, summary } = new ICAL.Event(event);
        const isPast = startDate.toJSDate().getTime() < BUILT_AT_MS;
        const alarms = event
          .getAllSubcomponents('valarm')
          .map((alarm) => [
            ...['action', 'trigger', 'description'].map((name) =>
              String(alarm.getFirstPropertyValue(name)),
            ),
          ]);
        expect(alarms).toEqual(
          isPast
            ? []
            : [
                ['DISPLAY', '-P1D', summary],
                ['DISPLAY', '-PT15M', summary],
              ],
        );
      }
    });

    test('says when it was made, where it is from, and how often to look again', () => {
      const calendar = componentOf(text);
      const value = (name: string): string => String(calendar.getFirstPropertyValue(name));
      expect(value('source')).toBe(`${SITE}${built.base}${path}`);
      expect(value('refresh-interval')).toBe('PT6H');
      expect(value('x-published-ttl')).toBe('PT6H');
      expect(value('method')).toBe('PUBLISH');
      expect(Boolean(calendar.getFirstProperty('x-wr-calname'))).toBe(!alone);
      for (const event of eventsIn(text)) {
        expect(String(event.getFirstPropertyValue('dtstamp'))).toBe(isoInstant(BUILT_AT_MS));
        expect(event.getFirstPropertyValue('url')).toBe(value('url'));
        expect(new ICAL.Event(event).description).toContain(value('url'));
      }
    });
  });

  describe('the links to calendars elsewhere', () => {
    const sections = pagesIn(built).flatMap(({ path, document }) => {
      const section = document.querySelector('#calendar');
      return section && /(^|\/)when\/index\.html$/.test(path) ? [{ path, section }] : [];
    });

    test.each(sections)(
      '$path holds the next hour, to the second, and the file of its language',
      ({ path, section }) => {
        const file = `${SITE}${built.base}${path.replace('when/index.html', 'calendar.ics')}`;
        const links = section.querySelectorAll('a').map((link) => link.getAttribute('href') ?? '');
        const told = (host: string, name: string): string[] =>
          links
            .filter((href) => href.startsWith(`https://${host}/`))
            .flatMap((href) => new URL(href).searchParams.getAll(name));
        const [start, end] = [next?.startMs ?? 0, next?.endMs ?? 0].map(isoInstant);
        const basic = [start, end].join('/').replace(/[-:]/g, '');

        expect(told('calendar.google.com', 'dates')).toEqual([basic]);
        expect(told('calendar.google.com', 'cid')).toEqual([file.replace('https:', 'webcal:')]);
        for (const host of ['outlook.live.com', 'outlook.office.com']) {
          expect([...told(host, 'startdt'), ...told(host, 'enddt')]).toEqual([start, end]);
        }
        expect(links).toContain(file.replace('https:', 'webcal:'));
        expect(section.querySelectorAll('code').map(({ text }) => text)).toEqual([
          file,
          `<t:${String((next?.startMs ?? 0) / 1000)}:F>`,
          `<t:${String((next?.startMs ?? 0) / 1000)}:R>`,
        ]);

        const event = eventsIn(
          readFileSync(
            join(built.folder, path.replace('index.html', `${next?.id ?? ''}.ics`)),
            'utf8',
          ),
        )[0];
        const { summary, description } = new ICAL.Event(event);
        expect(told('calendar.google.com', 'text')).toEqual([summary]);
        expect(told('calendar.google.com', 'details')).toEqual([description]);
        expect(told('outlook.live.com', 'subject')).toEqual([summary]);
        expect(told('outlook.live.com', 'body')).toEqual([description.replaceAll('\n', '<br>')]);
        expect(links[0]).toContain(`/${next?.id ?? ''}.ics`);
      },
    );

    test('there are some in every language', () => {
      expect(sections.map(({ path }) => path)).toEqual(
        expect.arrayContaining(
          ofAll.map(({ path }) => path.replace('calendar.ics', 'when/index.html')),
        ),
      );
    });
  });
});
