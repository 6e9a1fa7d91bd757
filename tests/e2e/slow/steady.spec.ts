import { after, END, expect, NEXT_START, openFixedAt, START, test } from '../page';
import { watchShifts } from '../shifts';

const DAY_MS = 86_400_000;

for (const [width, height] of [
  [320, 640],
  [360, 740],
  [740, 360],
  [1440, 900],
] as const) {
  for (const [locale, timezoneId] of [
    ['en-GB', 'Asia/Tokyo'],
    ['en-US', 'America/Argentina/Buenos_Aires'],
    ['en-AU', 'Australia/Sydney'],
    ['en-US', 'UTC'],
  ] as const) {
    test.describe(`${String(width)} × ${String(height)}, ${locale}, ${timezoneId}`, () => {
      test.use({ viewport: { width, height }, locale, timezoneId });

      test('nothing moves when the script arrives, from 100 days to 99, nor from phase to phase', async ({
        page,
      }) => {
        const shifts = await watchShifts(page);
        await openFixedAt(page, after(START, -100 * DAY_MS - 1_000));
        await expect(page.locator('.countdown-digits')).toBeVisible();
        expect(await shifts(), 'as the script arrives').toEqual({ total: 0, shifts: [] });

        const tops = async (): Promise<number[]> =>
          page
            .locator('.countdown > :not(.visually-hidden), #steps')
            .evaluateAll((elements) =>
              elements.map((element) => Math.round(element.getBoundingClientRect().top * 4) / 4),
            );
        const before = await tops();
        for (const instant of [
          after(START, -100 * DAY_MS),
          after(START, -100 * DAY_MS + 1_000),
          after(START, -9 * DAY_MS),
          after(START, -1_000),
          START,
          after(END, -1_000),
          END,
          after(END, DAY_MS),
          NEXT_START,
          after(NEXT_START, 3_600_000),
        ]) {
          await page.clock.setFixedTime(instant);
          await page.evaluate(() => dispatchEvent(new Event('pageshow')));
          expect(await tops(), instant.toISOString()).toEqual(before);
        }
        expect(await shifts()).toEqual({ total: 0, shifts: [] });
      });
    });
  }

  test(`at ${String(width)} × ${String(height)} a thousand days stand beside the hours, not in them`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await openFixedAt(page, after(START, -1000 * DAY_MS));
    await expect(page.locator('.countdown-unit b').first()).toHaveText('1000');
    const [days, hours] = await page.locator('.countdown-unit b').evaluateAll((numbers) =>
      numbers.map((number) => {
        const range = document.createRange();
        range.selectNodeContents(number);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
      }),
    );
    expect(days?.right).toBeLessThan(hours?.left ?? 0);
  });
}
