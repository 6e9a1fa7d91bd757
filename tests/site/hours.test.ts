import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isoInstant } from '../../src/domain/moment';
import { factsOf } from './facts';
import { BUILDS, filesIn, pagesIn } from './built';

const waves = factsOf.waves();
const STARTS = waves.map(({ startMs }) => isoInstant(startMs));
const INSTANTS = new Set(
  waves.flatMap(({ startMs, endMs }) => [isoInstant(startMs), isoInstant(endMs)]),
);

/** ISO 8601 with a time, as it stands in HTML, XML and JSON; and as it stands in a calendar file. */
const ISO_INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?/g;
const CALENDAR_INSTANT = /^DT(?:START|END)[^:]*:(.*)$/gm;

test('the four hours are those of the campaign', () => {
  expect(STARTS).toEqual([
    '2019-12-05T11:00:00Z',
    '2020-02-06T12:00:00Z',
    '2026-12-05T13:00:00Z',
    '2027-02-14T13:00:00Z',
  ]);
});

describe.each(BUILDS)('$name, no other hour stands anywhere', (built) => {
  const paths = filesIn(built.folder).filter((path) =>
    /\.(html|js|json|xml|ics|txt|svg|webmanifest|csv)$/.test(path),
  );

  test('in no file', () => {
    const others = paths.flatMap((path) => {
      const text = readFileSync(join(built.folder, path), 'utf8');
      const written = [
        ...Array.from(text.matchAll(ISO_INSTANT), ([instant]) => instant),
        // What is not written so stays as it is, and is then no instant of the campaign.
        ...Array.from(text.matchAll(CALENDAR_INSTANT), ([, instant = '']) =>
          instant.replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'),
        ),
      ];
      return written
        .filter((instant) => !INSTANTS.has(isoInstant(Date.parse(instant))))
        .map((instant) => `${path}: ${instant}`);
    });
    expect(paths.length).toBeGreaterThan(100);
    expect(others).toEqual([]);
  });

  test('every <time> of the page of hours names one of them, and all four are there', () => {
    const hours = pagesIn(built).find(({ path }) => path === 'when/index.html');
    const named =
      hours?.document.querySelectorAll('time').map((time) => time.getAttribute('datetime') ?? '') ??
      [];
    for (const each of named) expect(INSTANTS).toContain(each);
    expect(named).toEqual(expect.arrayContaining(STARTS));
  });
});
