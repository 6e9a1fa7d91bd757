import { FOLDER_URL, ROOT_URL } from '../ports';
import { type Page } from '@playwright/test';
import { after, expect, openAt, START, test } from './page';

/** What every visitor reads whatever becomes of the script. */
async function expectTheHourInWords(page: Page): Promise<void> {
  await expect(page.locator('.countdown-face')).toHaveText('13:00 UTC');
  await expect(page.locator('.countdown-date')).toHaveText('Saturday, 5 December 2026');
  await expect(page.locator('.countdown-utc')).toContainText('13:00–14:00 UTC');
  await page.getByRole('button', { name: 'Add to calendar' }).click();
  await expect(page.locator('#add a').first()).toBeVisible();
  await page.keyboard.press('Escape');
  const cities = page.getByRole('table');
  await expect(cities.getByRole('row', { name: 'Los Angeles' })).toContainText('05:00–06:00');
  await expect(cities.getByRole('row', { name: 'Sydney' })).toContainText('the next day');
  await expect(cities.locator('tbody tr')).toHaveCount(9);
}

test.describe('scripts off', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says date and hour, in UTC and in eight cities', async ({ page }) => {
    await page.goto('./');
    await expectTheHourInWords(page);
  });
});

test('the island’s file answers 404: the page says the same', async ({ page, quiet }) => {
  quiet.allow(/404/);
  await page.route('**/_astro/*.js', (route) => route.fulfill({ status: 404, body: '' }));
  await openAt(page, after(START, -86_400_000));
  await expectTheHourInWords(page);
});

test('the island’s file never arrives: the page says the same', async ({ page, quiet }) => {
  quiet.allow(/ERR_FAILED/);
  await page.route('**/_astro/*.js', (route) => route.abort());
  await openAt(page, after(START, -86_400_000));
  await expectTheHourInWords(page);
});

for (const base of [ROOT_URL, FOLDER_URL]) {
  test.describe(base, () => {
    test.use({ baseURL: base });

    test('every request stays on the site’s own address, and is answered', async ({ page }) => {
      const requests: string[] = [];
      page.on('response', (response) =>
        requests.push(`${String(response.status())} ${response.url()}`),
      );
      await openAt(page, after(START, -86_400_000));
      await expect(page.locator('.countdown-digits')).toBeVisible();
      expect(requests.length).toBeGreaterThanOrEqual(2);
      for (const request of requests) expect(request.startsWith(`200 ${base}`), request).toBe(true);
    });

    test('an address that leads nowhere says so and leads home', async ({ page, quiet }) => {
      quiet.allow(/404/);
      const answer = await page.goto('./nowhere/at/all/');
      expect(answer?.status()).toBe(404);
      await page.getByRole('main').getByRole('link').first().click();
      await expect(page).toHaveURL(base);
    });

    test('the calendar can be taken', async ({ page, request }) => {
      await page.goto('./');
      await page.getByRole('button', { name: 'Add to calendar' }).click();
      const take = page.locator('#add a[href$=".ics"]:not([href^=webcal])');
      await expect(take).toBeInViewport();
      const href = await take.getAttribute('href');
      const answer = await request.get(new URL(href ?? '', base).href);
      expect(answer.headers()['content-type']).toContain('text/calendar');
      expect(await answer.text()).toContain('DTSTART:20261205T130000Z');
    });
  });
}
