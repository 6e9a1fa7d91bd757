import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { LOCALES, ROOT_LOCALE } from '../../../src/locales';
import { isInFull } from '../../languages';
import { after, expect, openAt, openFixedAt, START, test, TRANSLATED_PAGES } from '../page';

const DAY_MS = 86_400_000;
const AHEAD = after(START, -DAY_MS);
const OTHERS = LOCALES.filter(({ lang }) => lang !== ROOT_LOCALE.lang);

/** What stands under a number of days, so many of which are left. */
const DAYS: Readonly<Record<string, readonly (readonly [number, string])[]>> = {
  en: [
    [0, 'days'],
    [1, 'day'],
    [2, 'days'],
    [3, 'days'],
    [11, 'days'],
    [100, 'days'],
  ],
  ar: [
    [0, 'أيام'],
    [1, 'أيام'],
    [2, 'أيام'],
    [3, 'أيام'],
    [11, 'أيام'],
    [100, 'أيام'],
  ],
  de: [
    [0, 'Tage'],
    [1, 'Tag'],
    [2, 'Tage'],
    [3, 'Tage'],
    [11, 'Tage'],
    [100, 'Tage'],
  ],
  ja: [
    [0, '日'],
    [1, '日'],
    [2, '日'],
    [3, '日'],
    [11, '日'],
    [100, '日'],
  ],
};

for (const { lang, dir } of LOCALES) {
  const home = lang === ROOT_LOCALE.lang ? './' : `./${lang}/`;

  test.describe(`in ${lang}`, () => {
    test('the page says which language it is in and which way it is read', async ({ page }) => {
      await openFixedAt(page, AHEAD, home);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page.locator('html')).toHaveAttribute('dir', dir);
      const order = await page
        .locator('.countdown-unit')
        .evaluateAll((units) => units.map((unit) => unit.getBoundingClientRect().x));
      const sorted = order.toSorted((a, b) => (dir === 'rtl' ? b - a : a - b));
      expect(order).toEqual(sorted);
    });

    const said = DAYS[lang];
    if (said) {
      test('the days that are left are said as the language says them', async ({ page }) => {
        test.slow();
        const shown = page.locator('.countdown-unit').first();
        for (const [days, unit] of said) {
          // Half a day more, so that the count of days does not hang on a second.
          await openFixedAt(page, after(START, -days * DAY_MS - DAY_MS / 2), home);
          await expect(shown.locator('b')).toHaveText(
            new Intl.NumberFormat(lang, { useGrouping: false }).format(days),
          );
          await expect(shown.locator('.countdown-name')).toHaveText(unit);
        }
      });
    }

    test('the other languages lead to the same page and keep the zone', async ({ page }) => {
      await openFixedAt(page, AHEAD, `${home}film/?tz=Asia/Kathmandu`);
      for (const other of LOCALES) {
        const link = page.locator(`header a[hreflang="${other.lang}"]`);
        await expect(link).toHaveText(other.label);
        // A link takes the zone along once it is reached for.
        await link.dispatchEvent('pointerdown');
        const { pathname, search } = new URL((await link.getAttribute('href')) ?? '', page.url());
        expect(pathname).toBe(other.lang === ROOT_LOCALE.lang ? '/film/' : `/${other.lang}/film/`);
        expect(decodeURIComponent(search)).toBe('?tz=Asia/Kathmandu');
      }
      const [other] = LOCALES.filter((each) => each.lang !== lang);
      await page.locator('header [popovertarget="languages"]').click();
      await page.locator(`header a[hreflang="${other?.lang ?? ''}"]`).click();
      await expect(page.locator('html')).toHaveAttribute('lang', other?.lang ?? '');
    });
  });
}

/** How far a page scrolls sideways. */
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { lang } of OTHERS) {
  test(`in ${lang} no page scrolls sideways at 320 px`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 740 });
    const paths = TRANSLATED_PAGES.filter((path) => path.startsWith(`./${lang}/`));
    expect(paths.length).toBeGreaterThan(9);
    for (const path of paths) {
      await openFixedAt(page, AHEAD, path);
      expect(await overflow(page), path).toBe(0);
    }
  });
}

// What it looks at is the same in every language but for the direction.
for (const path of TRANSLATED_PAGES.filter(isInFull)) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 740 });
    await openFixedAt(page, AHEAD, path);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  });
}

test.describe('a browser that prefers another language', () => {
  const other = OTHERS.find(({ dir }) => dir === 'rtl') ?? OTHERS[0];

  test.use({ locale: other?.lang ?? 'en' });

  test('is offered it in that language, and led nowhere by itself', async ({ page }) => {
    await openAt(page, AHEAD, './film/?tz=Asia/Tokyo');
    const offer = page.locator('.language-offer');
    await expect(offer).toBeVisible();
    await expect(offer).toHaveAttribute('lang', other?.lang ?? '');
    await expect(page).toHaveURL(/\/film\/\?tz=Asia\/Tokyo$/);
    await offer.getByRole('link').click();
    await expect(page.locator('html')).toHaveAttribute('lang', other?.lang ?? '');
    await expect(page).toHaveURL(new RegExp(`/${other?.lang ?? ''}/film/\\?tz=Asia(/|%2F)Tokyo$`));
    await expect(page.locator('.language-offer')).toBeHidden();
  });

  test('puts the offer away for good', async ({ page }) => {
    await openAt(page, AHEAD);
    await page.locator('.language-offer button').click();
    await expect(page.locator('.language-offer')).toBeHidden();
    await page.goto('./film/');
    await expect(page.locator('.language-offer')).toBeHidden();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['/offer']);
  });

  test('is offered it though a site in another folder of the host has put its own away', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      localStorage.setItem('offer', 'true');
      localStorage.setItem('/another/offer', 'true');
    });
    await openAt(page, AHEAD);
    await expect(page.locator('.language-offer')).toBeVisible();
  });

  test('is offered nothing where storage is blocked, and nothing fails', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('blocked', 'SecurityError');
        },
      });
    });
    await openAt(page, AHEAD);
    await expect(page.locator('.language-offer')).toBeHidden();
    await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'ahead');
  });
});

test.describe('a browser in a language that the site does not speak', () => {
  test.use({ locale: 'sw' });

  test('is offered nothing', async ({ page }) => {
    await openAt(page, AHEAD);
    await expect(page.locator('.language-offer')).toBeHidden();
  });
});
