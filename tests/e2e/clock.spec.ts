import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { after, digits, expect, openAt, SLOW, START, test } from './page';
import { watchShifts } from './shifts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Two days, three hours and some before the hour. */
const NOW = after(START, -(51 * HOUR_MS + 61_300));

/** What a host answers at an instant (epoch milliseconds), the first time it is asked or a later one. */
type Host = (nowMs: number, nth: number) => Answer | Promise<Answer>;
interface Answer {
  readonly status?: number;
  readonly date?: number;
  readonly age?: number;
}

const HONEST: Host = (nowMs) => ({ date: nowMs });

/**
 * Opens a page on a device whose clock is `wrongMs` ahead of the host's, which shows `now`. Both
 * stand still but for `page.clock`.
 *
 * @returns how often the host has been asked for its time so far
 */
async function openWrong(
  page: Page,
  wrongMs: number,
  { host = HONEST, now = NOW, path = '/' }: { host?: Host; now?: Date; path?: string } = {},
): Promise<() => number> {
  let asked = 0;
  await page.route(
    ({ pathname }) => pathname === path,
    async (route, request) => {
      if (request.method() !== 'HEAD') return route.fallback();
      asked += 1;
      const nowMs = (await page.evaluate(() => Date.now())) - wrongMs;
      const { status = 200, date, age } = await host(nowMs, asked);
      return route.fulfill({
        status,
        headers: {
          ...(date !== undefined && { date: new Date(date).toUTCString() }),
          ...(age !== undefined && { age: String(age) }),
        },
      });
    },
  );
  await page.addInitScript(() => {
    const ask = fetch;
    globalThis.fetch = (...request) => {
      const answer = ask(...request);
      Object.assign(globalThis, { answered: answer.catch(() => undefined) });
      return answer;
    };
  });
  await openAt(page, after(now, wrongMs), `.${path}`);
  return () => asked;
}

/** Lets so many seconds pass by the device's clock, none of them while the host answers. */
async function pass(page: Page, seconds: number): Promise<void> {
  const answered = (): Promise<unknown> =>
    page.evaluate(() => (globalThis as { answered?: Promise<unknown> }).answered);
  for (let second = 0; second < seconds; second += 1) {
    await answered();
    await page.clock.runFor(1_000);
  }
  await answered();
}

/** The seconds that the page counts, less those that are left by the host's clock. */
async function countedWrong(page: Page, wrongMs: number): Promise<number> {
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = (await digits(page)).map(Number);
  const nowMs = (await page.evaluate(() => Date.now())) - wrongMs;
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds - (START.getTime() - nowMs) / 1000;
}

const line = (page: Page) => page.locator('.countdown-note [aria-live]');

test.describe('a clock that is wrong is said to be, and corrected, after three answers', () => {
  for (const [what, wrongMs, said] of [
    ['−3 h', -3 * HOUR_MS, '3 hours slow'],
    ['−40 s', -40_000, '40 seconds slow'],
    ['−4 s', -4_000, '4 seconds slow'],
    ['+90 s', 90_000, '1.5 minutes fast'],
    ['+2 days', 2 * DAY_MS, '2 days fast'],
  ] as const) {
    test(what, { tag: what === '−3 h' ? [] : SLOW }, async ({ page }) => {
      const asked = await openWrong(page, wrongMs);
      await pass(page, 8);
      await expect(line(page)).toHaveText(`Your clock is ${said}; we’ve corrected it.`);
      expect(Math.abs(await countedWrong(page, wrongMs))).toBeLessThan(1.5);
      await pass(page, 10);
      expect(asked()).toBe(3);
    });
  }
});

test.describe('a clock that is right, or nearly, is asked about once, and nothing is said', () => {
  for (const [what, wrongMs, host] of [
    ['right', 0, HONEST],
    ['−1 s', -1_000, HONEST],
    ['+1 s', 1_000, HONEST],
    ['right, the answer an hour in a cache', 0, cached(3_600)],
    ['right, the answer in a cache that makes Date new', 0, renewed(565)],
    ['−1 s, the answer in a cache that makes Date new', -1_000, renewed(565)],
  ] as const) {
    test(what, { tag: what === 'right' ? [] : SLOW }, async ({ page }) => {
      const asked = await openWrong(page, wrongMs, { host });
      await pass(page, 12);
      expect(asked()).toBe(1);
      await expect(line(page)).toBeEmpty();
      await expect(page.locator('.countdown-note')).toHaveText('This site proposes the hour.');
      expect(Math.abs(await countedWrong(page, 0))).toBeLessThan(1);
    });
  }
});

test('an answer that comes after 2 s will do', { tag: SLOW }, async ({ page }) => {
  const host = slowHost();
  const asked = await openWrong(page, -40_000, { host: host.answer });
  await page.clock.runFor(2_000);
  host.release();
  await pass(page, 8);
  await expect(line(page)).toContainText('40 seconds slow');
  expect(asked()).toBe(3);
});

