import { after, digits, expect, openAt, openFixedAt, SLOW, START, test } from './page';

/** The hour that begins 2026-12-05T13:00Z by the clocks of places where it is easily got wrong. */
const PLACES = [
  ['Asia/Kathmandu', 'Kathmandu', 'Saturday, 5 December 2026', '18:45–19:45', 'The same hour'],
  [
    'Australia/Lord_Howe',
    'Lord Howe',
    'Sunday, 6 December 2026',
    '00:00–01:00',
    'Still Saturday there',
  ],
  ['Pacific/Chatham', 'Chatham', 'Sunday, 6 December 2026', '02:45–03:45', 'Still Saturday there'],
  [
    'Pacific/Kiritimati',
    'Kiritimati',
    'Sunday, 6 December 2026',
    '03:00–04:00',
    'Still Saturday there',
  ],
  ['America/St_Johns', 'St Johns', 'Saturday, 5 December 2026', '09:30–10:30', 'The same hour'],
  [
    'America/Los_Angeles',
    'Los Angeles',
    'Saturday, 5 December 2026',
    '05:00–06:00',
    'The same hour',
  ],
  ['Asia/Tokyo', 'Tokyo', 'Saturday, 5 December 2026', '22:00–23:00', 'The same hour'],
] as const;

/** Those that `npm test` asks: by a part of an hour from UTC, on another day, and on this one. */
const FIRST: readonly string[] = ['Pacific/Chatham', 'America/St_Johns', 'Asia/Tokyo'];

for (const [timezoneId, city, date, time, mark] of PLACES) {
  test.describe(timezoneId, { tag: FIRST.includes(timezoneId) ? [] : SLOW }, () => {
    test.use({ timezoneId });
    test('says its own date and hour, and counts to the same instant as everywhere', async ({
      page,
    }) => {
      await openAt(page, after(START, -(12 * 86_400 + 3_600 + 61) * 1000));
      await expect(page.locator('.countdown-date')).toHaveText(date);
      await expect(page.locator('.countdown-time')).toHaveText(`${time} in ${city}`);
      await expect(page.locator('.countdown-utc')).toContainText(mark);
      await expect(page.locator('.countdown-utc')).toContainText('13:00–14:00 UTC');
      await expect(page.locator('.countdown time')).toHaveAttribute(
        'datetime',
        '2026-12-05T13:00:00Z',
      );
      expect(await digits(page)).toEqual(['12', '01', '01', '01']);
    });
  });
}

test.describe('the visitor’s own habits', () => {
  test.use({ locale: 'en-US', timezoneId: 'America/New_York' });
  test('an American reads a.m. and p.m., and UTC with 24 hours', async ({ page }) => {
    await openAt(page, after(START, -86_400_000));
    await expect(page.locator('.countdown-date')).toHaveText('Saturday, December 5, 2026');
    await expect(page.locator('.countdown-time')).toHaveText(/^8:00\sAM–9:00\sAM in New York$/);
    await expect(page.locator('.countdown-utc')).toContainText('13:00–14:00 UTC');
  });
});

test.describe('a link that asks for a zone', () => {
  const before = after(START, -86_400_000);

  test('shows it, says so, and leads back', async ({ page }) => {
    await openFixedAt(page, before, './?tz=America/St_Johns&from=friend#cities');
    await expect(page.locator('.countdown-time')).toHaveText('09:30–10:30 in St Johns');
    await expect(page.locator('.countdown-note')).toContainText(
      'The time in St Johns, from your link',
    );
    await page.getByRole('link', { name: 'Show my time' }).click();
    await expect(page).toHaveURL('/?from=friend#cities');
    await expect(page.locator('.countdown-time')).toHaveText('22:00–23:00 in Tokyo');
    await expect(page.locator('.countdown-note')).toHaveText('This site proposes the hour.');
  });

  for (const [what, tz] of [
    ['a zone that is none', 'Mars/Zalem'],
    ['an abbreviation', 'PST'],
    ['markup', '<script>alert(1)</script>'],
    ['10 kB of text', 'x'.repeat(10_000)],
  ] as const) {
    test(
      `with ${what} is ignored, and that is said`,
      {
        tag: what === 'markup' ? [] : SLOW,
      },
      async ({ page }) => {
        page.on('dialog', () => {
          throw new Error('a script from the address ran');
        });
        await openAt(page, before, `./?tz=${encodeURIComponent(tz)}`);
        await expect(page.locator('.countdown-time')).toHaveText('22:00–23:00 in Tokyo');
        const note = page.locator('.countdown-note');
        await expect(note).toContainText(`“${tz.slice(0, 40)}`);
        await expect(note).toContainText('isn’t a time zone');
        expect((await note.innerText()).length).toBeLessThan(200);
        await expect(page.locator('.countdown script')).toHaveCount(0);
      },
    );
  }
});

test.describe('what a browser shares', { tag: SLOW }, () => {
  for (const path of ['./', './when/']) {
    for (const [query, isAsked] of [
      ['', false],
      ['?tz=Asia/Tokyo', true],
      ['?tz=Mars/Olympus', false],
    ] as const) {
      test(`${path}${query} ${isAsked ? 'keeps its zone' : 'is the page'}`, async ({ page }) => {
        await openFixedAt(page, after(START, -86_400_000), `${path}${query}`);
        await expect(page.locator('link[rel="canonical"]')).toHaveCount(isAsked ? 0 : 1);
      });
    }
  }

  test('from the page of a place is that page', async ({ page }) => {
    await openFixedAt(page, after(START, -86_400_000), './when/tokyo/');
    await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', /\/when\/tokyo\/$/);
  });
});
