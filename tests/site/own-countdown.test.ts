import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { parse } from 'node-html-parser';
import { describe, expect, test } from 'vitest';
import { pageFaults } from '../../src/commands/live/page-faults.mjs';
import { ROOT_LOCALE } from '../../src/locales';
import { BUILDS, filesIn, SITE } from './built';

/** What a file may weigh that people copy by hand, and whose every byte comes with each of their pages. */
const MOST_BYTES = 12_000;

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // It goes into other sites as it is, on as few lines as it needs.
  rules: { 'no-raw-characters': 'off' },
});

describe.each(BUILDS)('$name', (built) => {
  describe.each(built.locales)('the countdown to take home in $lang', ({ lang, dir }) => {
    const folder = lang === ROOT_LOCALE.lang ? '' : `${lang}/`;
    const path = `${folder}countdown.html`;
    const text = readFileSync(join(built.folder, path), 'utf8');
    const document = parse(text);

    test('is small', () => {
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(MOST_BYTES);
    });

    test('holds no address but that of the way back', () => {
      const home = SITE + built.base + folder;
      expect(text.match(/[a-z]+:\/\/[^"'\s<]*/gi)).toEqual([home]);
      expect(document.querySelectorAll('a').map((link) => link.getAttribute('href'))).toEqual([
        home,
      ]);
      expect(document.querySelectorAll('[src], link, iframe, img, object, embed')).toEqual([]);
      expect(text).not.toMatch(/\b(?:fetch|XMLHttpRequest|sendBeacon|WebSocket|EventSource)\b/);
      expect(text).not.toMatch(/url\(|@import|\bimport\b/);
    });

    test('may fetch nothing, by its own policy, and run and look as it does', () => {
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy"]')
        ?.getAttribute('content');
      expect(policy).toMatch(
        /^default-src 'none';base-uri 'none';form-action 'none';script-src 'sha256-[^' ]+';style-src 'sha256-[^' ]+'$/,
      );
      expect(pageFaults(SITE, text)).toEqual([]);
    });

    test('is nothing that search engines list', () => {
      expect(document.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe(
        'noindex',
      );
      for (const file of filesIn(built.folder).filter((each) => each.startsWith('sitemap'))) {
        expect(readFileSync(join(built.folder, file), 'utf8')).not.toContain('countdown.html');
      }
    });

    test('says the hour in UTC without a script, in its language', () => {
      const html = document.querySelector('html');
      expect([html?.getAttribute('lang'), html?.getAttribute('dir')]).toEqual([lang, dir]);
      expect(document.getElementById('lead')?.text).toBeTruthy();
      expect(document.getElementById('date')?.text).toMatch(/2026/);
      expect(document.getElementById('time')?.text).toBe(
        `13:00${lang === 'ja' ? '〜' : '–'}14:00 UTC`,
      );
    });

    test('is valid HTML', async () => {
      const { results } = await validator.validateString(text, path);
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    });

    test('is offered among what there is to share, to be saved and not framed', () => {
      const share = parse(readFileSync(join(built.folder, folder, 'share/index.html'), 'utf8'));
      const [link, ...more] = share.querySelectorAll(`a[href="${built.base}${path}"]`);
      expect(link?.hasAttribute('download')).toBe(true);
      expect(more).toEqual([]);
    });
  });

  test('there is none for a language that is not published', () => {
    expect(existsSync(join(built.folder, 'ko/countdown.html'))).toBe(false);
  });
});
