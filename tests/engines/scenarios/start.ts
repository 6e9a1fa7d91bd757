import { describe, expect, it } from 'vitest';
import { call, END, MINUTE_MS, PATIENCE, type Page, type Site, START } from '../site';
import { actions, expectCount, phase, secondsLeft } from './clock';

/** Notes when an element first stands on the page, in milliseconds since the page was read. */
function noteStart(selector: string): void {
  let readMs = 0;
  // The page is read then, and its modules have not run yet; `DOMContentLoaded` comes after them.
  document.addEventListener(
    'readystatechange',
    () => {
      readMs = performance.now();
    },
    { once: true },
  );
  const observer = new MutationObserver(() => {
    if (readMs === 0 || !document.querySelector(selector)) return;
    observer.disconnect();
    Object.assign(globalThis, { startedMs: performance.now() - readMs });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true });
}

const started = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { startedMs?: number }).startedMs ?? Infinity);

/** What scripts write or show first on a page. */
const WRITTEN = {
  '': '.countdown-digits',
  'when/': '#visitor-hour .far',
  'share/': 'button[data-copy]:not([hidden])',
} as const;

/** Far more than any page takes, and less than the two seconds that one waited which was painted elsewhere. */
const SOON_MS = 1_500;

/**
 * Starts scripts as Cloudflare's Rocket Loader does: once the page has loaded, one after the other, with an event of
 * its own that does not bubble.
 */
function launchRocket(): void {
  addEventListener('load', () => {
    void (async () => {
      for (const held of document.querySelectorAll('script[data-rocket]')) {
        const script = document.createElement('script');
        for (const { name, value } of held.attributes) {
          if (name !== 'type' && name !== 'data-rocket') script.setAttribute(name, value);
        }
        const type = held.getAttribute('data-rocket');
        if (type) script.type = type;
        script.text = held.textContent;
        const ended = new Promise((done) => {
          script.onload = done;
          script.onerror = done;
        });
        held.replaceWith(script);
        if (script.src) await ended;
      }
      document.dispatchEvent(new Event('DOMContentLoaded'));
    })();
  });
}

/** The page as Cloudflare sends it then: no browser knows the type of its scripts. */
function forRocket(html: string): string {
  return html.replace(
    /<script(?![^>]*application\/)([^>]*)>/g,
    (_, attributes: string) =>
      `<script type="rocket/script" data-rocket="${/type="?([\w/]+)/.exec(attributes)?.[1] ?? ''}"${attributes.replace(/ type="?[\w/]+"?/, '')}>`,
  );
}

/** What lists against social media hide: links that begin with, or contain, what a channel's have. */
const SOCIAL = [
  'a[href^="https://x.com/intent/"]',
  'a[href^="https://bsky.app/intent/"]',
  'a[href^="https://www.threads.com/intent/"]',
  'a[href*="joinmastodon.org"]',
  'a[href*="facebook.com/sharer"]',
  'a[href^="https://wa.me/"]',
  'a[href^="https://t.me/share/"]',
  'a[href*="line.me/lineit/share"]',
  'a[href*="reddit.com/submit"]',
  'a[href*="service.weibo.com/share"]',
  'a[href*="vk.com/share.php"]',
];

/** A page with a frame in which no script runs. */
const FRAME = `<!doctype html><html><head></head><body>
  <iframe sandbox="allow-same-origin" width="1000" height="800"></iframe>
</body></html>`;

function hide(selectors: readonly string[]): void {
  const list = new CSSStyleSheet();
  list.replaceSync(`${selectors.join()}{display:none!important}`);
  document.adoptedStyleSheets.push(list);
}

