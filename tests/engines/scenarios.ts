import { afterAll, beforeAll, describe } from 'vitest';
import { BUILD } from './build';
import { startChromium } from './chromium';
import { type Browser, type EngineName } from './engine';
import { startFirefox } from './firefox';
import { clock } from './scenarios/clock';
import { looks } from './scenarios/looks';
import { pages } from './scenarios/pages';
import { print } from './scenarios/print';
import { sameText } from './scenarios/same-text';
import { start } from './scenarios/start';
import { textSize } from './scenarios/text-size';
import { translation } from './scenarios/translation';
import { zones } from './scenarios/zones';
import { serve, type Server } from './server';
import { type Site, siteIn } from './site';
import { startWebkit } from './webkit';

const START: Readonly<Record<EngineName, () => Promise<Browser>>> = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebkit,
};

const SCENARIOS: readonly ((site: Site) => void)[] = [
  clock,
  zones,
  sameText,
  translation,
  start,
  looks,
  pages,
  textSize,
  print,
];

/** Runs all scenarios in an engine. */
export function runIn(engine: EngineName): void {
  describe(engine, () => {
    let browser: Browser;
    let server: Server;
    beforeAll(async () => {
      server = await serve(BUILD);
      browser = await START[engine]();
    });
    afterAll(async () => {
      await browser.close();
      server.close();
    });
    const site = siteIn(
      () => browser,
      () => server,
      engine,
    );
    for (const scenario of SCENARIOS) scenario(site);
  });
}
