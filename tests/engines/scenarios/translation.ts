import { describe, expect, it } from 'vitest';
import { keepTranslating, REWRITES, rewriteText } from '../../browser/rewrite-text';
import { said } from '../build';
import {
  call,
  DAY_MS,
  END,
  MINUTE_MS,
  NEXT_START,
  PATIENCE,
  type Page,
  SECOND_MS,
  type Site,
  START,
} from '../site';
import { actions, expectCount, phase } from './clock';

export function translation(site: Site): void {
  for (const how of REWRITES) {
    for (const when of ['before the script', 'after it, again and again'] as const) {
      const before = when === 'before the script' ? call(rewriteText, how, 'whileRead') : '';
      const rewrite = async (page: Page): Promise<void> => {
        if (when !== 'before the script') await page.evaluate(rewriteText, how);
      };
      describe(`every text ${how} ${when}`, () => {
        it('the countdown goes on: count, phase, action, and what is announced', async () => {
          const page = await site.visit('', { before, at: START - DAY_MS });
          await expectCount(page, START - DAY_MS, START);
          await rewrite(page);
          for (const [at, target, name, announced] of [
            [START - DAY_MS + SECOND_MS, START, 'ahead', ''],
            [START - 9 * MINUTE_MS, START, 'soon', said('announce.tenMinutes')],
            [START, END, 'live', said('announce.live')],
            [END, NEXT_START, 'over', said('announce.over')],
          ] as const) {
            const before = (await actions(page))[0];
            await page.setClock(at);
            await expectCount(page, at, target);
            expect(await phase(page)).toBe(name);
            if (announced === '') continue;
            expect((await actions(page))[0]).not.toBe(before);
            await page.expectText('.countdown [role=status]', announced);
            await rewrite(page);
          }
          expect(await page.troubles()).toEqual([]);
        });

        it('how far it is goes on, and what is said of posting', async () => {
          const list = await site.visit('when/', { before, at: START - 62 * SECOND_MS });
          await list.expectText(
            '#visitor-hour .far',
            said('when.begins', { left: '1 minute, 2 seconds' }),
          );
          for (const [seconds, left] of [
            [61, '1 minute, 1 second'],
            [59, '59 seconds'],
          ] as const) {
            await rewrite(list);
            await list.setClock(START - seconds * SECOND_MS);
            await list.expectText('#visitor-hour .far', said('when.begins', { left }));
          }
          const posts = await site.visit('message/', { before, at: START - 2 * SECOND_MS });
          await rewrite(posts);
          let earlier = '';
          for (const at of [START, END]) {
            await posts.setClock(at);
            const told = async (): Promise<string> =>
              (await posts.texts('.when [role=status]')).join('');
            await expect.poll(told, PATIENCE).not.toBe(earlier);
            earlier = await told();
            await rewrite(posts);
          }
        });
      });
    }
  }

  it('a translator that goes on watching has nothing to do again while words stay the same', async () => {
    for (const path of ['', 'when/', 'when/tokyo/', 'message/']) {
      const page = await site.visit(path, { at: START - 2 * DAY_MS - 30 * MINUTE_MS, runs: true });
      await page.evaluate(keepTranslating);
      await new Promise((done) => setTimeout(done, 2_500));
      const again = await page.evaluate(() => Reflect.get(globalThis, 'translatedAgain') as number);
      // What is counted in seconds is written as often where it is to be translated: its name, from `second` to `seconds`.
      expect(again, path).toBeLessThan(2);
    }
  });

  it('a translator translates no digits, and what it changes goes on', async () => {
    const page = await site.visit('', { at: START - 62 * SECOND_MS });
    await expectCount(page, START - 62 * SECOND_MS, START);
    await page.evaluate(keepTranslating);
    await page.setClock(START);
    await expectCount(page, START, END);
    await page.expectText('.countdown-lead', new RegExp(`^‹${said('countdown.live').source}`));
    expect((await actions(page))[0]).toMatch(/^‹Post/);
  });

  it('figures become no telephone links', async () => {
    const page = await site.visit('');
    expect(
      await page.evaluate(
        () => document.querySelector<HTMLMetaElement>('meta[name=format-detection]')?.content ?? '',
      ),
    ).toContain('telephone=no');
  });

  it('what is copied is what is shown: the original, or the translation', async () => {
    // The clipboard of a machine without a display can be asked by no page: what it is given is looked at instead.
    const before = `Object.defineProperty(navigator, 'clipboard', { value: {
      writeText: (text) => { globalThis.copied = text; return Promise.resolve(); } } })`;
    const page = await site.visit('message/', { before, at: START });
    const text = (await page.texts('main article .text'))[0] ?? '';
    const copied = (): Promise<string> =>
      page.evaluate(() => String(Reflect.get(globalThis, 'copied')).replace(/\s+/g, ' ').trim());
    await page.click('main article button[data-copy]');
    await expect.poll(copied, PATIENCE).toBe(text);
    await page.evaluate(rewriteText, 'wrapped');
    await page.evaluate(() => Reflect.deleteProperty(globalThis, 'copied'));
    await page.click('main article button[data-copy]');
    await expect.poll(copied, PATIENCE).toBe(text);
  });
}
