import { type Page } from '@playwright/test';
import { knowZoneAs } from '../browser/zone-data';
import { after, expect, openFixedAt, SLOW, START, test } from './page';
import { watchShifts } from './shifts';

const BEFORE = after(START, -(12 * 24 + 18) * 3_600_000);

/** Zones with new rules since autumn 2026: what devices said of them before, what is right, and its line on `/when/`. */
const ZONES = [
  {
    zone: 'America/Winnipeg',
    old: ['-06:00', '07:00'],
    time: '08:00–09:00',
    line: 'utc-5',
  },
  {
    zone: 'America/Vancouver',
    old: ['-08:00', '05:00'],
    time: '06:00–07:00',
    line: 'utc-7',
  },
  {
    zone: 'America/Havana',
    old: ['-05:00', '08:00'],
    time: '09:00–10:00',
    line: 'utc-4',
  },
] as const;

const cityOf = (zone: string): string => zone.replace('America/', '');

/** The line of the list that is marked as the visitor's, and the places that are marked in it. */
async function marked(page: Page) {
  return page.locator('tr[aria-current="true"]').evaluateAll((rows) =>
    rows.map((row) => ({
      line: row.id,
      places: [...row.querySelectorAll('a[aria-current="true"]')].map((link) => link.textContent),
    })),
  );
}

/** What home, the list and the place's own page say of the hour in a zone, and of the device. */
async function said(page: Page, zone: string, query = '') {
  const city = cityOf(zone);
  await openFixedAt(page, BEFORE, `./${query}`);
  const home = {
    time: await page.locator('.countdown-time').innerText(),
    note: await page.locator('.countdown-note').innerText(),
  };
  await openFixedAt(page, BEFORE, `./when/${query}`);
  const list = {
    time: await page.locator('#visitor-hour .time').innerText(),
    note: await page.locator('#visitor-hour').innerText(),
  };
  const mark = await marked(page);
  await openFixedAt(page, BEFORE, `./when/${city.toLowerCase()}/${query}`);
  const main = page.locator('main');
  const place = {
    time: `${await main.locator('.time').innerText()} in ${city}`,
    note: await main.innerText(),
  };
  return { pages: [home, list, place], mark };
}

for (const { zone, old, time, line } of ZONES) {
  const city = cityOf(zone);
  const [oldOffset, oldStart] = old;

  test.describe(zone, { tag: zone === 'America/Winnipeg' ? [] : SLOW }, () => {
    test.use({ timezoneId: zone });

    test('a device with the rules of last year is corrected, and told so, on every page', async ({
      page,
    }) => {
      await page.addInitScript(knowOne(zone, oldOffset));
      const { pages, mark } = await said(page, zone);
      for (const { time: shown, note } of pages) {
        expect(shown).toBe(`${time} in ${city}`);
        expect(note).toContain(
          `This device’s time-zone rules are out of date. They’d say ${oldStart}.`,
        );
      }
      expect(mark).toEqual([{ line, places: [city] }]);
    });

    test('a device with the rules of today is told nothing of them', async ({ page }) => {
      await page.addInitScript(knowOne(zone, offsetOf(line)));
      const { pages, mark } = await said(page, zone);
      for (const { time: shown, note } of pages) {
        expect(shown).toBe(`${time} in ${city}`);
        expect(note).not.toContain('rules');
      }
      expect(mark).toEqual([{ line, places: [city] }]);
    });

    test('a device that knows newer rules than the site is followed', async ({ page }) => {
      await page.addInitScript(knowOne(zone, '+02:00'));
      const { pages, mark } = await said(page, zone);
      for (const { time: shown, note } of pages) {
        expect(shown).toBe(`15:00–16:00 in ${city}`);
        expect(note).not.toContain('rules');
      }
      expect(mark).toEqual([{ line: 'utc+2', places: [] }]);
    });
  });

  test(
    `a link that asks for ${city} is answered on such a device by the same rules`,
    {
      tag: SLOW,
    },
    async ({ page }) => {
      await page.addInitScript(knowOne(zone, oldOffset));
      const { pages } = await said(page, zone, `?tz=${zone}`);
      for (const { time: shown, note } of pages) {
        expect(shown).toBe(`${time} in ${city}`);
        expect(note).toContain(`They’d say ${oldStart}.`);
      }
    },
  );
}

test.describe('the hour after the next', { tag: SLOW }, () => {
  test.use({ timezoneId: 'America/Winnipeg' });
  test('has rules of its own', async ({ page }) => {
    await page.addInitScript(knowOne('America/Winnipeg', '-06:00'));
    await openFixedAt(page, after(START, 3 * 86_400_000));
    await expect(page.locator('.countdown-date')).toHaveText('Sunday, 14 February 2027');
    await expect(page.locator('.countdown-time')).toHaveText('08:00–09:00 in Winnipeg');
    await expect(page.locator('.countdown-note')).toContainText('They’d say 07:00');
  });
});

test.describe('a zone by an older name', { tag: SLOW }, () => {
  test.use({ timezoneId: 'America/Winnipeg' });
  test('is corrected as well', async ({ page }) => {
    await page.addInitScript(knowOne('Canada/Central', '-06:00'));
    await page.addInitScript(() => {
      const { prototype } = Intl.DateTimeFormat;
      type Tell = (this: Intl.DateTimeFormat) => Intl.ResolvedDateTimeFormatOptions;
      const tell: Tell = Reflect.get(prototype, 'resolvedOptions');
      prototype.resolvedOptions = function () {
        return { ...tell.call(this), timeZone: 'Canada/Central' };
      };
    });
    await openFixedAt(page, BEFORE);
    await expect(page.locator('.countdown-time')).toContainText('08:00–09:00');
    await expect(page.locator('.countdown-note')).toContainText('They’d say 07:00');
  });
});

for (const width of [390, 1440]) {
  test.describe(`at ${String(width)} px`, { tag: SLOW }, () => {
    test.use({ viewport: { width, height: 844 }, timezoneId: 'America/Winnipeg' });
    for (const path of ['./', './when/winnipeg/']) {
      test(`nothing on ${path} moves where a device is corrected`, async ({ page }) => {
        await page.addInitScript(knowOne('America/Winnipeg', '-06:00'));
        const movedOn = await watchShifts(page);
        await openFixedAt(page, BEFORE, path);
        await expect(page.locator('main')).toContainText('They’d say 07:00');
        const { total, shifts } = await movedOn();
        expect(total, shifts.join('\n')).toBe(0);
      });
    }
  });
}

function knowOne(zone: string, offset: string): string {
  return `(${knowZoneAs.toString()})(${JSON.stringify(zone)}, ${JSON.stringify(offset)})`;
}

function offsetOf(line: string): string {
  return line.replace(/^utc([+-])(\d)$/, '$10$2:00');
}
