import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import {
  type Browser,
  deviceKey,
  type EngineName,
  type InPage,
  type Key,
  type Tab,
  type View,
} from './engine';
import { type Harness, readyPage, settled } from './in-page';
import { type Server } from './server';

/** The next hour, and the one after it. */
export const START = Date.parse('2026-12-05T13:00:00Z');
export const END = START + 3_600_000;
export const NEXT_START = Date.parse('2027-02-14T13:00:00Z');

export const SECOND_MS = 1_000;
export const MINUTE_MS = 60 * SECOND_MS;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

/** Five days, an hour, a minute and a second before the hour. */
export const BEFORE = START - (5 * DAY_MS + HOUR_MS + MINUTE_MS + SECOND_MS);

/** How a page is visited. */
interface Visit extends Partial<View> {
  /** What the page's clock shows, in epoch milliseconds. */
  readonly at?: number;
  /** Whether it goes on from there; else it stands still until the test sets it. */
  readonly runs?: boolean;
  /** What is done in the page before its own scripts. */
  readonly before?: string;
  /** What is done to the page on its way. */
  readonly rewrite?: (html: string, path: string) => string;
  /** Whether its script is waited for. */
  readonly settles?: boolean;
}

const USUAL: View = {
  width: 1_280,
  height: 900,
  zone: 'Asia/Tokyo',
  language: 'en-GB',
  scheme: 'dark',
  textZoom: 100,
  forcedColors: false,
  resistsFingerprinting: false,
};

