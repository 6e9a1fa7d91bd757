import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { after, END, expect, openFixedAt, START, test } from '../page';
import { watchShifts } from '../shifts';

const BEFORE = after(START, -(12 * 24 + 18) * 3_600_000);

/** The line of the list that is marked: its id, its mark, and the places that are marked in it. */
async function marked(page: Page): Promise<{ id: string; mark: string; places: string[] }[]> {
  return page.locator('tr[aria-current="true"]').evaluateAll((rows) =>
    rows.map((row) => ({
      id: row.id,
      mark: row.querySelector('.mark')?.textContent ?? '',
      places: [...row.querySelectorAll('a[aria-current="true"]')].map((link) => link.textContent),
    })),
  );
}

const own = (page: Page, part: string) => page.locator(`#visitor-hour .${part}`);

/** The hour by the clocks of a device in each zone: city, time, the line it stands in, and its place there. */
const ZONES = [
  ['Asia/Calcutta', '18:30–19:30 in Kolkata', 'Saturday, 5 December 2026 (UTC+5:30)', 'Kolkata'],
  ['Asia/Kolkata', '18:30–19:30 in Kolkata', 'Saturday, 5 December 2026 (UTC+5:30)', 'Kolkata'],
  [
    'America/St_Johns',
    '09:30–10:30 in St. John’s',
    'Saturday, 5 December 2026 (UTC-3:30)',
    'St. John’s',
  ],
  [
    'Pacific/Chatham',
    '02:45–03:45 in Chatham Islands',
    'Sunday, 6 December 2026 (UTC+13:45)',
    'Chatham Islands',
  ],
  [
    'Pacific/Kiritimati',
    '03:00–04:00 in Kiritimati',
    'Sunday, 6 December 2026 (UTC+14)',
    'Kiritimati',
  ],
  ['Europe/Kiev', '15:00–16:00 in Kyiv', 'Saturday, 5 December 2026 (UTC+2)', 'Kyiv'],
  ['America/Cuiaba', '09:00–10:00 in Cuiaba', 'Saturday, 5 December 2026 (UTC-4)', undefined],
] as const;

for (const [timezoneId, time, date, place] of ZONES) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });
    test('its hour is said, and its line marked, whether or not its place is listed', async ({
      page,
    }) => {
      await openFixedAt(page, BEFORE, './when/');
      await expect(own(page, 'time')).toHaveText(time);
      await expect(own(page, 'date')).toHaveText(date);
      await expect(own(page, 'far')).toHaveText('It starts in 12 days, 18 hours.');
      const offset = /\((.*)\)/.exec(date)?.[1] ?? '';
      expect(await marked(page)).toEqual([
        { id: offset.toLowerCase(), mark: 'your time', places: place ? [place] : [] },
      ]);
      await expect(page.locator('#visitor-hour').getByText('Still Saturday there')).toHaveCount(
        date.startsWith('Sunday') ? 1 : 0,
      );
    });
  });
}

test.describe('Pacific/Marquesas', () => {
  test.use({ timezoneId: 'Pacific/Marquesas' });
  test('a clock that no listed place has is told so, and no line is marked', async ({ page }) => {
    await openFixedAt(page, BEFORE, './when/');
    await expect(own(page, 'time')).toHaveText('03:30–04:30 in Marquesas');
    await expect(page.locator('#visitor-hour')).toContainText(
      'No place in the list below has the same clock',
    );
    expect(await marked(page)).toEqual([]);
  });
});

