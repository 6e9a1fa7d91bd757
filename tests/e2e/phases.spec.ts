import { after, digits, END, expect, NEXT_START, openAt, SLOW, START, test } from './page';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** One instant of each phase; the others lie on its edges. */
const FIRST: readonly string[] = ['ahead', 'soon', 'live', 'over'];

test.describe('each phase, opened in it', () => {
  for (const [what, now, phase, lead, count, actions] of [
    [
      'ahead',
      after(START, -DAY_MS),
      'ahead',
      'starts in',
      ['1', '00', '00', '00'],
      ['Add to calendar', 'Share'],
    ],
    [
      '1 ms before soon',
      after(START, -15 * MINUTE_MS - 1),
      'ahead',
      'starts in',
      ['0', '00', '15', '01'],
      ['Add to calendar', 'Share'],
    ],
    [
      'soon',
      after(START, -15 * MINUTE_MS),
      'soon',
      'Don’t post yet',
      ['0', '00', '15', '00'],
      ['Pick your post', 'Share'],
    ],
    [
      '1 ms before the start',
      after(START, -1),
      'soon',
      'Don’t post yet',
      ['0', '00', '00', '01'],
      ['Pick your post', 'Share'],
    ],
    ['live', START, 'live', 'It’s now', ['60', '00'], ['Post now']],
    ['1 ms before the end', after(END, -1), 'live', 'It’s now', ['00', '01'], ['Post now']],
    ['over', END, 'over', 'Thank you', ['70', '23', '00', '00'], ['Add to calendar', 'Share']],
    [
      'the next one, after the thanks',
      after(END, DAY_MS),
      'ahead',
      'starts in',
      ['69', '23', '00', '00'],
      ['Add to calendar', 'Share'],
    ],
    ['live again', NEXT_START, 'live', 'It’s now', ['60', '00'], ['Post now']],
  ] as const) {
    test(what, { tag: FIRST.includes(what) ? [] : SLOW }, async ({ page }) => {
      await openAt(page, now);
      await expect(page.locator('.countdown')).toHaveAttribute('data-phase', phase);
      await expect(page.locator('.countdown-lead')).toContainText(lead);
      expect(await digits(page)).toEqual(count);
      await expect(page.locator('.acts .action:visible')).toHaveText([...actions]);
    });
  }

  test('when none is left it says so and points at the calendar', async ({ page }) => {
    await openAt(page, after(NEXT_START, 60 * MINUTE_MS));
    await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'done');
    await expect(page.locator('.countdown-lead')).toContainText('The last announced hour is over');
    await expect(page.locator('.countdown-digits')).toHaveCount(0);
    await expect(page.locator('.acts .action:visible')).toHaveText(['Add to calendar', 'Share']);
    await expect(page.locator('.countdown-date')).toHaveText('Sunday, 14 February 2027');
  });
});

test('from ahead to the next hour without a reload, each moment said once', async ({ page }) => {
  const phase = page.locator('.countdown');
  const status = page.locator('.countdown [role="status"]');
  await openAt(page, after(START, -DAY_MS - 2_000));
  await expect(status).toHaveText('');

  const steps = [
    [2_000, 'ahead', 'One day to go.'],
    [DAY_MS - 60 * MINUTE_MS, 'ahead', 'One hour to go.'],
    [45 * MINUTE_MS, 'soon', 'One hour to go.'],
    [5 * MINUTE_MS, 'soon', 'Ten minutes to go.'],
    [9 * MINUTE_MS, 'soon', 'One minute to go.'],
    [MINUTE_MS, 'live', 'The hour has started. Post now.'],
    [60 * MINUTE_MS, 'over', 'The hour is over. Thank you.'],
  ] as const;
  for (const [passMs, expected, said] of steps) {
    await page.clock.fastForward(passMs);
    await expect(phase).toHaveAttribute('data-phase', expected);
    await expect(status).toHaveText(said);
  }
  await expect(page.locator('.countdown-date')).toHaveText('Sunday, 14 February 2027');
  await expect(page.locator('.countdown time')).toHaveAttribute('datetime', '2027-02-14T13:00:00Z');
  await page.clock.fastForward(DAY_MS);
  await expect(phase).toHaveAttribute('data-phase', 'ahead');
});

test('it ticks on the whole second of the clock', async ({ page }) => {
  await openAt(page, after(START, -10_400));
  expect(await digits(page)).toEqual(['0', '00', '00', '11']);
  await page.clock.runFor(399);
  expect(await digits(page)).toEqual(['0', '00', '00', '11']);
  await page.clock.runFor(1);
  expect(await digits(page)).toEqual(['0', '00', '00', '10']);
  await page.clock.runFor(9_999);
  await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'soon');
  await page.clock.runFor(1);
  await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'live');
  expect(await digits(page)).toEqual(['60', '00']);
});

