import { type BrowserContext, chromium } from '@playwright/test';
import { findBrowser } from '../../src/commands/browser.mjs';
import { type Browser, type Tab } from './engine';

/** Chromium, driven by Playwright. */
export async function startChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await findBrowser(),
    // Playwright turns the back/forward cache off.
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  let context: BrowserContext | undefined;
  return {
    name: 'chromium',
    tab: async (view) => {
      await context?.close();
      context = await browser.newContext({
        viewport: { width: view.width, height: view.height },
        timezoneId: view.zone,
        locale: view.language,
        colorScheme: view.scheme,
        forcedColors: view.forcedColors ? 'active' : 'none',
      });
      return open(context);
    },
    close: () => browser.close(),
  };
}

async function open(context: BrowserContext): Promise<Tab> {
  const page = await context.newPage();
  let said: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text());
  });
  page.on('pageerror', (error) => said.push(String(error)));
  return {
    goto: async (url) => {
      await page.goto(url);
    },
    evaluate: (expression) => page.evaluate(expression),
    resize: (width, height) => page.setViewportSize({ width, height }),
    press: (key) => page.keyboard.press(key),
    clickAt: (x, y) => page.mouse.click(x, y),
    screenshot: () => page.screenshot(),
    said: () => {
      const all = said;
      said = [];
      return all;
    },
  };
}
