import { describe, expect, it } from 'vitest';
import { PATIENCE, type Site } from '../site';

export function looks(site: Site): void {
  it('the page that is open is marked in the menus', async () => {
    for (const path of ['film/', 'about/', 'ar/film/']) {
      const page = await site.visit(path);
      const marks = await page.evaluate(() =>
        [...document.querySelectorAll('li a[aria-current]')].map(
          (link) => getComputedStyle(link).textDecorationLine,
        ),
      );
      expect(marks.length).toBeGreaterThan(0);
      expect([...new Set(marks)]).toEqual(['underline']);
    }
  });

  it('no browser puts a hyphen into the name of a site', async () => {
    for (const path of ['', 'box-office/', 'film/', 'sources/', 'timeline/']) {
      const page = await site.visit(path);
      const hyphenated = await page.evaluate(() => {
        const names = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found: string[] = [];
        while (names.nextNode()) {
          const { data, parentElement } = names.currentNode as Text;
          const isName = /^\s*\(?(?:[a-z\d-]+\.)+(?:com|org|net|co|jp|de|cn|fr)\b/.test(data);
          if (isName && parentElement && getComputedStyle(parentElement).hyphens === 'auto')
            found.push(data.trim());
        }
        return found;
      });
      expect(hyphenated).toEqual([]);
    }
  });

  it('the whole of the button for Mastodon asks for the server', async () => {
    const page = await site.visit('share/');
    const parts = await page.evaluate(
      () => document.querySelector('[data-compose]')?.querySelectorAll('*').length ?? 0,
    );
    const selectors = ['[data-compose]', ...(parts > 0 ? ['[data-compose] *'] : [])];
    for (const selector of selectors) {
      await page.click(selector);
      const isOpen = (): Promise<boolean | undefined> =>
        page.evaluate(() => document.querySelector('dialog')?.open);
      await expect.poll(isOpen, PATIENCE).toBe(true);
      await page.press('Escape');
      await expect.poll(isOpen, PATIENCE).toBe(false);
    }
  });

  it('the file stands first of the calendars', async () => {
    const page = await site.visit('when/');
    const links = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('#calendar a[href]')]
        .map(({ href }) => href)
        .filter((href) => /\.ics|google|outlook/.test(href)),
    );
    expect(links[0]).toMatch(/\.ics$/);
  });

  describe('for those who listen', () => {
    for (const path of ['', 'box-office/', 'when/', 'message/']) {
      it(`/${path}: pictures say each thing once`, async () => {
        const page = await site.visit(path);
        const faults = await page.evaluate(() => {
          const found: string[] = [];
          for (const picture of document.querySelectorAll('svg[role=img]')) {
            const named = (picture.getAttribute('aria-labelledby') ?? '').split(/\s+/);
            const description = picture.querySelector(':scope > desc');
            if (description && named.includes(description.id))
              found.push(`the description is in the name: ${description.textContent.slice(0, 60)}`);
            for (const text of picture.querySelectorAll('text')) {
              if (!text.closest('[aria-hidden=true], [role=presentation], [role=none]'))
                found.push(`a label by itself: ${text.textContent.slice(0, 60)}`);
            }
          }
          return [...new Set(found)].slice(0, 10);
        });
        expect(faults).toEqual([]);
      });
    }
  });
}
