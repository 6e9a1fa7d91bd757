import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { describe, expect, it } from 'vitest';
import { LOCALES, ROOT_LOCALE } from '../../../src/locales';
import { BUILD } from '../build';
import { PATIENCE, type Page, type Site } from '../site';
import { secondsLeft } from './clock';

/** What engines are free to put between words, and marks of direction that nobody sees. */
const bare = (text: string | undefined): string =>
  (text ?? '').replace(/[\s\u200E\u200F\u2066-\u2069]/g, '');

/** How many kinds of digits a page shows, in its text and to those who listen. */
function kindsOfDigits(): string[] {
  const text =
    document.body.textContent +
    [...document.querySelectorAll('[aria-label]')].map(({ ariaLabel }) => ariaLabel).join();
  return Object.entries({ latin: /[0-9]/, arabic: /[٠-٩]/, persian: /[۰-۹]/, wide: /[０-９]/ })
    .filter(([, digit]) => digit.test(text))
    .map(([kind]) => kind);
}

export function sameText(site: Site): void {
  /** What the build wrote into the first element of a page that a selector finds. */
  const built = (path: string, selector: string): string =>
    bare(
      parse(readFileSync(join(BUILD, path, 'index.html'), 'utf8')).querySelector(selector)
        ?.textContent,
    );
  const shown = async (page: Page, selector: string): Promise<string> =>
    bare((await page.texts(selector))[0]);

  for (const { lang, conventions } of LOCALES) {
    const folder = lang === ROOT_LOCALE.lang ? '' : `${lang}/`;
    const language = new Intl.Locale(conventions).baseName;
    describe(`in ${lang} the script writes what the build wrote`, () => {
      it('for UTC', async () => {
        const home = await site.visit(`${folder}?tz=UTC`, { language });
        await expect.poll(() => secondsLeft(home), PATIENCE).not.toBeNull();
        for (const line of ['.countdown-date', '.countdown-utc'])
          await expect.poll(() => shown(home, line), PATIENCE).toBe(built(folder, line));
        const list = await site.visit(`${folder}when/?tz=UTC`, { language });
        await expect
          .poll(() => shown(list, '#visitor-hour .time'), PATIENCE)
          .toBe(built(`${folder}when/`, '#visitor-hour .time'));
      });

      it('for a place', async () => {
        const [time, date] = ['main .time', 'main .date'].map((line) =>
          built(`${folder}when/tokyo/`, line),
        );
        const home = await site.visit(`${folder}?tz=Asia/Tokyo`, { language });
        await expect.poll(() => shown(home, '.countdown-date'), PATIENCE).toBe(date);
        await expect.poll(() => shown(home, '.countdown-time'), PATIENCE).toContain(time);
        const list = await site.visit(`${folder}when/?tz=Asia/Tokyo`, { language });
        await expect.poll(() => shown(list, '#visitor-hour .time'), PATIENCE).toContain(time);
        expect(await shown(list, '#visitor-hour .date')).toContain(date);
      });
    });
  }

  describe('digits of one kind', () => {
    for (const [path, language] of [
      ['ar/', 'ar'],
      ['ar/', 'ar-EG'],
      ['ar/when/', 'ar'],
      ['ar/when/', 'ar-EG'],
      ['ar/when/tokyo/', 'ar'],
      ['ar/message/', 'ar-SA'],
      ['', 'en-GB'],
      ['', 'fa-IR'],
    ] as const) {
      it(`/${path} for someone who reads ${language}`, async () => {
        const page = await site.visit(path, { language });
        expect(await page.evaluate(kindsOfDigits)).toHaveLength(1);
      });
    }
  });
}
