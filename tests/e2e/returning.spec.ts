import { after, digits, expect, openAt, setHidden, silenceHost, START, test } from './page';
import { ROOT_URL } from '../ports';

test('a hidden tab stands still, and is right the instant it returns', async ({ page }) => {
  await openAt(page, after(START, -7_200_000));
  await setHidden(page, true);
  await page.clock.runFor(60_000);
  expect(await digits(page)).toEqual(['0', '02', '00', '00']);
  await setHidden(page, false);
  expect(await digits(page)).toEqual(['0', '01', '59', '00']);
});

test('a device that slept into the hour shows the hour', async ({ page }) => {
  await openAt(page, after(START, -7_200_000));
  await setHidden(page, true);
  await page.clock.fastForward(7_260_000);
  await setHidden(page, false);
  await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'live');
  expect(await digits(page)).toEqual(['0', '00', '59', '00']);
  await expect(page.locator('.countdown [role="status"]')).toHaveText(
    'The hour has begun. Post now.',
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
