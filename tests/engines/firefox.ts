import puppeteer, { type Browser as Puppeteer, type KeyInput, type Page } from 'puppeteer-core';
import { type Browser, type Tab, type View } from './engine';

/** Firefox, driven over WebDriver BiDi (https://pptr.dev/webdriver-bidi). */
export async function startFirefox(): Promise<Browser> {
  let browser: Puppeteer | undefined;
  let startedWith = '';
  let page: Page | undefined;
  return Promise.resolve({
    name: 'firefox',
    tab: async (view: View) => {
      const preferences = preferencesFor(view);
      const wanted = JSON.stringify(preferences);
      if (wanted !== startedWith) {
        await browser?.close();
        page = undefined;
        browser = await puppeteer.launch({
          browser: 'firefox',
          executablePath: FIREFOX,
          extraPrefsFirefox: preferences,
        });
        startedWith = wanted;
      }
      await page?.close();
      page = await browser?.newPage();
      if (!page) throw new Error('Firefox opened no page');
      return open(page, view);
    },
    close: async () => {
      await browser?.close();
    },
  });
}

const FIREFOX = '/usr/bin/firefox-esr';

/** Settings that Firefox reads when it starts. */
function preferencesFor(view: View): Record<string, number | boolean> {
  return {
    // As on phones, so that a page is as wide as its window.
    'ui.useOverlayScrollbars': 1,
    'layout.css.prefers-color-scheme.content-override': view.scheme === 'dark' ? 0 : 1,
    ...(view.textZoom !== 100 && {
      'browser.display.os-zoom-behavior': 2,
      'ui.textScaleFactor': view.textZoom,
    }),
    ...(view.forcedColors && {
      'browser.display.document_color_use': 2,
      'ui.useAccessibilityTheme': 1,
    }),
    ...(view.resistsFingerprinting && { 'privacy.resistFingerprinting': true }),
  };
}

async function open(page: Page, view: View): Promise<Tab> {
  if (!view.resistsFingerprinting) {
    await page.emulateTimezone(view.zone);
    await page.emulateLocale(view.language);
  }
  await page.setViewport({ width: view.width, height: view.height });
  let said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    resize: (width, height) => page.setViewport({ width, height }),
    press: (key) => page.keyboard.press(key as KeyInput),
    clickAt: (x, y) => page.mouse.click(x, y),
    screenshot: () => page.screenshot(),
    pdf: () => page.pdf({ format: 'a4' }),
    said: () => {
      const all = said;
      said = [];
      return all;
    },
  };
}
