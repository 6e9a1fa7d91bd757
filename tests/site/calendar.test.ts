import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { isoInstant } from '../../src/domain/moment';
import { BUILDS } from './built';
import { factsOf } from './facts';

describe.each(BUILDS)('$name, the calendar file', (built) => {
  const text = readFileSync(join(built.folder, 'calendar.ics'), 'utf8');
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));

  test('holds each hour, to the second, under an id of its own', () => {
    const hours = events.map((event) => [
      event.uid,
      isoInstant(event.startDate.toJSDate().getTime()),
      isoInstant(event.endDate.toJSDate().getTime()),
    ]);
    expect(hours).toEqual(
      factsOf
        .waves()
        .map(({ id, startMs, endMs }) => [
          `${id}@alitasequel`,
          isoInstant(startMs),
          isoInstant(endMs),
        ]),
    );
  });

  test('reminds a day and 15 minutes before', () => {
    for (const event of events) {
      const alarms = event.component.getAllSubcomponents('valarm');
      expect(alarms.map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual([
        '-P1D',
        '-PT15M',
      ]);
      expect(event.component.getFirstPropertyValue('dtstamp')).toBeTruthy();
      expect(event.sequence).toBe(0);
    }
  });

  test('ends its lines with CRLF and folds them at 75 octets', () => {
    const lines = text.split('\r\n');
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    for (const line of lines) expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
  });
});