/** A page of the site in a browser. */
export interface Page {
  /** Calls a function in the page, which knows nothing but its arguments; what comes back is JSON. */
  readonly evaluate: <A extends readonly unknown[], R>(
    work: InPage<A, R>,
    ...args: A
  ) => Promise<Awaited<R>>;
  /** The text of the elements that a selector finds, as it is shown; white space as single spaces. */
  readonly texts: (selector: string) => Promise<string[]>;
  /** Waits until the first such element reads so. */
  readonly expectText: (selector: string, text: string | RegExp) => Promise<void>;
  /** Sets the page's clock, and lets the page see it. */
  readonly setClock: (ms: number) => Promise<void>;
  /** Clicks the middle of the first element to be seen that a selector finds; of those that have this text. */
  readonly click: (selector: string, text?: string) => Promise<void>;
  /** Clicks likewise, and waits until what that leads to has settled: another page, or another place of this one. */
  readonly follow: (selector: string, text?: string) => Promise<void>;
  readonly press: (...keys: (Key | (string & {}))[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  readonly resize: (width: number, height?: number) => Promise<void>;
  readonly settle: () => Promise<void>;
  readonly back: () => Promise<void>;
  /** What went wrong on the page since it was opened, by the browser and by the page itself. */
  readonly troubles: () => Promise<string[]>;
  readonly screenshot: () => Promise<Uint8Array>;
  /** The text of each sheet of paper that the page is printed on, as lines. */
  readonly sheets: () => Promise<string[][]>;
}

/** The site in one engine. */
export interface Site {
  readonly engine: EngineName;
  /** Opens a page by its path from the root of the site. */
  readonly visit: (path: string, how?: Visit) => Promise<Page>;
}

/** Writes a call of a function, to be evaluated in a page. */
export function call<A extends readonly unknown[]>(work: InPage<A>, ...args: A): string {
  return `(${String(work)})(${args.map((each) => (each === undefined ? 'undefined' : JSON.stringify(each))).join()})`;
}

/** The site as one browser shows it. */
export function siteIn(browser: () => Browser, server: () => Server, engine: EngineName): Site {
  let tab: Tab | undefined;
  let shown: View | undefined;
  let address = '';
  return {
    engine,
    visit: async (path, how = {}) => {
      const { at = BEFORE, runs = false, before = '', rewrite, settles = true, ...view } = how;
      const wanted: View = { ...USUAL, ...view };
      if (!tab || !shown || deviceKey(wanted) !== deviceKey(shown)) {
        tab = await browser().tab(wanted);
        address = '';
      } else if (wanted.width !== shown.width || wanted.height !== shown.height) {
        await tab.resize(wanted.width, wanted.height);
      }
      shown = wanted;
      const clock: Harness['clock'] = runs ? { aheadMs: at - Date.now() } : { fixedMs: at };
      server().change({
        script: `${call(readyPage, clock)};${before}`,
        rewrite: rewrite ?? ((html) => html),
      });
      const url = `${server().origin}/${path}`;
      tab.said();
      server().missed();
      try {
        // An address that differs by its fragment alone is no other page.
        if (url.split('#')[0] === address.split('#')[0]) await tab.goto('about:blank');
        await tab.goto(url);
      } catch {
        // A browser that has died since is started again.
        tab = await browser().tab(wanted);
        await tab.goto(url);
      }
      address = url;
      const page = pageIn(tab, server());
      if (settles) await page.settle();
      return page;
    },
  };
}

function pageIn(tab: Tab, server: Server): Page {
  const evaluate = async <A extends readonly unknown[], R>(
    work: InPage<A, R>,
    ...args: A
  ): Promise<Awaited<R>> => (await tab.evaluate(call(work, ...args))) as Awaited<R>;
  const texts = (selector: string): Promise<string[]> =>
    evaluate(
      (selector) =>
        [...document.querySelectorAll<HTMLElement>(selector)].map((element) =>
          element.innerText.replace(/\s+/g, ' ').trim(),
        ),
      selector,
    );
  const click: Page['click'] = async (selector, text) => {
    const point = await evaluate(
      (selector, text) => {
        const element = [...document.querySelectorAll<HTMLElement>(selector)].find(
          (each) =>
            each.checkVisibility({ visibilityProperty: true }) && each.innerText.includes(text),
        );
        if (!element) return undefined;
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: x + width / 2, y: y + height / 2 };
      },
      selector,
      text ?? '',
    );
    if (!point) throw new Error(`found no ${selector} with ${JSON.stringify(text)}`);
    await tab.clickAt(point.x, point.y);
  };
  /** A page that is being left takes what it was asked with it: then the next is asked. */
  const settle = async (): Promise<void> => {
    try {
      await evaluate(settled);
    } catch {
      await new Promise((done) => setTimeout(done, 300));
      await evaluate(settled);
    }
  };
  const press: Page['press'] = async (...keys) => {
    for (const key of keys) await tab.press(key);
  };
  return {
    evaluate,
    texts,
    expectText: async (selector, text) => {
      const shown = expect.poll(async () => (await texts(selector))[0], PATIENCE);
      await (typeof text === 'string' ? shown.toBe(text) : shown.toMatch(text));
    },
    setClock: async (ms) => {
      await evaluate((fixedMs) => {
        globalThis.harness.clock = { fixedMs };
        dispatchEvent(new Event('pageshow'));
      }, ms);
    },
    click,
    follow: async (selector, text) => {
      const before = await evaluate(() => location.href);
      await click(selector, text);
      const here = (): Promise<string> => evaluate(() => location.href).catch(() => before);
      await expect.poll(here, PATIENCE).not.toBe(before);
      await settle();
    },
    press,
    type: (text) => press(...Array.from(text)),
    resize: (width, height = USUAL.height) => tab.resize(width, height),
    settle,
    back: () =>
      evaluate(() => {
        setTimeout(() => {
          history.back();
        });
      }),
    troubles: async () => [
      ...(await evaluate(() => globalThis.harness.troubles)),
      ...tab.said(),
      ...server.missed().map((path) => `not there: ${path}`),
    ],
    screenshot: () => tab.screenshot(),
    sheets: async () => {
      if (!tab.pdf) throw new Error('this engine is not driven to print');
      const text = execFileSync('pdftotext', ['-layout', '-', '-'], {
        input: await tab.pdf(),
        encoding: 'utf8',
      });
      return text.split('\f').map((sheet) =>
        sheet
          .split('\n')
          .map((line) => line.replace(/\s+/g, ' ').trim())
          .filter(Boolean),
      );
    },
  };
}

/** How long a page may take to show what it is waited for. */
export const PATIENCE = { timeout: 5_000, interval: 40 };
