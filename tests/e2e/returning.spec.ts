import { type Page } from '@playwright/test';
import { ROOT_URL } from '../ports';
import { after, digits, expect, openAt, setHidden, silenceHost, SLOW, START, test } from './page';

test('a hidden tab goes on once a minute, and is right the instant it returns', async ({
  page,
}) => {
  await openAt(page, after(START, -7_200_000));
  await setHidden(page, true);
  await page.clock.runFor(59_000);
  expect(await digits(page)).toEqual(['0', '02', '00', '00']);
  await page.clock.runFor(1_000);
  expect(await digits(page)).toEqual(['0', '01', '59', '00']);
  await page.clock.runFor(30_000);
  expect(await digits(page)).toEqual(['0', '01', '59', '00']);
  await setHidden(page, false);
  expect(await digits(page)).toEqual(['0', '01', '58', '30']);
});

test.describe('a page that is said to be hidden for ever, and is seen', { tag: SLOW }, () => {
  test.beforeEach(async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(document, 'hidden', { value: true });
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    });
  });

  test('counts, and shows the visitor’s own hour', async ({ page }) => {
    await openAt(page, after(START, -7_200_000));
    expect(await digits(page)).toEqual(['0', '02', '00', '00']);
    await expect(page.locator('.countdown-time')).toHaveText('22:00–23:00 in Tokyo');
    await page.clock.runFor(2 * 60_000);
    expect(await digits(page)).toEqual(['0', '01', '58', '00']);
  });

  test('says that it is now, at once and when the hour begins', async ({ page }) => {
    const now = page.locator('.when p > :visible');
    await openAt(page, START, './message/');
    await expect(now).toHaveText([/^It’s now/]);
    await page.clock.runFor(3_600_000);
    await expect(now).toHaveText([/^That hour is over/]);
  });

  test('says on a place’s page how far the hour is', async ({ page }) => {
    await openAt(page, after(START, -7_200_000), './when/tokyo/');
    await expect(page.locator('#how-far')).toHaveText('It starts in 2 hours.');
  });
});

test.describe('what happened while the page was hidden is told when it is back', () => {
  const away = async (page: Page): Promise<void> => {
    await setHidden(page, true);
    for (let minute = 0; minute < 121; minute += 1) await page.clock.runFor(60_000);
  };

  test('of the hour, on the home page', async ({ page }) => {
    const status = page.locator('.countdown [role="status"]');
    await openAt(page, after(START, -7_200_000));
    await away(page);
    await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'live');
    await expect(status).toHaveText('');
    await setHidden(page, false);
    await expect(status).toHaveText('The hour has started. Post now.');
  });

  test('of when to post', async ({ page }) => {
    const status = page.locator('.when [role="status"]');
    await openAt(page, after(START, -7_200_000), './message/');
    await away(page);
    await expect(page.locator('.posting')).toHaveAttribute('data-phase', 'live');
    await expect(status).toHaveText('');
    await setHidden(page, false);
    await expect(status).toHaveText(/^It’s now/);
  });
});

test('a device that slept into the hour shows the hour', async ({ page }) => {
  await openAt(page, after(START, -7_200_000));
  await setHidden(page, true);
  await page.clock.fastForward(7_260_000);
  await setHidden(page, false);
  await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'live');
  expect(await digits(page)).toEqual(['59', '00']);
  await expect(page.locator('.countdown [role="status"]')).toHaveText(
    'The hour has started. Post now.',
  );
});

test('a page that comes back from the back/forward cache is right, and goes on', async ({
  browser,
}) => {
  // This cache is off while a page's clock is driven from outside, so the page's own is set forward or back.
  const context = await browser.newContext({
    baseURL: ROOT_URL,
    timezoneId: 'Asia/Tokyo',
  });
  await silenceHost(context);
  await context.addInitScript(
    (ahead) => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + ahead;
    },
    START.getTime() - 86_400_000 - Date.now(),
  );
  const page = await context.newPage();
  await page.goto('./');
  await expect(page.locator('.countdown-digits')).toBeVisible();
  await page.evaluate(() => {
    addEventListener('pageshow', (event) => {
      document.documentElement.dataset['cached'] = String(event.persisted);
    });
  });
  await page.goto('./404.html');
  await page.goBack();
  const cached = await page.evaluate(() => document.documentElement.dataset['cached']);
  test.info().annotations.push({ type: 'restored from the cache', description: String(cached) });
  const shown = async (): Promise<string> => (await digits(page)).join(':');
  const first = await shown();
  await expect.poll(shown, { timeout: 3_000 }).not.toBe(first);
  await context.close();
});

test('the event of a return from the cache is enough to be right', async ({ page }) => {
  await openAt(page, after(START, -7_200_000));
  await page.clock.setSystemTime(after(START, -3_600_000));
  expect(await digits(page)).toEqual(['0', '02', '00', '00']);
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  expect(await digits(page)).toEqual(['0', '01', '00', '00']);
});
