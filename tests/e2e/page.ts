import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { LOCALES } from '../../src/locales';
import { isRepresentative, placeOf } from '../pages';

/** The next hour, and the one after it. */
export const START = new Date('2026-12-05T13:00:00Z');
export const END = new Date('2026-12-05T14:00:00Z');
export const NEXT_START = new Date('2027-02-14T13:00:00Z');

const ALL_PAGES = readdirSync(join(import.meta.dirname, '../../.test/root'), {
  recursive: true,
  encoding: 'utf8',
})
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.html'))
  .sort();

const TRANSLATED = new RegExp(
  `^(?:${LOCALES.slice(1)
    .map(({ lang }) => lang)
    .join('|')})/`,
);

const addressOf = (path: string): string => `./${path.replace(/index\.html$/, '')}`;

/** The addresses of a build's pages in the root language, those of a few places among them, below its own. */
export const PAGES = ALL_PAGES.filter(
  (path) => isRepresentative(path) && !TRANSLATED.test(path),
).map(addressOf);

/** The addresses of the pages in the other languages, with one place for all. */
export const TRANSLATED_PAGES = ALL_PAGES.filter(
  (path) => TRANSLATED.test(path) && [undefined, 'tokyo'].includes(placeOf(path)),
).map(addressOf);

/** Marks what `npm test` leaves to `npm run test:all`, like all of `slow/`: variants of what it does ask. */
export const SLOW = '@slow';

/** An instant so many milliseconds after another. */
export const after = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms);

/** Opens a page with its clock stopped at an instant; it goes on only by `page.clock`. */
export async function openAt(page: Page, now: Date, path = './'): Promise<void> {
  // A clock runs from when it is installed, and is stopped only going forward.
  await page.clock.install({ time: after(now, -60_000) });
  await page.clock.pauseAt(now);
  await open(page, path);
}

/** Opens a page whose clock shows one instant and does not move, while timers and frames run as ever. */
export async function openFixedAt(page: Page, now: Date, path = './'): Promise<void> {
  await page.clock.setFixedTime(now);
  await open(page, path);
}

/** Opens a page, and waits until its scripts have done what they do at first. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await scriptsHaveRun(page);
}

/** Waits until the scripts of a page have done what they do at first. */
export async function scriptsHaveRun(page: Page): Promise<void> {
  // A module that is imported once more is the same one: this waits until it has run.
  await page.evaluate(async () => {
    const scripts = document.querySelectorAll<HTMLScriptElement>('script[src]');
    await Promise.allSettled(Array.from(scripts, ({ src }) => import(src)));
  });
  // Some of it comes in a task of its own, which a stopped clock holds.
  await page.clock.runFor(0);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) {
      await new Promise((done) => {
        new IntersectionObserver(done).observe(document.documentElement);
      });
    }
  });
}

/** Sets text as large as a visitor might: not by a style sheet, which the page's policy would refuse. */
export async function enlargeText(page: Page, size: string): Promise<void> {
  await page.evaluate((size) => {
    document.documentElement.style.fontSize = size;
  }, size);
}

/** The count as it stands: days, hours, minutes, seconds. */
export async function digits(page: Page): Promise<string[]> {
  return page.locator('.countdown-unit b').allInnerTexts();
}

/** Hides or shows the page as a browser does when its tab is left or returned to. */
export async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/**
 * Lets the host say nothing of the time, so that whatever a page's clock is set to is right. Where it is
 * wrong, and what the host says of it, is asked in `clock.spec.ts`.
 */
export async function silenceHost(context: BrowserContext): Promise<void> {
  await context.route(
    ({ pathname }) => pathname.endsWith('/'),
    (route, request) =>
      request.method() === 'HEAD' ? route.fulfill({ status: 200 }) : route.fallback(),
  );
}

export const test = base.extend<{ quiet: { allow: (pattern: RegExp) => void } }>({
  context: async ({ context }, use) => {
    await silenceHost(context);
    await use(context);
  },
  /** Fails the test where the page writes an error or a warning to the console that was not allowed. */
  quiet: [
    async ({ context }, use) => {
      const said: string[] = [];
      const allowed: RegExp[] = [];
      // A `ResizeObserver` that never settles is reported to the window alone, as no exception.
      await context.addInitScript(() => {
        addEventListener('error', ({ error, message }) => {
          if (message && !error) console.error(message);
        });
      });
      listen(context, (text) => said.push(text));
      await use({ allow: (pattern) => allowed.push(pattern) });
      expect(said.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
});

function listen(context: BrowserContext, say: (text: string) => void): void {
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) say(message.text());
  });
  context.on('weberror', (error) => {
    say(String(error.error()));
  });
}

export { expect };
