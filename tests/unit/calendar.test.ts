import fc from 'fast-check';
import ICAL from 'ical.js';
import ical, { type VEvent } from 'node-ical';
import { describe, expect, test } from 'vitest';
import { grammarFaults } from '../icalendar';
import { type Calendar, calendarFile, type CalendarHour } from '../../src/domain/calendar';

const START_MS = Date.UTC(2026, 11, 5, 13);
const HOUR_MS = 3_600_000;

const calendar: Calendar = {
  campaign: 'alitasequel',
  name: 'Hours',
  url: 'https://hour.example/',
  source: 'https://hour.example/calendar.ics',
  madeAtMs: START_MS - 24 * HOUR_MS,
};

const hour = (more: Partial<CalendarHour> = {}): CalendarHour => ({
  id: 'seven-years',
  revision: 0,
  startMs: START_MS,
  endMs: START_MS + HOUR_MS,
  summary: 'One hour',
  description: 'Post.',
  ...more,
});

const parsed = (file: string) => new ICAL.Component(ICAL.parse(file) as unknown[]);
const eventIn = (file: string) => {
  const event = parsed(file).getFirstSubcomponent('vevent');
  if (!event) throw new Error('no event');
  return event;
};

/** What a second, independent parser reads in a file: the calendar's name, and the first event. */
function readAgain(file: string) {
  const parts = ical.sync.parseICS(file) as Record<string, Partial<VEvent>>;
  const event = Object.values(parts).find(({ type }) => type === 'VEVENT');
  const calendarParts: Record<string, unknown> = { ...parts['vcalendar'] };
  return {
    name: calendarParts['name'],
    shownName: calendarParts['WR-CALNAME'],
    summary: event?.summary,
    description: event?.description,
    startMs: event?.start?.getTime(),
  };
}

/** Text as iCalendar may hold it: no control characters but the line break (RFC 5545, 3.3.11). */
const calendarWords = fc
  .oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 200, size: 'max' }),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 400, size: 'max' }),
  )
  .map((text) => text.replace(/\p{Cc}/gu, '\n'))
  // node-ical takes a backslash before an n for a line break, even one that is itself escaped.
  .filter((text) => text.trim() === text && text !== '' && !/\\n/i.test(text));

describe('what is written is what is read, whatever the script', () => {
  const TEXTS = [
    ['what the format itself is made of', 'a; b, c\\ d: "e" ^n'],
    ['several paragraphs', 'One.\n\nTwo.\n\nhttps://hour.example/?a=1&b=2#c'],
    [
      'right to left, with a hashtag and an address',
      'ساعة واحدة، في كل مكان: ⁨#AlitaSequel⁩ https://hour.example/ar/'.repeat(4),
    ],
    ['three octets a letter', '一時間、世界中で同時に。'.repeat(12)],
    ['emoji of several code points', '👩🏽‍🚀🇯🇵🤍'.repeat(20)],
    ['letters with marks of their own', 'é̈'.repeat(60)],
    ['a property’s name after a line break', 'One\nSUMMARY:two\nEND:VEVENT'],
  ] as const;

  test.each(TEXTS)('%s', (_, text) => {
    const file = calendarFile({ ...calendar, name: text }, [
      hour({ summary: text, description: text }),
    ]);
    const event = eventIn(file);
    expect(event.getFirstPropertyValue('summary')).toBe(text);
    expect(event.getFirstPropertyValue('description')).toBe(text);
    expect(readAgain(file)).toEqual({
      name: text,
      shownName: text,
      summary: text,
      description: text,
      startMs: START_MS,
    });
    expect(grammarFaults(file)).toEqual([]);
  });

  test('any text there is', () => {
    fc.assert(
      fc.property(calendarWords, (text) => {
        const file = calendarFile(calendar, [hour({ summary: text, description: text })]);
        expect(eventIn(file).getFirstPropertyValue('summary')).toBe(text);
        expect(readAgain(file).summary).toBe(text);
        expect(grammarFaults(file)).toEqual([]);
      }),
    );
  });

  test('lines end with CRLF, the last one too, and none is longer than 75 octets or cuts a letter', () => {
    fc.assert(
      fc.property(calendarWords, (text) => {
        const file = Buffer.from(
          calendarFile({ ...calendar, name: text }, [hour({ summary: text })]),
        ).toString('latin1');
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        for (const line of file.split('\r\n')) {
          expect(line).not.toMatch(/[\r\n]/);
          expect(line.length).toBeLessThanOrEqual(75);
          // A line that began within a letter would begin with one of UTF-8's following octets.
          expect(line).not.toMatch(/^ ?[\x80-\xbf]/);
        }
      }),
    );
  });
});