test.describe('a wrong clock is corrected by what a cache says', { tag: SLOW }, () => {
  for (const [what, host] of [
    ['that kept the answer for an hour', cached(3_600)],
    ['that makes Date new', renewed(565)],
  ] as const) {
    test(what, async ({ page }) => {
      const wrongMs = -3 * HOUR_MS;
      const asked = await openWrong(page, wrongMs, { host });
      await pass(page, 8);
      await expect(line(page)).toContainText('3 hours slow');
      expect(Math.abs(await countedWrong(page, wrongMs))).toBeLessThan(2);
      expect(asked()).toBe(3);
    });
  }
});

test.describe('where the time cannot be told, the device’s clock is silently taken', () => {
  const kept = NOW.getTime() - HOUR_MS;
  for (const [what, times, host] of [
    ['no Date', 1, () => ({})],
    ['404', 1, (nowMs: number) => ({ date: nowMs, status: 404 })],
    ['500', 1, (nowMs: number) => ({ date: nowMs, status: 500 })],
    ['an hour in a cache that does not say so', 3, () => ({ date: kept })],
    ['answers that disagree', 3, (nowMs: number, nth: number) => ({ date: nowMs + nth * 60_000 })],
    [
      'a third answer without Date',
      3,
      (nowMs: number, nth: number) => (nth < 3 ? { date: nowMs } : {}),
    ],
  ] as const satisfies readonly (readonly [string, number, Host])[]) {
    test(what, { tag: what === 'answers that disagree' ? [] : SLOW }, async ({ page, quiet }) => {
      quiet.allow(/404|500/);
      const wrongMs = 4 * HOUR_MS;
      const asked = await openWrong(page, wrongMs, { host });
      await pass(page, 8);
      expect(asked()).toBe(times);
      await expect(line(page)).toBeEmpty();
      await expect(page.locator('.countdown-note')).toHaveText('This site proposes the hour.');
      expect(Math.abs(await countedWrong(page, 0))).toBeLessThan(1.5);
    });
  }

  test('an answer that comes after more than 3 s', { tag: SLOW }, async ({ page }) => {
    const host = slowHost();
    const asked = await openWrong(page, -40_000, { host: host.answer });
    await page.clock.runFor(3_500);
    host.release();
    await pass(page, 10);
    expect(asked()).toBe(1);
    await expect(line(page)).not.toContainText('clock');
  });

  test('a request that fails', { tag: SLOW }, async ({ page, quiet }) => {
    quiet.allow(/ERR_FAILED/);
    let asked = 0;
    await page.route('/', (route, request) => {
      if (request.method() !== 'HEAD') return route.fallback();
      asked += 1;
      return route.abort();
    });
    await openAt(page, NOW);
    await pass(page, 8);
    expect(asked).toBe(1);
    await expect(line(page)).not.toContainText('clock');
  });

  test(
    'offline; the host is asked when the device is online again',
    { tag: SLOW },
    async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'onLine', { get: () => false, configurable: true });
      });
      const asked = await openWrong(page, -40_000);
      await pass(page, 8);
      expect(asked()).toBe(0);
      await expect(line(page)).not.toContainText('clock');
      await page.evaluate(() => {
        Object.defineProperty(navigator, 'onLine', { get: () => true });
      });
      await pass(page, 8);
      expect(asked()).toBe(3);
      await expect(line(page)).toContainText('40 seconds slow');
    },
  );
});

test(
  'a clock set right meanwhile is believed again, and no more is said',
  { tag: SLOW },
  async ({ page }) => {
    const asked = await openWrong(page, -40_000);
    await pass(page, 8);
    await expect(line(page)).toContainText('40 seconds slow');
    await page.clock.setSystemTime(await page.evaluate(() => Date.now() + 40_000));
    await page.clock.runFor(1_000);
    await expect(line(page)).toHaveText('');
    expect(Math.abs(await countedWrong(page, 0))).toBeLessThan(1);
    expect(asked()).toBe(4);
  },
);

test('a page that says it is hidden is corrected all the same', { tag: SLOW }, async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
  });
  const asked = await openWrong(page, -40_000);
  await pass(page, 70);
  expect(asked()).toBe(3);
  await expect(line(page)).toContainText('40 seconds slow');
});

test.describe('pages that say what holds now go by the corrected time', () => {
  test('of posting', async ({ page }) => {
    // By the device the hour is over.
    const asked = await openWrong(page, HOUR_MS, {
      now: after(START, 600_000),
      path: '/message/',
    });
    const now = page.locator('.when p > :visible');
    await expect(now).toHaveText([/^That hour is over/]);
    await pass(page, 8);
    await expect(now).toHaveText([/^It’s now/]);
    await expect(page.locator('.posting')).toHaveAttribute('data-phase', 'live');
    expect(asked()).toBe(3);
  });

  for (const path of ['/when/', '/when/tokyo/']) {
    test(`of how far the hour is, on ${path}`, { tag: SLOW }, async ({ page }) => {
      await openWrong(page, -3 * HOUR_MS, { now: after(START, -90 * 60_000), path });
      const far = page.locator('p.far');
      await expect(far).toHaveText('It starts in 4 hours, 30 minutes.');
      await pass(page, 8);
      await expect(far).toHaveText('It starts in 1 hour, 29 minutes.');
    });
  }
});