export function start(site: Site): void {
  describe('a page that is not shown at its top starts its script as soon', () => {
    for (const [path, selector] of [
      ['#step-in-the-hour', WRITTEN['']],
      ['when/?tz=Asia/Tokyo#places', WRITTEN['when/']],
      ['when/#calendar', WRITTEN['when/']],
      ['share/#poster', WRITTEN['share/']],
    ] as const) {
      it(`/${path}`, async () => {
        const times: number[] = [];
        // A machine that is busy may be late once, and is not each time.
        while (times.length < 3 && !times.some((ms) => ms < SOON_MS)) {
          const page = await site.visit(path, { before: call(noteStart, selector) });
          await expect.poll(() => started(page), PATIENCE).toBeLessThan(Infinity);
          times.push(await started(page));
        }
        expect(Math.min(...times)).toBeLessThan(SOON_MS);
      });
    }

    it('reloaded while scrolled', async () => {
      const page = await site.visit('', { before: call(noteStart, WRITTEN['']) });
      const times: number[] = [];
      while (times.length < 3 && !times.some((ms) => ms < SOON_MS)) {
        await page.evaluate(() => {
          scrollTo(0, document.documentElement.scrollHeight);
          setTimeout(() => {
            location.reload();
          }, 300);
        });
        await new Promise((done) => setTimeout(done, 900));
        await expect.poll(() => started(page), PATIENCE).toBeLessThan(Infinity);
        times.push(await started(page));
      }
      expect(Math.min(...times)).toBeLessThan(SOON_MS);
    });
  });

  it('behind Cloudflare’s Rocket Loader everything starts', async () => {
    const how = { before: call(launchRocket), rewrite: forRocket, settles: false };
    const home = await site.visit('', { ...how, at: START + 20 * MINUTE_MS });
    await expectCount(home, START + 20 * MINUTE_MS, END);
    expect(await phase(home)).toBe('live');
    expect(await home.troubles()).toEqual([]);
    const list = await site.visit('when/', how);
    await list.expectText('#visitor-hour .time', '22:00–23:00 in Tokyo');
    const share = await site.visit('share/', how);
    await expect.poll(() => share.texts(WRITTEN['share/']), PATIENCE).not.toEqual([]);
  });

  describe('where links to channels are hidden', () => {
    const before = call(hide, SOCIAL);
    for (const [name, at] of [
      ['soon', START - 5 * MINUTE_MS],
      ['live', START + 20 * MINUTE_MS],
    ] as const) {
      it(`the action is there while ${name}, and leads to a way to post`, async () => {
        const page = await site.visit('', { before, at });
        await expect.poll(() => secondsLeft(page), PATIENCE).not.toBeNull();
        const [action] = await actions(page);
        await page.follow('.action', action);
        const inSight = (): Promise<number> =>
          page.evaluate(
            () =>
              [...document.querySelectorAll('button[data-copy]')].filter((button) => {
                const { top, bottom, height } = button.getBoundingClientRect();
                return height > 0 && bottom > 0 && top < innerHeight;
              }).length,
          );
        if (name === 'live') await expect.poll(inSight, PATIENCE).toBeGreaterThan(0);
        expect(await page.evaluate(() => location.origin)).toMatch(/^http:\/\/localhost/);
      });
    }

    for (const path of ['message/', 'share/', 'film/']) {
      it(`no empty line is left on /${path}`, async () => {
        const page = await site.visit(path, { before });
        const empty = await page.evaluate(
          () =>
            [...document.querySelectorAll<HTMLElement>('main li')].filter(
              (item) =>
                item.checkVisibility() &&
                item.innerText.trim() === '' &&
                item.getClientRects().length > 0 &&
                item.querySelector('a') !== null,
            ).length,
        );
        expect(empty).toBe(0);
      });
    }
  });

  describe('scripts off', () => {
    /** The page in a frame that runs none, and what its elements say. */
    const inFrame = async (path: string): Promise<(selector: string) => Promise<string[]>> => {
      const page = await site.visit('404.html', {
        rewrite: (html, file) => (file === '/404.html' ? FRAME : html),
        settles: false,
      });
      await page.evaluate(
        (path) =>
          new Promise((done) => {
            const frame = document.querySelector('iframe');
            if (!frame) throw new Error('no frame');
            frame.onload = done;
            frame.src = path;
          }),
        `/${path}`,
      );
      return (selector) =>
        page.evaluate((selector) => {
          const shown = document.querySelector('iframe')?.contentDocument;
          return [...(shown?.querySelectorAll<HTMLElement>(selector) ?? [])]
            .filter((element) => element.checkVisibility({ visibilityProperty: true }))
            .map(({ innerText }) => innerText.replace(/\s+/g, ' ').trim());
        }, selector);
    };

    it('the home page says date and hour, in UTC and in cities', async () => {
      const texts = await inFrame('');
      expect(await texts('.countdown-face')).toEqual(['13:00 UTC']);
      expect((await texts('.countdown-date')).join()).toMatch(/5 December 2026/);
      expect((await texts('.countdown-utc')).join()).toMatch(/13:00–14:00 UTC/);
      expect((await texts('main table tbody tr')).join()).toMatch(/Los Angeles.*05:00–06:00/);
      expect((await texts('main .action')).join('')).not.toBe('');
    });

    it('/when/ has its list, and nothing that does not work', async () => {
      const texts = await inFrame('when/');
      expect(await texts('#visitor-hour .time')).toEqual(['13:00–14:00 UTC']);
      expect((await texts('tr')).join()).toContain('Jakarta');
      expect(await texts('#zone')).toEqual([]);
    });

    it('/message/ has no button that does not work', async () => {
      const texts = await inFrame('message/');
      expect(await texts('main :is(button[data-copy], button[data-share])')).toEqual([]);
      expect((await texts('main article')).length).toBeGreaterThan(0);
    });
  });
}
