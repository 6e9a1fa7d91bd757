import { type Page } from '@playwright/test';
import { keepTranslating, REWRITES, rewriteText } from '../../browser/rewrite-text';
import { after, digits, END, expect, NEXT_START, openAt, openFixedAt, START, test } from '../page';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 86_400_000;

/** What is shown of the elements that a selector finds. */
const shown = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).allInnerTexts();

for (const how of REWRITES) {
  for (const when of ['before the page’s script', 'after it, again and again'] as const) {
    test.describe(`every text ${how} ${when}`, () => {
      test.beforeEach(async ({ page }) => {
        if (when === 'before the page’s script') {
          await page.addInitScript(`(${String(rewriteText)})('${how}', 'whileRead')`);
        }
      });

      /** Rewrites what the page has written since. */
      const rewrite = async (page: Page): Promise<void> => {
        if (when === 'after it, again and again') await page.evaluate(rewriteText, how);
      };

      test('the countdown goes on: count, phase, action and what is announced', async ({
        page,
      }) => {
        await openAt(page, after(START, -(DAY_MS + 15 * MINUTE_MS + 2 * SECOND_MS)));
        const countdown = page.locator('.countdown');
        const action = page.locator('.acts .action:visible').first();
        const status = countdown.locator('[role="status"]');
        await rewrite(page);
        expect(await digits(page)).toEqual(['1', '00', '15', '02']);
        await page.clock.runFor(SECOND_MS);
        expect(await digits(page)).toEqual(['1', '00', '15', '01']);
        expect(await shown(page, '.countdown-name')).toEqual(['day', 'hours', 'minutes', 'second']);
        await rewrite(page);
        await page.clock.runFor(2 * SECOND_MS);
        expect(await digits(page)).toEqual(['1', '00', '14', '59']);
        expect(await shown(page, '.countdown-name')).toEqual([
          'day',
          'hours',
          'minutes',
          'seconds',
        ]);
        await expect(countdown.locator('> .visually-hidden').first()).toHaveText(
          '1 day, 0 hours, 14 minutes',
        );

        const steps = [
          [15 * MINUTE_MS, 'ahead', 'starts in', 'Add to calendar', 'One day to go.'],
          [DAY_MS - 60 * MINUTE_MS, 'ahead', 'starts in', 'Add to calendar', 'One hour to go.'],
          [50 * MINUTE_MS, 'soon', 'Don’t post yet', 'Pick your post', 'Ten minutes to go.'],
          [9 * MINUTE_MS, 'soon', 'Don’t post yet', 'Pick your post', 'One minute to go.'],
          [MINUTE_MS, 'live', 'It’s now', 'Post now', 'The hour has started. Post now.'],
          [60 * MINUTE_MS, 'over', 'Thank you', 'Add to calendar', 'The hour is over. Thank you.'],
        ] as const;
        for (const [passMs, phase, lead, text, said] of steps) {
          await rewrite(page);
          await page.clock.fastForward(passMs);
          await expect(countdown).toHaveAttribute('data-phase', phase);
          await expect(page.locator('.countdown-lead')).toContainText(lead);
          await expect(action).toHaveText(text);
          await expect(status).toHaveText(said);
        }
        await expect(page.locator('.countdown-date')).toHaveText('Sunday, 14 February 2027');
        await rewrite(page);
        await page.clock.fastForward(after(NEXT_START, 60 * MINUTE_MS).getTime() - END.getTime());
        await expect(page.locator('.countdown-face')).toHaveText('Thank you');
        await expect(action).toHaveText('Add to calendar');
      });

      test('the visitor’s own hour is there, and how far it is', async ({ page }) => {
        await openAt(page, after(START, -62_000), './when/');
        await rewrite(page);
        await page.clock.runFor(SECOND_MS);
        expect(await shown(page, '#visitor-hour .time')).toEqual(['22:00–23:00 in Tokyo']);
        expect(await shown(page, '#visitor-hour .far')).toEqual([
          'It starts in 1 minute, 1 second.',
        ]);
        await rewrite(page);
        await page.clock.runFor(2 * SECOND_MS);
        expect(await shown(page, '#visitor-hour .far')).toEqual(['It starts in 59 seconds.']);
        await page.getByRole('combobox').fill('Honolulu');
        await page.getByRole('button', { name: 'Show the time there' }).click();
        await expect(page).toHaveURL(/\?tz=Pacific%2FHonolulu#places$/);
      });

      test('a place’s page says how far it is', async ({ page }) => {
        await openAt(page, after(START, -62_000), './when/tokyo/');
        await rewrite(page);
        for (const left of ['1 minute, 1 second', '1 minute', '59 seconds']) {
          await page.clock.runFor(SECOND_MS);
          expect(await shown(page, '#how-far')).toEqual([`It starts in ${left}.`]);
          await rewrite(page);
        }
      });

      test('posts say when', async ({ page }) => {
        await openAt(page, after(START, -2 * SECOND_MS), './message/');
        await rewrite(page);
        const now = page.locator('.when p > :visible > :first-child');
        const status = page.locator('.when [role="status"]');
        await expect(now).toHaveText([
          /^Almost time. Don’t post yet: the hour starts in a few minutes/,
        ]);
        await page.clock.runFor(2 * SECOND_MS);
        await expect(now).toHaveText([/^It’s now/]);
        await expect(status).toHaveText(/^It’s now/);
        await rewrite(page);
        await page.clock.fastForward(60 * MINUTE_MS);
        await expect(now).toHaveText([/^That hour is over/]);
        await expect(status).toHaveText(/^That hour is over/);
      });

      test.describe('with the clipboard allowed', () => {
        test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

        test('a post is copied whole, each time it is, and that is said', async ({ page }) => {
          await openFixedAt(page, START, './message/');
          const post = page.locator('article').first();
          const text = await post.locator('.text').innerText();
          for (let press = 0; press < 2; press += 1) {
            await rewrite(page);
            await page.evaluate(() => navigator.clipboard.writeText('nothing'));
            await post.getByRole('button').click();
            await expect(post.getByRole('status')).toHaveText('Copied');
            expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
          }
        });

        test('it is so where only the old way of copying is left', async ({ page }) => {
          await page.addInitScript(() => {
            navigator.clipboard.writeText = () =>
              Promise.reject(new DOMException('', 'NotAllowedError'));
          });
          await openFixedAt(page, START, './message/');
          await rewrite(page);
          const post = page.locator('article').first();
          await post.getByRole('button').click();
          await expect(post.getByRole('status')).toHaveText('Copied');
          expect((await page.evaluate(() => navigator.clipboard.readText())).trim()).toBe(
            (await post.locator('.text').innerText()).trim(),
          );
        });
      });
    });
  }
}

test.describe('a translator that goes on watching', () => {
  const again = (page: Page): Promise<unknown> =>
    page.evaluate(() => Reflect.get(globalThis, 'translatedAgain') as unknown);

  for (const path of ['./', './when/', './when/tokyo/', './message/']) {
    test(`has nothing to translate again on ${path} while its words stay the same`, async ({
      page,
    }) => {
      await openAt(page, after(START, -(2 * DAY_MS + 90 * MINUTE_MS + 30 * SECOND_MS)), path);
      await page.evaluate(keepTranslating);
      await page.clock.runFor(10 * SECOND_MS);
      expect(await again(page)).toBe(0);
    });
  }

  test('translates what changes, never the digits, and the count goes on', async ({ page }) => {
    await openAt(page, after(START, -62_000));
    await page.evaluate(keepTranslating);
    await page.clock.runFor(2 * SECOND_MS);
    expect(await digits(page)).toEqual(['0', '00', '01', '00']);
    expect(await shown(page, '.countdown-name')).toEqual(
      ['days', 'hours', 'minute', 'seconds'].map((name) => `‹${name}›`),
    );
    await page.clock.runFor(60 * SECOND_MS);
    await expect(page.locator('.countdown-lead')).toHaveText(/^‹It’s now/);
    await expect(page.locator('.countdown [role="status"]')).toHaveText(
      '‹The hour has started. Post now.›',
    );
    await expect(page.locator('.acts .action:visible').first()).toHaveText('‹Post now›');
    expect(await digits(page)).toEqual(['60', '00']);
  });

  test('keeps the translation of how far the hour is until that changes', async ({ page }) => {
    await openAt(page, after(START, -62_000), './when/tokyo/');
    await page.evaluate(keepTranslating);
    expect(await shown(page, '#how-far')).toEqual(['‹It starts in 1 minute, 2 seconds.›']);
    await page.clock.runFor(SECOND_MS);
    expect(await shown(page, '#how-far')).toEqual(['‹It starts in 1 minute, 1 second.›']);
    expect(await again(page)).toBe(1);
  });
});