test('the ways on from one’s own hour lead to its line, and to the page of the place', async ({
  page,
}) => {
  await openFixedAt(page, BEFORE, './when/');
  await page.getByRole('link', { name: 'Places with the same clock' }).click();
  await expect(page).toHaveURL(/\/when\/#utc\+9$/);
  await expect(page.locator('tr:target')).toBeInViewport();
  await page.getByRole('link', { name: 'A page to share for Tokyo' }).click();
  await expect(page).toHaveURL(/\/when\/tokyo\/$/);
});

test.describe('the picker, by keyboard alone', () => {
  for (const [what, typed, query, time] of [
    ['a place that is listed', 'jakarta', 'Asia%2FJakarta', '20:00–21:00 in Jakarta'],
    ['without its accents', 'sao paulo', 'America%2FSao_Paulo', '10:00–11:00 in São Paulo'],
    [
      'one that only the browser knows',
      'Pontianak',
      'Asia%2FPontianak',
      '20:00–21:00 in Pontianak',
    ],
    ['the name of a zone', 'pacific/norfolk', 'Pacific%2FNorfolk', '01:00–02:00 in Norfolk'],
    ['UTC', 'utc', 'UTC', '13:00–14:00 UTC'],
  ] as const) {
    test(what, async ({ page }) => {
      await openFixedAt(page, BEFORE, './when/');
      const field = page.getByRole('combobox', { name: 'Find your city' });
      await expect(field).toBeVisible();
      for (let presses = 0; presses < 40; presses += 1) {
        await page.keyboard.press('Tab');
        if (await field.evaluate((element) => element === document.activeElement)) break;
      }
      await expect(field).toBeFocused();
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(new RegExp(`/when/\\?tz=${query}#places$`));
      await expect(own(page, 'time')).toHaveText(time);
      await expect(page.locator('#visitor-hour')).toContainText('from your link');
      expect(await marked(page)).toMatchObject([{ mark: 'from your link' }]);
    });
  }

  test('nothing typed asks for nothing, and is no mistake before it is asked for', async ({
    page,
  }) => {
    await openFixedAt(page, BEFORE, './when/');
    const field = page.getByRole('combobox');
    await field.focus();
    await expect(page.locator(':invalid')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Show the time there' }).press('Enter');
    await expect(page).toHaveURL(/\/when\/$/);
    await expect(field).toBeFocused();
    const said = () => field.evaluate((input: HTMLInputElement) => input.validationMessage);
    expect(await said()).not.toBe('');
    await field.fill('Tokyo');
    expect(await said()).toBe('');
  });

  test('offers every zone that the browser knows, those of the list by their own names', async ({
    page,
  }) => {
    await openFixedAt(page, BEFORE, './when/');
    const offered = await page
      .locator('#zones option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
    expect(offered.length).toBeGreaterThan(400);
    expect(new Set(offered).size).toBe(offered.length);
    expect(offered).toEqual(
      expect.arrayContaining(['Tokyo, Japan', 'Singapore', 'Cuiaba (America/Cuiaba)', 'UTC']),
    );
    expect(offered.filter((name) => name.includes('Kolkata'))).toEqual(['Kolkata, India']);
  });

  test('a browser that cannot list its zones offers those of the page', async ({ page }) => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(Intl, 'supportedValuesOf');
    });
    await openFixedAt(page, BEFORE, './when/');
    await expect(page.locator('#zones option')).toHaveCount(
      await page.locator('a[data-zone]').count(),
    );
    await page.getByRole('combobox').fill('Jakarta, Indonesia');
    await page.keyboard.press('Enter');
    await expect(own(page, 'time')).toHaveText('20:00–21:00 in Jakarta');
  });
});

test.describe('an address that asks for a zone, opened elsewhere', () => {
  test.use({ timezoneId: 'America/Los_Angeles' });
  test('shows the hour there, says so, and leads back to one’s own', async ({ page }) => {
    await openFixedAt(page, BEFORE, './when/?tz=Asia/Kathmandu&from=friend');
    await expect(own(page, 'time')).toHaveText('18:45–19:45 in Kathmandu');
    await expect(own(page, 'date')).toHaveText('Saturday, 5 December 2026 (UTC+5:45)');
    expect(await marked(page)).toEqual([
      { id: 'utc+5:45', mark: 'from your link', places: ['Kathmandu'] },
    ]);
    await page.getByRole('link', { name: 'Show my time' }).click();
    await expect(page).toHaveURL(/\/when\/\?from=friend$/);
    await expect(own(page, 'time')).toHaveText('05:00–06:00 in Los Angeles');
  });

  for (const [what, tz] of [
    ['a zone that is none', 'Mars/Zalem'],
    ['an abbreviation', 'PST'],
    ['markup', '<img src=x onerror=alert(1)>'],
    ['10 kB of text', 'x'.repeat(10_000)],
    ['a line break and a quotation mark', '"\n\u2028"'],
  ] as const) {
    test(`but not ${what}: that is said, and one’s own hour shown`, async ({ page }) => {
      page.on('dialog', () => {
        throw new Error('a script from the address ran');
      });
      await openFixedAt(page, BEFORE, `./when/?tz=${encodeURIComponent(tz)}`);
      await expect(own(page, 'time')).toHaveText('05:00–06:00 in Los Angeles');
      await expect(page.locator('#visitor-hour')).toContainText('isn’t a time zone');
      await expect(page.locator('#visitor-hour :is(img, script)')).toHaveCount(0);
      expect((await page.locator('#visitor-hour').innerText()).length).toBeLessThan(400);
      expect(await marked(page)).toMatchObject([{ id: 'utc-8', mark: 'your time' }]);
    });
  }
});

