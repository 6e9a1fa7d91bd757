import { describe, expect, it } from 'vitest';
import { newestZoneinfo } from '../../zoneinfo';
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

/** The count as it stands: days, hours, minutes, seconds. */
export const count = (page: Page): Promise<string[]> => page.texts('.countdown-unit b');

export const expectCount = (page: Page, left: readonly string[]): Promise<void> =>
  expect.poll(() => count(page), PATIENCE).toEqual(left);

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
  ['ahead', BEFORE, ['5', '01', '01', '01']],
  ['soon', START - 5 * MINUTE_MS, ['0', '00', '05', '00']],
  ['live', START + 20 * MINUTE_MS, ['0', '00', '40', '00']],
  ['over', END + 5 * MINUTE_MS, ['70', '22', '55', '00']],
  ['done', NEXT_START + 2 * HOUR_MS, []],
] as const;

export function clock(site: Site): void {
  describe('the count, and the hour by the clocks of a zone as Python tells it', () => {
    const hours = [START, NEXT_START].flatMap((start) => [start, start + HOUR_MS]);
    const python = newestZoneinfo({ zones: Object.keys(ZONES), instants: hours });
    for (const [zone, city] of Object.entries(ZONES)) {
      it(zone, async () => {
        const page = await site.visit('', { zone });
        for (const [start, now, left] of [
          [START, BEFORE, ['5', '01', '01', '01']],
          [NEXT_START, END + 2 * DAY_MS, ['68', '23', '00', '00']],
        ] as const) {
          await page.setClock(now);
          await expectCount(page, left);
          const [begins, ends] = [start, start + HOUR_MS].map((ms) => python.clocks[zone]?.[ms]);
          await page.expectText('.countdown-date', begins?.date ?? '');
          await page.expectText('.countdown-time', `${begins?.time}–${ends?.time} in ${city}`);
        }
        expect(await page.troubles()).toEqual([]);
      });
    }
  });

  describe('each phase, opened in it and passed through', () => {
    for (const [name, at, left] of PHASES) {
      it(name, async () => {
        const page = await site.visit('', { at });
        await expect.poll(() => phase(page), PATIENCE).toBe(name);
        await expectCount(page, left);
        expect((await page.texts('.countdown .action')).join('')).not.toBe('');
        expect(await page.troubles()).toEqual([]);
      });
    }

    it('one after the other, each announced', async () => {
      const page = await site.visit('', { at: BEFORE });
      await expectCount(page, ['5', '01', '01', '01']);
      for (const [at, name, announced] of [
        [START - HOUR_MS, 'ahead', 'One hour to go.'],
        [START - 5 * MINUTE_MS, 'soon', 'Ten minutes to go.'],
        [START, 'live', /^The hour has begun\./],
        [END, 'over', /^The hour is over\./],
      ] as const) {
        await page.setClock(at);
        await expect.poll(() => phase(page), PATIENCE).toBe(name);
        await page.expectText('.countdown [role=status]', announced);
      }
    });
  });

  it('it ticks with the clock, and the hour begins with it', async () => {
    const page = await site.visit('', { at: START - 6 * SECOND_MS, runs: true });
    await expect.poll(() => count(page), PATIENCE).toHaveLength(4);
    const samples = await page.evaluate(async () => {
      const seen: { ms: number; text: string; phase: string | undefined }[] = [];
      while (seen.length < 100) {
        const countdown = document.querySelector<HTMLElement>('.countdown');
        const digits = [...document.querySelectorAll('.countdown-unit b')];
        const text = digits.map(({ textContent }) => textContent).join(':');
        seen.push({ ms: Date.now(), text, phase: countdown?.dataset['phase'] });
        await new Promise((done) => setTimeout(done, 50));
      }
      return seen;
    });
    // A machine that is busy may be a little late.
    const LATE_MS = 400;
    const wrong = samples.filter(({ ms, text, phase }) => {
      const end = ms < START ? START : END;
      const isRight = (now: number): boolean => {
        const left = Math.ceil((end - now) / SECOND_MS);
        const units = [left / 3600, (left / 60) % 60, left % 60].map((unit) =>
          String(Math.floor(unit)).padStart(2, '0'),
        );
        return text === `0:${units.join(':')}` && phase === (end === START ? 'soon' : 'live');
      };
      const sinceTick = ms % SECOND_MS;
      return sinceTick > LATE_MS && !isRight(ms);
    });
    expect(wrong).toEqual([]);
    expect(new Set(samples.map(({ text }) => text)).size).toBeGreaterThan(4);
    expect(samples.at(-1)?.ms).toBeGreaterThan(START);
  });

  it('a hidden page stands still, and is right when it is seen again', async () => {
    const page = await site.visit('', { at: START - 2 * HOUR_MS });
    await expectCount(page, ['0', '02', '00', '00']);
    await setHidden(page, true);
    await letPass(page, START - HOUR_MS);
    await new Promise((done) => setTimeout(done, 1_300));
    expect(await count(page)).toEqual(['0', '02', '00', '00']);
    await setHidden(page, false);
    await expectCount(page, ['0', '01', '00', '00']);
  });

  it('a page that says it is hidden for as long as it lives counts and says the hour', async () => {
    const before = `Object.defineProperty(document, 'hidden', { get: () => true })`;
    const page = await site.visit('', { before });
    await expectCount(page, ['5', '01', '01', '01']);
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
    await expect.poll(() => count(page), PATIENCE).toHaveLength(4);
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset['restored'] = String(persisted);
      });
    });
    await page.click('main a[href$="#calendar"]');
    await expect.poll(() => page.evaluate(() => location.pathname), PATIENCE).toBe('/when/');
    await page.settle();
    await page.back();
    const restored = (): Promise<string | undefined> =>
      page.evaluate(() => document.documentElement.dataset['restored']);
    await expect.poll(restored, PATIENCE).toBe('true');
    const seconds = (): Promise<number> =>
      page.evaluate(() => {
        const [days, hours, minutes, seconds] = [
          ...document.querySelectorAll('.countdown-unit b'),
        ].map(({ textContent }) => Number(textContent));
        return (((days ?? 0) * 24 + (hours ?? 0)) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0);
      });
    const first = await seconds();
    const now = await page.evaluate(() => Date.now());
    expect(Math.abs(first - (START - now) / SECOND_MS)).toBeLessThan(1.5);
    await expect.poll(seconds, PATIENCE).toBeLessThan(first);
  });
}
