import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from '@playwright/test';
import { parse } from 'yaml';
import { after, END, expect, NEXT_START, openFixedAt, START, test } from '../page';

const CHANNELS = parse(
  readFileSync(join(import.meta.dirname, '../../../content/facts/channels.yml'), 'utf8'),
) as Readonly<Record<string, { readonly compose: string; readonly chooser?: string }>>;

/**
 * Rules as lists that block social links have them (https://github.com/AdguardTeam/AdguardFilters, SocialFilter), for every
 * channel that there is: `a[href^="https://x.com/intent/tweet?text="]`.
 */
const RULES = Object.values(CHANNELS)
  .map(({ compose, chooser = compose }) => `a[href^="${chooser.replace(/\{.*/, '')}"]`)
  .join();

/** Hides what the rules name, as a blocker does: the page's policy does not concern it. */
async function block(page: Page): Promise<number> {
  return page.evaluate((rules) => {
    const styles = new CSSStyleSheet();
    styles.replaceSync(`${rules}{display:none!important}`);
    document.adoptedStyleSheets.push(styles);
    return document.querySelectorAll(rules).length;
  }, RULES);
}

/** Items of lists, and other parts, that are there and say nothing. */
const emptyParts = (page: Page): Promise<string[]> =>
  page
    .locator('main :is(li, p, article, section, figure)')
    .evaluateAll((parts) =>
      parts
        .filter(
          (part) =>
            part.checkVisibility({ visibilityProperty: true }) &&
            (part as HTMLElement).innerText.trim() === '' &&
            !part.querySelector('svg, img') &&
            !part.matches('[role="status"], [aria-live], .visually-hidden'),
        )
        .map((part) => part.outerHTML),
    );

for (const [phase, now] of [
  ['ahead', after(START, -86_400_000)],
  ['soon', after(START, -60_000)],
  ['live', START],
  ['over', END],
  ['done', after(NEXT_START, 3_600_000)],
] as const) {
  test(`with all links to channels hidden, the home page has its action: ${phase}`, async ({
    page,
    baseURL,
  }) => {
    await openFixedAt(page, now);
    expect(await block(page)).toBeGreaterThan(0);
    const action = page.locator('.acts .action:visible').first();
    await expect(page.locator('.countdown')).toHaveAttribute('data-phase', phase);
    await expect(action).toBeVisible();
    // Before the hour it is a button of the page's own.
    const href = await action.evaluate((element) =>
      element instanceof HTMLAnchorElement ? element.href : location.href,
    );
    expect(new URL(href).origin).toBe(new URL(baseURL ?? '').origin);
    expect(await emptyParts(page)).toEqual([]);
  });

  test(`with all links to channels hidden, posts are there to be copied: ${phase}`, async ({
    page,
  }) => {
    for (const path of ['./message/', './share/']) {
      await openFixedAt(page, now, path);
      expect(await block(page)).toBeGreaterThan(30);
      await expect(page.getByRole('button', { name: 'Copy #AlitaSequel' })).toBeVisible();
      for (const post of await page.locator('article').all()) {
        await expect(post.getByRole('button', { name: /^Copy/ })).toBeVisible();
      }
      expect(await emptyParts(page)).toEqual([]);
    }
  });
}
