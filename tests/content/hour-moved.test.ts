import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyOfProject } from './copy';

const { folder, build, edit, remove } = copyOfProject();
afterAll(remove);

test('an hour that is moved moves everywhere, and calendars know it for the same one', () => {
  edit('facts/waves/seven-years.yml', (text) =>
    text.replace('time: "13:00"', 'time: "17:30"').replace('revision: 0', 'revision: 1'),
  );
  const { status, said } = build();
  expect(status, said).toBe(0);
  const dist = join(folder, 'dist');

  const old = [
    ...['2026-12-05T13:00', '20261205T130000', '2026-12-05T14:00', '20261205T140000'],
    ...[String(Date.UTC(2026, 11, 5, 13)), `t:${String(Date.UTC(2026, 11, 5, 13) / 1000)}`],
  ];
  const paths = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
    /\.(html|ics|js|json|xml)$/.test(path),
  );
  for (const path of paths) {
    const text = readFileSync(join(dist, path), 'utf8');
    for (const instant of old) expect(text.includes(instant), `${path} has ${instant}`).toBe(false);
  }

  for (const path of ['calendar.ics', 'when/seven-years.ics']) {
    const event = readFileSync(join(dist, path), 'utf8')
      .split('BEGIN:VEVENT')
      .find((part) => part.includes('UID:seven-years@alitasequel\r\n'));
    expect(event).toContain('SEQUENCE:1\r\n');
    expect(event).toContain('DTSTART:20261205T173000Z\r\n');
  }
  const page = readFileSync(join(dist, 'when/index.html'), 'utf8');
  expect(page).toContain('dates=20261205T173000Z/20261205T183000Z');
  expect(page).toContain('startdt=2026-12-05T17:30:00Z');
});
