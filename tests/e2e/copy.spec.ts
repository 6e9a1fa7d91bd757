import { type Locator, type Page } from '@playwright/test';
import { after, expect, openFixedAt, SLOW, START, test } from './page';

const STAMP = `<t:${String(START.getTime() / 1000)}:F>`;

const open = (page: Page): Promise<void> => openFixedAt(page, after(START, -86_400_000), './when/');

const button = (page: Page): Locator => page.getByRole('button', { name: 'Copy date' });

/** What is said of a press, beside the button. */
const status = (page: Page): Locator => button(page).locator('xpath=..').getByRole('status');

/** Takes the clipboard away, as apps do that show pages within themselves, or as addresses without https have none. */
const WITHOUT_CLIPBOARD = {
  refused: () => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
  },
  missing: () => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  },
};

const WITHOUT_OLD_WAY = (): void => {
  Object.assign(document, { execCommand: () => false });
};

test.describe('with the clipboard allowed', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  const clipboard = (page: Page): Promise<string> =>
    page.evaluate(() => navigator.clipboard.readText());

  test('a text is copied by keyboard, said to be, and the focus stays', async ({ page }) => {
    await open(page);
    await button(page).focus();
    await page.keyboard.press('Enter');
    await expect(status(page)).toHaveText('Copied');
    await expect(status(page)).toBeVisible();
    await expect(button(page)).toBeFocused();
    expect(await clipboard(page)).toBe(STAMP);
  });

  test('the last text copied is the only one that is said to be', async ({ page }) => {
    await open(page);
    await button(page).click();
    await page.getByRole('button', { name: 'Copy address' }).press('Space');
    await expect(page.getByText('Copied')).toHaveCount(1);
    await expect(status(page)).toBeEmpty();
    expect(await clipboard(page)).toMatch(/^https:\/\/hour\.example\/calendar\.ics$/);
  });

  test('of two buttons pressed in a hurry the second is the one that is said to be copied', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const write = navigator.clipboard.writeText.bind(navigator.clipboard);
      // As slow as a question whether the page may.
      navigator.clipboard.writeText = async (text) => {
        await new Promise((done) => setTimeout(done, 300));
        await write(text);
      };
    });
    await open(page);
    await button(page).click();
    const second = page.getByRole('button', { name: 'Copy address' });
    await second.click();
    await expect(second.locator('xpath=..').getByRole('status')).toHaveText('Copied');
    await expect(page.getByText('Copied')).toHaveCount(1);
    await expect(status(page)).toBeEmpty();
  });

  test('what apps refuse that show pages within themselves is copied in the old way', async ({
    page,
  }) => {
    await page.addInitScript(WITHOUT_CLIPBOARD.refused);
    await open(page);
    await button(page).press('Enter');
    await expect(status(page)).toHaveText('Copied');
    expect(await clipboard(page)).toBe(STAMP);
  });
});

for (const [what, takeAway] of Object.entries(WITHOUT_CLIPBOARD)) {
  test(`with the clipboard ${what} and the old way too, the text is selected, and that is said`, async ({
    page,
  }) => {
    await page.addInitScript(takeAway);
    await page.addInitScript(WITHOUT_OLD_WAY);
    await open(page);
    await button(page).press('Enter');
    await expect(status(page)).toHaveText('Selected. Now copy it the way you copy any text.');
    expect(await page.evaluate(() => String(getSelection()))).toBe(STAMP);
    await expect(button(page)).toBeFocused();
  });
}

test(
  'where no element shows the text, the button’s own status does',
  { tag: SLOW },
  async ({ page }) => {
    await page.addInitScript(WITHOUT_CLIPBOARD.missing);
    await page.addInitScript(WITHOUT_OLD_WAY);
    await open(page);
    await button(page).evaluate((element) => {
      element.removeAttribute('data-copy-from');
    });
    await button(page).click();
    await expect(status(page)).toHaveText(STAMP);
    expect(await page.evaluate(() => String(getSelection()))).toBe(STAMP);
  },
);

for (const width of [320, 360, 400, 1440]) {
  test(
    `at ${String(width)} px a button takes no more room once it is there`,
    { tag: SLOW },
    async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await open(page);
      await expect(button(page)).toBeVisible();
      const tops = (): Promise<number[]> =>
        page
          .locator('#calendar *, #calendar ~ *')
          .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().top));
      const shown = await tops();
      await page.locator('button[data-copy]').evaluateAll((all) => {
        for (const each of all) (each as HTMLButtonElement).hidden = true;
      });
      await expect(button(page)).toBeHidden();
      expect(await tops()).toEqual(shown);
    },
  );

  test(
    `at ${String(width)} px a button stays where it is pressed`,
    {
      tag: width === 360 ? [] : SLOW,
    },
    async ({ page }) => {
      await page.setViewportSize({ width, height: 740 });
      await open(page);
      for (const each of await page.locator('button[data-copy]').all()) {
        await each.scrollIntoViewIfNeeded();
        const before = await each.boundingBox();
        await each.click();
        await expect(each.locator('xpath=..').getByRole('status')).not.toBeEmpty();
        expect(await each.boundingBox()).toEqual(before);
      }
    },
  );
}

test.describe('scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('no button is there that does nothing, and the texts are', async ({ page }) => {
    await page.goto('./when/');
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByText(STAMP)).toBeVisible();
    await expect(page.getByText('https://hour.example/calendar.ics')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Download calendar file' })).toBeVisible();
  });
});
