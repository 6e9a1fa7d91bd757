import { type Page } from '@playwright/test';
import { ROOT_URL } from '../../ports';
import {
  after,
  digits,
  expect,
  NEXT_START,
  open,
  openAt,
  openFixedAt,
  PAGES,
  START,
  test,
} from '../page';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

/** Twelve days, an hour, a minute and a second before the hour. */
const BEFORE = after(START, -(12 * DAY_MS + HOUR_MS + 61_000));
const LEFT = ['12', '01', '01', '01'];

/** What the page shows a visitor in Tokyo at that instant, whatever else is wrong. */
async function expectTheCount(page: Page): Promise<void> {
  await expect(page.locator('.countdown-time')).toHaveText('22:00–23:00 in Tokyo');
  await expect(page.locator('.countdown-date')).toHaveText('Saturday, 5 December 2026');
  expect(await digits(page)).toEqual(LEFT);
}

test.describe('an address that means harm', () => {
  for (const [what, address] of [
    ['a hash that is markup', '#<img src=x onerror=alert(1)>'],
    ['a hash that is no selector', '#%00"]){}*:not('],
    ['a hash of half a character', '#%E0%A4%A'],
    ['a hash that names what every object has', '#__proto__'],
    ['a hash of 100 kB', `#${'x'.repeat(100_000)}`],
    ['a query of half a character', '?tz=%E0%A4%A'],
    ['a zone that every object has', '?tz=constructor'],
    ['a zone that is a path', '?tz=../../etc/passwd'],
    ['a zone with a zero in it', '?tz=Asia/Tokyo%00'],
    ['a zone whose sign is the other way about', '?tz=Etc/GMT%2B5'],
    ['a zone that is an offset', '?tz=%2B05:30'],
    ['a zone of letters that look alike', '?tz=Еurоpe/Lоndоn'],
    ['a zone that runs code', '?tz=javascript:alert(1)'],
    [
      'a thousand other values',
      `?${Array.from({ length: 1_000 }, (_, n) => `a${String(n)}=1`).join('&')}`,
    ],
  ] as const) {
    test(`with ${what} shows one’s own hour`, async ({ page }) => {
      const ran: string[] = [];
      page.on('dialog', (dialog) => {
        ran.push(dialog.message());
        void dialog.dismiss();
      });
      await openAt(page, BEFORE, `./${address}`);
      await expectTheCount(page);
      await openFixedAt(page, BEFORE, `./when/${address}`);
      await expect(page.locator('#visitor-hour p.time')).toHaveText('22:00–23:00 in Tokyo');
      await expect(
        page.locator(':is(.countdown, #visitor-hour) :is(img, script, iframe)'),
      ).toHaveCount(0);
      expect(ran).toEqual([]);
    });
  }

  test('cannot send the way back elsewhere', async ({ page, baseURL }) => {
    await openAt(page, BEFORE, './?tz=Europe/London&//evil.example#//evil.example');
    const back = page.getByRole('link', { name: 'Show my time' });
    const { origin } = new URL(await back.evaluate((link: HTMLAnchorElement) => link.href));
    expect(origin).toBe(new URL(baseURL ?? '').origin);
  });
});

test.describe('a browser that lacks what others have', () => {
  for (const [what, lame] of [
    ['no list of zones', () => Reflect.deleteProperty(Intl, 'supportedValuesOf')],
    ['no format for durations', () => Reflect.deleteProperty(Intl, 'DurationFormat')],
    ['no locales to take apart', () => Reflect.deleteProperty(Intl, 'Locale')],
    ['no segmenter', () => Reflect.deleteProperty(Intl, 'Segmenter')],
    [
      'no preferred languages',
      () => Object.defineProperty(navigator, 'languages', { get: () => [] }),
    ],
    [
      'languages that are none',
      () => Object.defineProperty(navigator, 'languages', { get: () => ['C', 'en_US', '', '*'] }),
    ],
    ['no idle time', () => Reflect.deleteProperty(globalThis, 'requestIdleCallback')],
    [
      'no navigator.share, clipboard or storage at all',
      () => {
        for (const name of ['share', 'canShare', 'clipboard']) {
          Object.defineProperty(navigator, name, { get: () => undefined });
        }
        Object.defineProperty(globalThis, 'localStorage', { get: () => undefined });
      },
    ],
    [
      'storage that is blocked',
      () => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
          Object.defineProperty(globalThis, name, {
            get: () => {
              throw new DOMException('The operation is insecure.', 'SecurityError');
            },
          });
        }
      },
    ],
  ] as const) {
    test(`${what}: counts, and lists the zones of the page`, async ({ page }) => {
      await page.addInitScript(lame);
      await openAt(page, BEFORE);
      await expectTheCount(page);
      await openFixedAt(page, BEFORE, './when/');
      await expect(page.locator('#visitor-hour p.time')).toHaveText('22:00–23:00 in Tokyo');
      expect(
        await page.locator('#visitor-hour + * option, datalist option').count(),
      ).toBeGreaterThan(100);
    });
  }
});