test('phase, count and ring are those of the corrected time, and no moment is said to pass', async ({
  page,
}) => {
  // By the device the hour is over.
  await openWrong(page, HOUR_MS, { now: after(START, 600_000) });
  const phase = page.locator('.countdown');
  await expect(phase).toHaveAttribute('data-phase', 'over');
  await pass(page, 8);
  await expect(phase).toHaveAttribute('data-phase', 'live');
  await expect(page.locator('.countdown-lead')).toContainText('It’s now');
  await expect(page.locator('.ring')).toHaveAttribute('stroke-dasharray', '1000 1000');
  await expect(page.locator('.countdown [role="status"]')).toHaveText('');
});

test(
  'the line is spoken once, politely, and axe finds nothing',
  { tag: SLOW },
  async ({ page }) => {
    await openWrong(page, -40_000);
    await expect(line(page)).toHaveAttribute('aria-live', 'polite');
    const changes = page.evaluate(
      () =>
        new Promise<number>((done) => {
          let count = 0;
          const region = document.querySelector('.countdown-note [aria-live]') ?? document.body;
          new MutationObserver(() => (count += 1)).observe(region, {
            childList: true,
            subtree: true,
          });
          addEventListener('enough', () => {
            done(count);
          });
        }),
    );
    await pass(page, 20);
    await page.evaluate(() => dispatchEvent(new Event('enough')));
    expect(await changes).toBe(1);
    await page.clock.resume();
    expect((await new AxeBuilder({ page }).include('.countdown').analyze()).violations).toEqual([]);
  },
);

for (const [width, height] of [
  [320, 640],
  [360, 740],
  [740, 360],
  [1440, 900],
] as const) {
  test(
    `nothing moves at ${String(width)} × ${String(height)} when it is said`,
    { tag: SLOW },
    async ({ page }) => {
      await page.setViewportSize({ width, height });
      const shifts = await watchShifts(page);
      await openWrong(page, -40_000);
      const tops = async (): Promise<number[]> =>
        page
          .locator('.ask > *, .countdown > :not(.visually-hidden), .acts, .skyline, #steps')
          .evaluateAll((elements) =>
            elements.map((element) => element.getBoundingClientRect().top),
          );
      const before = await tops();
      await pass(page, 8);
      await expect(line(page)).toContainText('40 seconds slow');
      expect(await tops()).toEqual(before);
      expect(await shifts()).toEqual({ total: 0, shifts: [] });
    },
  );
}

test.describe('by the host that serves the page, with clocks that run', () => {
  test('a right clock: one request, and nothing said', { tag: SLOW }, async ({ page }) => {
    const requests = await letHostSpeak(page);
    await page.goto('./?tz=Asia/Tokyo');
    await expect.poll(requests).toEqual(['/']);
    await later(6_000);
    expect(requests()).toEqual(['/']);
    await expect(line(page)).not.toContainText('clock');
  });

  test('one 90 s fast: corrected', async ({ page }) => {
    await page.addInitScript(() => {
      const now = Date.now.bind(Date);
      Date.now = () => now() + 90_000;
    });
    const requests = await letHostSpeak(page);
    await page.goto('./');
    await expect(line(page)).toContainText('1.5 minutes fast', { timeout: 10_000 });
    expect(requests()).toEqual(['/', '/', '/']);
  });
});

/** Takes back what silences the host. @returns the addresses it was asked at for its time */
async function letHostSpeak(page: Page): Promise<() => string[]> {
  await page.context().unrouteAll();
  const requests: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    if (request.method() === 'HEAD') requests.push(pathname + search);
  });
  return () => requests;
}

/** A cache that keeps what the origin answered, and says for how long it has. */
function cached(ageS: number): Host {
  const keptMs = NOW.getTime() - ageS * 1000;
  return (nowMs) => ({ date: keptMs, age: Math.floor((nowMs - keptMs) / 1000) });
}

/** A cache that puts the present time into what it keeps, and says for how long it has. */
function renewed(ageS: number): Host {
  const keptMs = NOW.getTime() - ageS * 1000;
  return (nowMs) => ({ date: nowMs, age: Math.floor((nowMs - keptMs) / 1000) });
}

/** A host whose first answer waits to be released. */
function slowHost(): { answer: Host; release: () => void } {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const answer: Host = async (nowMs) => {
    await promise;
    return { date: nowMs };
  };
  return {
    answer,
    release: () => {
      resolve(undefined);
    },
  };
}

async function later(ms: number): Promise<void> {
  await new Promise((done) => setTimeout(done, ms));
}
