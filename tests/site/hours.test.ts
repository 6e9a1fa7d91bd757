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
  const texts = filesIn(built.folder)
    .filter((path) => /\.(html|js|json|xml|ics|txt|svg|webmanifest|csv)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(built.folder, path), 'utf8') }));

  test.each(texts)('$path', ({ text }) => {
    for (const [instant] of text.matchAll(ISO_INSTANT)) {
      expect(INSTANTS, instant).toContain(isoInstant(Date.parse(instant)));
    }
    for (const [, instant = ''] of text.matchAll(CALENDAR_INSTANT)) {
      expect(instant).toMatch(/^\d{8}T\d{6}Z$/);
      const iso = instant.replace(/(....)(..)(..)T(..)(..)(..)Z/, '$1-$2-$3T$4:$5:$6Z');
      expect(INSTANTS, instant).toContain(iso);
    }
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
