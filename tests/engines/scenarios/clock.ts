import { describe, expect, it } from 'vitest';
import { newestZoneinfo } from '../../zoneinfo';
import { said } from '../build';
import {
  BEFORE,
  DAY_MS,
  END,
  HOUR_MS,
  MINUTE_MS,
  NEXT_START,
  PATIENCE,
  type Page,
  SECOND_MS,
  type Site,
  START,
} from '../site';

/** How many seconds the count says are left; none where it does not count. In the hour it has no days and hours. */
export const secondsLeft = (page: Page): Promise<number | null> =>
  page.evaluate(() => {
    const units = [...document.querySelectorAll('.countdown-unit b')].map(({ textContent }) =>
      Number(textContent),
    );
    const [seconds, minutes = 0, hours = 0, days = 0] = units.reverse();
    return seconds === undefined ? null : ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
  });

/** Waits until the count says how long it is from one instant to another. */
export const expectCount = (page: Page, nowMs: number, targetMs: number): Promise<void> =>
  expect.poll(() => secondsLeft(page), PATIENCE).toBe((targetMs - nowMs) / SECOND_MS);

/** What can be done on the home page: the text of each button and link of its first screen that is shown. */
export const actions = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.action')]
      .filter((action) => action.checkVisibility({ visibilityProperty: true }))
      .map(({ innerText }) => innerText.trim())
      .filter(Boolean),
  );

export const phase = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('.countdown')?.getAttribute('data-phase') ?? null);

