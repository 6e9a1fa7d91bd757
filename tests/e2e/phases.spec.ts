import { after, digits, END, expect, NEXT_START, openAt, START, test } from './page';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

test.describe('each phase, opened in it', () => {
  for (const [what, now, phase, lead, count, action, href] of [
    [
      'ahead',
      after(START, -DAY_MS),
      'ahead',
      'begins in',
      ['1', '00', '00', '00'],
      'Remind me',
      '/when/#calendar',
    ],
    [
      '1 ms before soon',
      after(START, -15 * MINUTE_MS - 1),
      'ahead',
      'begins in',
      ['0', '00', '15', '01'],
      'Remind me',
      '/when/#calendar',
    ],
    [
      'soon',
      after(START, -15 * MINUTE_MS),
      'soon',
      'Not yet',
      ['0', '00', '15', '00'],
      'Get your words ready',
      '#step-in-the-hour',
    ],
    [
      '1 ms before the start',
      after(START, -1),
      'soon',
      'Not yet',
      ['0', '00', '00', '01'],
      'Get your words ready',
      '#step-in-the-hour',
    ],
    [
      'live',
      START,
      'live',
      'It is now',
      ['0', '01', '00', '00'],
      'Post now',
      'https://x.com/intent/tweet?text=%23AlitaSequel',
    ],
    [
      '1 ms before the end',
      after(END, -1),
      'live',
      'It is now',
      ['0', '00', '00', '01'],
      'Post now',
      'https://x.com/intent/tweet?text=%23AlitaSequel',
    ],
    ['over', END, 'over', 'Thank you', ['70', '23', '00', '00'], 'Remind me', '/when/#calendar'],
    [
      'the next one, after the thanks',
      after(END, DAY_MS),
      'ahead',
      'begins in',
      ['69', '23', '00', '00'],
      'Remind me',
      '/when/#calendar',
    ],
    [
      'live again',
      NEXT_START,
      'live',
      'It is now',
      ['0', '01', '00', '00'],
      'Post now',
      'https://x.com/intent/tweet?text=%23AlitaSequel',
    ],
  ] as const) {
    test(what, async ({ page }) => {
      await openAt(page, now);
      await expect(page.locator('.countdown')).toHaveAttribute('data-phase', phase);
      await expect(page.locator('.countdown-lead')).toContainText(lead);
      expect(await digits(page)).toEqual(count);
      await expect(page.locator('.countdown .action')).toHaveText(action);
      await expect(page.locator('.countdown .action')).toHaveAttribute('href', href);
    });
  }

  test('when none is left it says so and points at the calendar', async ({ page }) => {
    await openAt(page, after(NEXT_START, 60 * MINUTE_MS));
    await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'done');
    await expect(page.locator('.countdown-lead')).toContainText('The last announced hour is over');
    await expect(page.locator('.countdown-digits')).toHaveCount(0);
    await expect(page.locator('.countdown .action')).toHaveText('Get the calendar');
    await expect(page.locator('.countdown .action')).toHaveAttribute('href', '/when/#calendar');
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
    [MINUTE_MS, 'live', 'The hour has begun. Post now.'],
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
  expect(await digits(page)).toEqual(['0', '01', '00', '00']);
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
  await expect(page.getByRole('region', { name: 'The hour', exact: true })).toContainText(
    '2 days, 0 hours, 0 minutes',
  );
});