test.describe('an offer that was put away where nothing can be kept', () => {
  test.use({ locale: 'de-DE' });
  test('is gone for now all the same', async ({ page, quiet }) => {
    quiet.allow(/quota/);
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, 'localStorage', {
        value: new Proxy(
          {},
          {
            set: () => {
              throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
            },
          },
        ),
      });
    });
    await openFixedAt(page, BEFORE);
    const offer = page.locator('.language-offer');
    await expect(offer).toBeVisible();
    await offer.getByRole('button').click();
    await expect(offer).toBeHidden();
  });
});

test.describe('a script that does not come', () => {
  for (const [reason, what, paths] of [
    ['blockedbyclient', 'every page', PAGES],
    // For whatever reason it does not come, to a page it is the same event.
    ['connectionreset', 'the home page', ['./']],
  ] as const) {
    test(`(${reason}) leaves ${what} as it is without scripts`, async ({
      page,
      browser,
      quiet,
    }) => {
      quiet.allow(/ERR_/);
      await page.route(/\.js$/, (route) => route.abort(reason));
      const plain = await (
        await browser.newContext({ javaScriptEnabled: false, baseURL: ROOT_URL })
      ).newPage();
      for (const path of paths) {
        await openFixedAt(page, BEFORE, path);
        await plain.goto(path);
        const [blocked, without] = await Promise.all(
          [page, plain].map((each) => each.locator('body > main').innerText()),
        );
        expect(blocked, path).toBe(without);
      }
      await plain.context().close();
    });
  }
});

test.describe('a clock that does not go on as it should', () => {
  for (const [what, now, left] of [
    ['ten days on', after(BEFORE, 10 * DAY_MS), ['2', '01', '01', '00']],
    ['ten days back', after(BEFORE, -10 * DAY_MS), ['22', '01', '01', '00']],
    [
      'past the hour and the day after it',
      after(START, 3 * DAY_MS - 1_000),
      ['68', '00', '00', '00'],
    ],
    ['to 1970', new Date(0), undefined],
  ] as const) {
    test(`set ${what} while the page is open, is followed`, async ({ page }) => {
      await openAt(page, BEFORE);
      expect(await digits(page)).toEqual(LEFT);
      await page.clock.setSystemTime(now);
      await page.clock.runFor(1_000);
      if (left) expect(await digits(page)).toEqual(left);
      const shown = await page.locator('.countdown').innerText();
      expect(shown).not.toMatch(/NaN|undefined|Infinity|-\d/);
    });
  }

  test('a device that slept twelve hours across the hour counts to the next', async ({ page }) => {
    await openAt(page, after(START, -6 * HOUR_MS));
    await page.clock.fastForward(12 * HOUR_MS);
    await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'over');
    const leftS = (NEXT_START.getTime() - START.getTime() - 6 * HOUR_MS) / 1000;
    expect(await digits(page)).toEqual(
      [leftS / 86_400, (leftS / 3_600) % 24, (leftS / 60) % 60, leftS % 60].map((each, index) =>
        String(Math.floor(each)).padStart(index === 0 ? 1 : 2, '0'),
      ),
    );
  });
});

test('two tabs show the same, and neither disturbs the other', async ({ context, page }) => {
  const other = await context.newPage();
  await openAt(page, BEFORE);
  await open(other, './');
  await expectTheCount(other);
  // One clock drives all that a browser has open.
  await page.clock.runFor(61_000);
  expect(await digits(page)).toEqual(['12', '01', '00', '00']);
  expect(await digits(other)).toEqual(['12', '01', '00', '00']);
  await other.close();
  await page.clock.runFor(1_000);
  expect(await digits(page)).toEqual(['12', '00', '59', '59']);
});

test('printed while it counts, a page says the hour and no count', async ({ page }) => {
  await openAt(page, BEFORE);
  await expectTheCount(page);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.countdown-digits')).toBeHidden();
  await expect(page.locator('.countdown-lead')).toBeHidden();
  for (const line of ['.countdown-date', '.countdown-time', '.countdown-utc']) {
    await expect(page.locator(line)).toBeVisible();
  }
  await page.emulateMedia({ media: 'screen' });
  await page.clock.runFor(1_000);
  expect(await digits(page)).toEqual(['12', '01', '01', '00']);
});

test('offline once it is loaded, a page counts into the hour and through it', async ({
  context,
  page,
}) => {
  await openAt(page, after(START, -60_000));
  await expect(page.locator('.countdown-digits')).toBeVisible();
  await context.setOffline(true);
  await page.clock.runFor(60_000);
  await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'live');
  await page.clock.runFor(HOUR_MS);
  await expect(page.locator('.countdown')).toHaveAttribute('data-phase', 'over');
  await page.getByRole('link', { name: 'Skip to content' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeVisible();
});
