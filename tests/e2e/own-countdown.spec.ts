import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { after, END, expect, NEXT_START, START, test } from './page';

const LAST_END = new Date('2027-02-14T14:00:00Z');

/** Opens the file as who has saved it does, with no network, at an instant at which its clock stands still. */
async function openSaved(page: Page, now: Date, path = 'countdown.html'): Promise<string[]> {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.context().setOffline(true);
  await page.clock.install({ time: after(now, -60_000) });
  await page.clock.pauseAt(now);
  const file = pathToFileURL(resolve(import.meta.dirname, '../../.test/root', path)).href;
  await page.goto(file);
  await page.clock.runFor(0);
  return asked.filter((url) => url !== file);
}

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

test.describe('the countdown to take home', () => {
  for (const { name, now, lead, left } of [
    {
      name: 'a week ahead',
      now: after(START, -7 * DAY - SECOND),
      lead: 'The #AlitaSequel hour starts in',
      left: ['7', '00', '00', '01'],
    },
    {
      name: 'a minute ahead',
      now: after(START, -60 * SECOND),
      lead: 'Don’t post yet. It starts in',
      left: ['0', '00', '01', '00'],
    },
    { name: 'in the hour', now: START, lead: 'It’s now. The hour ends in', left: ['60', '00'] },
    {
      name: 'after it',
      now: END,
      lead: 'Thank you. The next hour is in',
      left: ['70', '23', '00', '00'],
    },
    {
      name: 'as the next is ahead',
      now: after(NEXT_START, -30 * DAY),
      lead: 'The #AlitaSequel hour starts in',
      left: ['30', '00', '00', '00'],
    },
    { name: 'after the last', now: LAST_END, lead: 'The last announced hour is over', left: [] },
  ]) {
    test(`${name}, from a file and with no network`, async ({ page }) => {
      const asked = await openSaved(page, now);
      await expect(page.locator('#lead')).toHaveText(lead);
      expect(await page.locator('#digits b:visible').allInnerTexts()).toEqual(left);
      await expect(page.locator('#thanks')).toBeVisible({ visible: left.length === 0 });
      await expect(page.locator('main a')).toHaveAttribute('href', 'https://hour.example/');
      expect(asked).toEqual([]);
    });
  }

  test('tells the hour where the visitor is, and in UTC', async ({ page }) => {
    await openSaved(page, after(START, -DAY));
    await expect(page.locator('#date')).toHaveText('Saturday, 5 December 2026');
    await expect(page.locator('#time')).toHaveText('22:00–23:00 in Tokyo');
    await expect(page.locator('#utc')).toHaveText('Saturday, 5 December 2026, 13:00–14:00 UTC');
  });

  test('counts on, into the hour', async ({ page }) => {
    await openSaved(page, after(START, -2 * SECOND));
    await expect(page.locator('#seconds-left')).toHaveText('02');
    await page.clock.runFor(SECOND);
    await expect(page.locator('#seconds-left')).toHaveText('01');
    await page.clock.runFor(SECOND);
    await expect(page.locator('#countdown')).toHaveAttribute('data-phase', 'live');
  });

  test('leaves alone what a translator has put in place of its words', async ({ page }) => {
    await openSaved(page, after(START, -5 * SECOND));
    await page.evaluate(() => {
      for (const id of ['lead', 'date', 'minutes-name']) {
        const element = document.getElementById(id);
        if (element) element.textContent = `translated ${id}`;
      }
    });
    await page.clock.runFor(2 * SECOND);
    await expect(page.locator('#seconds-left')).toHaveText('03');
    for (const id of ['lead', 'date', 'minutes-name']) {
      await expect(page.locator(`#${id}`)).toHaveText(`translated ${id}`);
    }
  });

  test('speaks Arabic from right to left', async ({ page }) => {
    await openSaved(page, after(START, -DAY), 'ar/countdown.html');
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.locator('#lead')).toHaveText('تبدأ ساعة أليتا القادمة بعد');
  });
});