test('it is said when the hour is there, and when it is over', async ({ page }) => {
  for (const path of ['./when/', './when/tokyo/']) {
    const far = page.locator('p.far');
    await openFixedAt(page, after(START, -90_000), path);
    await expect(far).toHaveText('It starts in 1 minute, 30 seconds.');
    await page.clock.setFixedTime(START);
    await page.evaluate(() => dispatchEvent(new Event('pageshow')));
    await expect(far).toHaveText('It’s now.');
    await page.clock.setFixedTime(END);
    await page.evaluate(() => dispatchEvent(new Event('pageshow')));
    await expect(far).toHaveText('That hour is over.');
  }
});

test.describe('scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('the list is whole, says UTC, and offers nothing that does not work', async ({ page }) => {
    await page.goto('./when/');
    await expect(own(page, 'time')).toHaveText('13:00–14:00 UTC');
    await expect(own(page, 'date')).toHaveText('Saturday, 5 December 2026');
    await expect(page.getByRole('row', { name: /20:00.*Jakarta/ })).toBeVisible();
    await expect(page.locator('#zone-picker')).toBeHidden();
    await expect(page.getByRole('combobox')).toHaveCount(0);
    await page.getByRole('link', { name: 'Jakarta' }).click();
    await expect(page.getByRole('main')).toContainText('20:00–21:00');
    await expect(page.getByRole('main')).toContainText('In this hour, and not before, fans');
  });
});

test('scripts that never come leave no picker to be tried', async ({ page, quiet }) => {
  quiet.allow(/ERR_FAILED/);
  await page.route('**/_astro/*.js', (route) => route.abort());
  await openFixedAt(page, BEFORE, './when/');
  await expect(page.locator('#zone-picker')).toBeHidden();
  await expect(own(page, 'time')).toHaveText('13:00–14:00 UTC');
});

for (const width of [320, 360, 740, 1440]) {
  for (const [locale, timezoneId, search] of [
    ['en-GB', 'Asia/Tokyo', ''],
    ['en-US', 'America/Argentina/Buenos_Aires', ''],
    ['en-US', 'UTC', ''],
    ['en-US', 'America/Vancouver', '?tz=Pacific/Chatham'],
    ['en-US', 'Asia/Tokyo', `?tz=${'x'.repeat(100)}`],
  ] as const) {
    test.describe(`${String(width)} px, ${locale}, ${timezoneId} ${search.slice(0, 20)}`, () => {
      test.use({ viewport: { width, height: 3_000 }, locale, timezoneId });
      test('nothing moves as the visitor’s own hour comes, nor as it is counted', async ({
        page,
      }) => {
        const shifts = await watchShifts(page);
        await openFixedAt(page, BEFORE, `./when/${search}`);
        await expect(own(page, 'far')).toBeVisible();
        expect(await shifts(), 'as the script arrives').toEqual({ total: 0, shifts: [] });
        const top = (): Promise<number | undefined> =>
          page.locator('#zone-picker').evaluate((form) => form.getBoundingClientRect().top);
        const before = await top();
        for (const now of [after(START, -3_600_000), after(START, -61_000), START, END]) {
          await page.clock.setFixedTime(now);
          await page.evaluate(() => dispatchEvent(new Event('pageshow')));
          expect(await top()).toBe(before);
        }
        expect(await shifts()).toEqual({ total: 0, shifts: [] });
      });
    });
  }
}

for (const colorScheme of ['dark', 'light'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });
    test('axe finds nothing in what the script adds', async ({ page }) => {
      await openFixedAt(page, BEFORE, './when/?tz=America/Vancouver#utc-7');
      await expect(page.locator('.mark')).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  });
}

test('nothing of the visitor is kept', async ({ page, context }) => {
  await openFixedAt(page, BEFORE, './when/?tz=Asia/Jakarta');
  await expect(own(page, 'time')).toContainText('Jakarta');
  expect((await context.storageState()).origins).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
});