/** Hides or shows the page as a browser does when its tab is left or returned to. */
async function setHidden(page: Page, hidden: boolean): Promise<void> {
  await page.evaluate((isHidden) => {
    Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, hidden);
}

/** Sets the clock of a page and does not tell it. */
async function letPass(page: Page, ms: number): Promise<void> {
  await page.evaluate((fixedMs) => {
    globalThis.harness.clock = { fixedMs };
  }, ms);
}

/** Zones where the hour is easily got wrong, and the city each is named after. */
const ZONES = {
  'America/Los_Angeles': 'Los Angeles',
  'America/St_Johns': 'St Johns',
  'Asia/Kathmandu': 'Kathmandu',
  'Asia/Tokyo': 'Tokyo',
  'Australia/Lord_Howe': 'Lord Howe',
  'Europe/London': 'London',
  'Pacific/Chatham': 'Chatham',
  'Pacific/Kiritimati': 'Kiritimati',
} as const;

const PHASES = [
  ['ahead', BEFORE, START],
  ['soon', START - 5 * MINUTE_MS, START],
  ['live', START + 20 * MINUTE_MS, END],
  ['over', END + 5 * MINUTE_MS, NEXT_START],
  ['done', NEXT_START + 2 * HOUR_MS, undefined],
] as const;

export function clock(site: Site): void {
  describe('the count, and the hour by the clocks of a zone as Python tells it', () => {
    const hours = [START, NEXT_START].flatMap((start) => [start, start + HOUR_MS]);
    const python = newestZoneinfo({ zones: Object.keys(ZONES), instants: hours });
    for (const [zone, city] of Object.entries(ZONES)) {
      it(zone, async () => {
        const page = await site.visit('', { zone });
        for (const [start, now] of [
          [START, BEFORE],
          [NEXT_START, END + 2 * DAY_MS],
        ] as const) {
          await page.setClock(now);
          await expectCount(page, now, start);
          const [begins, ends] = [start, start + HOUR_MS].map((ms) => python.clocks[zone]?.[ms]);
          await page.expectText('.countdown-date', begins?.date ?? '');
          await page.expectText('.countdown-time', `${begins?.time}–${ends?.time} in ${city}`);
        }
        expect(await page.troubles()).toEqual([]);
      });
    }
  });

  describe('each phase, opened in it and passed through', () => {
    for (const [name, at, target] of PHASES) {
      it(name, async () => {
        const page = await site.visit('', { at });
        await expect.poll(() => phase(page), PATIENCE).toBe(name);
        if (target) await expectCount(page, at, target);
        else await expect.poll(() => secondsLeft(page), PATIENCE).toBeNull();
        expect(await actions(page)).not.toEqual([]);
        expect(await page.troubles()).toEqual([]);
      });
    }

    it('one after the other, each announced', async () => {
      const page = await site.visit('', { at: BEFORE });
      await expectCount(page, BEFORE, START);
      for (const [at, name, announced] of [
        [START - HOUR_MS, 'ahead', said('announce.hour')],
        [START - 5 * MINUTE_MS, 'soon', said('announce.tenMinutes')],
        [START, 'live', said('announce.live')],
        [END, 'over', said('announce.over')],
      ] as const) {
        await page.setClock(at);
        await expect.poll(() => phase(page), PATIENCE).toBe(name);
        await page.expectText('.countdown [role=status]', announced);
      }
    });
  });

  it('it ticks with the clock, and the hour begins with it', async () => {
    const page = await site.visit('', { at: START - 6 * SECOND_MS, runs: true });
    await expect.poll(() => secondsLeft(page), PATIENCE).not.toBeNull();
    const samples = await page.evaluate(async (start) => {
      const seen: { ms: number; units: number[]; phase: string | undefined }[] = [];
      while (Date.now() < start + 1_500) {
        const countdown = document.querySelector<HTMLElement>('.countdown');
        const digits = [...document.querySelectorAll('.countdown-unit b')];
        seen.push({
          ms: Date.now(),
          units: digits.map(({ textContent }) => Number(textContent)),
          phase: countdown?.dataset['phase'],
        });
        await new Promise((done) => setTimeout(done, 50));
      }
      return seen;
    }, START);
    // A machine that is busy may be a little late.
    const LATE_MS = 400;
    const wrong = samples.filter(({ ms, units, phase }) => {
      const isLive = ms >= START;
      const left = Math.ceil(((isLive ? END : START) - ms) / SECOND_MS);
      const [seconds = NaN, minutes = NaN, hours = 0] = [...units].reverse();
      const isRight =
        phase === (isLive ? 'live' : 'soon') && (hours * 60 + minutes) * 60 + seconds === left;
      return ms % SECOND_MS > LATE_MS && !isRight;
    });
    expect(wrong).toEqual([]);
    expect(new Set(samples.map(({ units }) => units.at(-1))).size).toBeGreaterThan(4);
  });

  it('a hidden page stands still, and is right when it is seen again', async () => {
    const page = await site.visit('', { at: START - 2 * HOUR_MS });
    await expectCount(page, START - 2 * HOUR_MS, START);
    await setHidden(page, true);
    await letPass(page, START - HOUR_MS);
    await new Promise((done) => setTimeout(done, 1_300));
    await expectCount(page, START - 2 * HOUR_MS, START);
    await setHidden(page, false);
    await expectCount(page, START - HOUR_MS, START);
  });

  it('a page that says it is hidden for as long as it lives counts and says the hour', async () => {
    const before = `Object.defineProperty(document, 'hidden', { get: () => true })`;
    const page = await site.visit('', { before });
    await expectCount(page, BEFORE, START);
    await page.expectText('.countdown-time', '22:00–23:00 in Tokyo');
    const live = await site.visit('message/', { before, at: START + MINUTE_MS });
    await expect
      .poll(
        () =>
          live.evaluate(() => [
            ...new Set(
              [...document.querySelectorAll<HTMLElement>('[data-phase]')].map(
                ({ dataset }) => dataset['phase'],
              ),
            ),
          ]),
        PATIENCE,
      )
      .toContain('live');
  });

  it('a page that comes back from the back/forward cache is right, and goes on', async () => {
    const page = await site.visit('', { at: START - DAY_MS, runs: true });
    await expect.poll(() => secondsLeft(page), PATIENCE).not.toBeNull();
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['restored'] = String(persisted);
      });
    });
    await page.follow('header li a[href$="/when/"]');
    expect(await page.evaluate(() => location.pathname)).toBe('/when/');
    await page.back();
    const restored = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset['restored']);
    await expect.poll(restored, PATIENCE).toBe('true');
    const first = await secondsLeft(page);
    const now = await page.evaluate(() => Date.now());
    expect(Math.abs((first ?? NaN) - (START - now) / SECOND_MS)).toBeLessThan(1.5);
    await expect.poll(() => secondsLeft(page), PATIENCE).toBeLessThan(first ?? NaN);
  });
}
