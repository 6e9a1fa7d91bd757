import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ical, { type VEvent } from 'node-ical';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { BUILT_AT_MS } from '../site/built';
import { copyOfProject } from './copy';
import { fewPlaces, languages } from './cuts';

process.env['SOURCE_DATE_EPOCH'] = String(BUILT_AT_MS / 1000);

const { folder, astroBuild, edit, remove } = copyOfProject(languages(1), fewPlaces);
afterAll(remove);

const read = (path: string): string => readFileSync(join(folder, 'dist', path), 'utf8');

/** Right to left, longer than a line of a calendar file, and with what means something in one. */
const SUMMARY = 'ساعة واحدة، في كل مكان؛ في الوقت نفسه: {name}, "\\ ساعة واحدة للجميع في أنحاء العالم كله"';

beforeAll(async () => {
  // Urdu has the plural forms of English, so that English words will do for all but one.
  cpSync(join(folder, 'content/en'), join(folder, 'content/ur'), { recursive: true });
  const locales = join(folder, 'src/locales.ts');
  const text = readFileSync(locales, 'utf8');
  writeFileSync(
    locales,
    text.replace(
      /^\] as const/m,
      "  { lang: 'ur', label: 'اردو', dir: 'rtl', conventions: 'ur-PK' },\n] as const",
    ),
  );
  edit('ur/strings.yml', (yaml) =>
    yaml.replace(/^calendar\.event: .*$/m, () => `calendar.event: '${SUMMARY}'`),
  );
  edit('facts/waves/seven-years.yml', (yaml) =>
    yaml.replace('time: "13:00"', 'time: "17:30"').replace('revision: 0', 'revision: 1'),
  );
  const { status, said } = await astroBuild();
  expect(status, said).toBe(0);
}, 120_000);

describe('an hour that is moved', () => {
  test('moves everywhere', () => {
    const old = [
      ...['2026-12-05T13:00', '20261205T130000', '2026-12-05T14:00', '20261205T140000'],
      ...[String(Date.UTC(2026, 11, 5, 13)), `t:${String(Date.UTC(2026, 11, 5, 13) / 1000)}`],
    ];
    const paths = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.(html|ics|js|json|xml)$/.test(path),
    );
    for (const path of paths) {
      for (const instant of old) {
        expect(read(path).includes(instant), `${path} has ${instant}`).toBe(false);
      }
    }
    expect(read('when/index.html')).toContain('dates=20261205T173000Z/20261205T183000Z');
    expect(read('when/index.html')).toContain('startdt=2026-12-05T17:30:00Z');
  });

  test.each([
    ['en', ''],
    ['ur', 'ur/'],
  ])('is the same one to calendars, only newer, in %s', (lang, language) => {
    for (const path of [`${language}calendar.ics`, `${language}when/seven-years.ics`]) {
      const text = read(path);
      const moved = Object.values(ical.sync.parseICS(text)).find(
        (part): part is VEvent =>
          part?.type === 'VEVENT' && part.uid === 'seven-years@alitasequel',
      );
      expect(Number(moved?.sequence)).toBe(1);
      expect(moved?.start.toISOString()).toBe('2026-12-05T17:30:00.000Z');
      expect(text).toContain(`\r\nURL:https://hour.example/${language}\r\n`);
      expect(moved?.summary).toBe(
        lang === 'ur'
          ? SUMMARY.replace('{name}', '#AlitaSequel')
          : '#AlitaSequel: one hour, everywhere',
      );
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    }
  });
});