test('an hour that is moved keeps its id, and its number rises', () => {
  const before = eventIn(calendarFile(calendar, [hour()]));
  const moved = hour({ startMs: START_MS + HOUR_MS, endMs: START_MS + 2 * HOUR_MS, revision: 1 });
  const after = eventIn(
    calendarFile({ ...calendar, url: 'https://elsewhere.example/ar/' }, [moved]),
  );
  expect(before.getFirstPropertyValue('uid')).toBe('seven-years@alitasequel');
  expect(after.getFirstPropertyValue('uid')).toBe('seven-years@alitasequel');
  expect(before.getFirstPropertyValue('sequence')).toBe(0);
  expect(after.getFirstPropertyValue('sequence')).toBe(1);
  expect(String(after.getFirstPropertyValue('dtstart'))).toBe('2026-12-05T14:00:00Z');
});

test('of two files that say the same number, the newer one can be told', () => {
  const stamp = (madeAtMs: number): string =>
    String(
      eventIn(calendarFile({ ...calendar, madeAtMs }, [hour()])).getFirstPropertyValue('dtstamp'),
    );
  expect(stamp(START_MS) > stamp(START_MS - 1000)).toBe(true);
  // A build lasts from no whole second; the writer takes an instant with milliseconds for no instant in UTC.
  expect(stamp(START_MS + 123)).toBe(stamp(START_MS));
});

test.each([
  ['a second before it begins', -1000, 2],
  ['as it begins', 0, 0],
  ['a year after', 365 * 24 * HOUR_MS, 0],
])('a file made %s: reminders', (_, afterMs, count) => {
  const file = calendarFile({ ...calendar, madeAtMs: START_MS + afterMs }, [hour()]);
  expect(eventIn(file).getAllSubcomponents('valarm')).toHaveLength(count);
});

test('a reminder has words to show', () => {
  const [day, quarter] = eventIn(calendarFile(calendar, [hour()])).getAllSubcomponents('valarm');
  for (const [alarm, trigger] of [
    [day, '-P1D'],
    [quarter, '-PT15M'],
  ] as const) {
    expect(String(alarm?.getFirstPropertyValue('trigger'))).toBe(trigger);
    expect(alarm?.getFirstPropertyValue('action')).toBe('DISPLAY');
    expect(alarm?.getFirstPropertyValue('description')).toBe('One hour');
  }
});

test('an hour is no invitation, blocks nobody’s time, and is sure', () => {
  const file = calendarFile(calendar, [hour()]);
  expect(parsed(file).getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(eventIn(file).getFirstPropertyValue('transp')).toBe('TRANSPARENT');
  expect(eventIn(file).getFirstPropertyValue('status')).toBe('CONFIRMED');
});

test('a file without a name makes no calendar of its own', () => {
  const { campaign, url, source, madeAtMs } = calendar;
  const file = parsed(calendarFile({ campaign, url, source, madeAtMs }, [hour()]));
  expect(file.getFirstProperty('name')).toBeNull();
  expect(file.getFirstProperty('x-wr-calname')).toBeNull();
});

describe('the grammar of a file', () => {
  const file = calendarFile(calendar, [hour()]);
  const [alarm = ''] = /BEGIN:VALARM[^]*?END:VALARM\r\n/.exec(file) ?? [];

  test('is kept by ours', () => {
    expect(file.match(/BEGIN:VALARM/g)).toHaveLength(2);
    expect(grammarFaults(file)).toEqual([]);
  });

  test.each<[string, (text: string) => string, string]>([
    [
      'a property after an alarm',
      (text) => text.replace('URL:https://hour.example/\r\nSTATUS', `${alarm}STATUS`),
      'STATUS:CONFIRMED: comes after a component in VEVENT',
    ],
    [
      'a parameter that says nothing new',
      (text) => text.replace('SUMMARY:', 'SUMMARY;LANGUAGE=en:'),
      'SUMMARY;LANGUAGE=en:One hour: has the parameters ;LANGUAGE=en',
    ],
    [
      'a type that is missing',
      (text) => text.replace(';VALUE=DURATION', ''),
      'REFRESH-INTERVAL:PT6H: has the parameters none',
    ],
    [
      'a property that is missing',
      (text) => text.replace(/UID:.*\r\n/, ''),
      'VEVENT has not one UID',
    ],
    [
      'a property that stands twice',
      (text) => text.replace('METHOD:PUBLISH', 'METHOD:PUBLISH\r\nMETHOD:PUBLISH'),
      'VCALENDAR has two METHOD',
    ],
    [
      'a property that belongs elsewhere',
      (text) => text.replace('ACTION:', 'LOCATION:Here\r\nACTION:'),
      'VALARM may have no LOCATION',
    ],
    [
      'an alarm outside of an hour',
      (text) => text.replace('BEGIN:VEVENT', `${alarm}BEGIN:VEVENT`),
      'BEGIN:VALARM: may not stand in VCALENDAR',
    ],
    [
      'a component left open',
      (text) => text.replace('END:VCALENDAR\r\n', ''),
      'VCALENDAR does not end',
    ],
    [
      'a line that is cut',
      (text) => text.replace('STATUS:', 'STATUS\r\n:'),
      'STATUS: is no property',
    ],
  ])('%s is seen', (_, spoil, fault) => {
    const spoilt = spoil(file);
    expect(spoilt).not.toBe(file);
    expect(grammarFaults(spoilt)).toContain(fault);
  });
});