test('units are named in the number they stand in', async ({ page }) => {
  await openAt(page, after(START, -(DAY_MS + 61 * MINUTE_MS + 1_000)));
  await expect(page.locator('.countdown-name')).toHaveText(['day', 'hour', 'minute', 'second']);
  await expect(page.locator('.countdown > .visually-hidden').first()).toHaveText(
    '1 day, 1 hour, 1 minute',
  );
  await page.clock.runFor(1_000);
  await expect(page.locator('.countdown-name')).toHaveText(['day', 'hour', 'minute', 'seconds']);
});

test('the digits are silent; what is left is there to be read', async ({ page }) => {
  await openAt(page, after(START, -2 * DAY_MS));
  await expect(page.locator('.countdown-digits')).toHaveAttribute('aria-hidden', 'true');
  await expect(page.getByRole('region', { name: 'Countdown', exact: true })).toContainText(
    '2 days, 0 hours, 0 minutes',
  );
});

test.describe('what the first screen offers', () => {
  test('before the hour: calendars in a menu, this device’s own first', async ({ page }) => {
    await openAt(page, after(START, -DAY_MS));
    await page.getByRole('button', { name: 'Add to calendar' }).click();
    const ways = page.getByRole('dialog', { name: 'Add to calendar' }).getByRole('link');
    await expect(ways).toHaveCount(5);
    await expect(ways.first()).toBeVisible();
    const hrefs = await ways.evaluateAll((all) => all.map((way) => way.getAttribute('href') ?? ''));
    expect(hrefs.filter((href) => href.endsWith('/when/seven-years.ics'))).toHaveLength(1);
    expect(hrefs.filter((href) => href.startsWith('webcal:'))).toHaveLength(1);
    await page.keyboard.press('Escape');
    await expect(ways.first()).toBeHidden();
  });

  for (const [userAgent, first] of [
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', /seven-years\.ics$/],
    ['Mozilla/5.0 (Linux; Android 15)', /^https:\/\/calendar\.google\.com/],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64)', /^https:\/\/outlook\.live\.com/],
  ] as const) {
    test.describe(userAgent, { tag: SLOW }, () => {
      test.use({ userAgent });
      test('finds its own calendar first', async ({ page }) => {
        await openAt(page, after(START, -DAY_MS));
        await expect(page.locator('#add a').first()).toHaveAttribute('href', first);
      });
    });
  }

  test('sharing opens the channels where the device has no sheet of its own', async ({ page }) => {
    await openAt(page, after(START, -DAY_MS));
    await page.locator('.acts').getByRole('link', { name: 'Share', exact: true }).click();
    await expect(page.locator('#share').getByRole('link').first()).toBeInViewport();
  });

  test('sharing opens the device’s own sheet where there is one', async ({ page }) => {
    await page.addInitScript(() => {
      const shared: ShareData[] = [];
      Object.assign(globalThis, { shared });
      Object.assign(Navigator.prototype, {
        canShare: () => true,
        share: (data: ShareData) => {
          shared.push(data);
          return Promise.resolve();
        },
      });
    });
    await openAt(page, after(START, -DAY_MS));
    await page.locator('.acts').getByRole('link', { name: 'Share', exact: true }).click();
    const shared = await page.evaluate(
      () => (globalThis as unknown as { shared: ShareData[] }).shared,
    );
    expect(shared.map(({ url }) => new URL(url ?? '').pathname)).toEqual(['/']);
  });

  test('soon: the posts', async ({ page }) => {
    await openAt(page, after(START, -MINUTE_MS));
    await expect(page.getByRole('link', { name: 'Pick your post' })).toHaveAttribute(
      'href',
      '/message/#ready',
    );
  });

  test('in the hour: posts of this site first, the hashtag to copy, and every channel with a whole post', async ({
    page,
  }) => {
    await openAt(page, START);
    await expect(page.getByRole('link', { name: 'Post now' })).toHaveAttribute(
      'href',
      '/message/#ready',
    );
    await expect(page.getByRole('button', { name: 'Copy #AlitaSequel' })).toBeVisible();
    const channels = await page
      .locator('.post-now .channels a:visible')
      .evaluateAll((all) =>
        all.map((link) => [link.textContent, decodeURIComponent(link.getAttribute('href') ?? '')]),
      );
    expect(channels.map(([name]) => name)).toEqual(['X', 'Bluesky', 'Threads', 'Mastodon']);
    for (const [name, href] of channels) {
      expect(href, name).toMatch(/ #AlitaSequel$/);
      expect(href?.includes('@DisneyStudios'), name).toBe(name === 'X');
    }
  });
});
