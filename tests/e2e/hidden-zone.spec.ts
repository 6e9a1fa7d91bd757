import { reportZone } from '../browser/zone-data';
import { after, digits, expect, openFixedAt, scriptsHaveRun, SLOW, START, test } from './page';

const BEFORE = after(START, -86_400_000);

const MARKED = 'tr[aria-current="true"], .places .mark';

for (const zone of [
  'UTC',
  'Etc/UTC',
  'GMT',
  'Etc/GMT',
  '+00:00',
  'Atlantic/Reykjavik',
  'Etc/Unknown',
  'Mars/Zalem',
  '',
  undefined,
]) {
  test(
    `a device that reports ${zone ?? 'none'} is shown UTC, and told that it may hide its zone`,
    {
      tag: zone === 'UTC' ? [] : SLOW,
    },
    async ({ page }) => {
      await page.addInitScript(reportZone, zone);
      await openFixedAt(page, BEFORE);
      await expect(page.locator('.countdown-time')).toHaveText('13:00–14:00 UTC');
      await expect(page.locator('.countdown-note')).toContainText('perhaps to hide your zone');
      await expect(page.locator('.countdown')).not.toContainText('Reykjavik');
      expect(await digits(page)).toEqual(['1', '00', '00', '00']);

      await openFixedAt(page, BEFORE, './when/');
      const own = page.locator('#visitor-hour');
      await expect(own.locator('.time')).toHaveText('13:00–14:00 UTC');
      await expect(own).toContainText('perhaps to hide your zone');
      await expect(own).not.toContainText('Reykjavik');
      await expect(page.locator(MARKED)).toHaveCount(0);
    },
  );
}

test.describe('an American', { tag: SLOW }, () => {
  test.use({ locale: 'en-US', timezoneId: 'UTC' });
  test('is shown it with 24 hours, as UTC is everywhere', async ({ page }) => {
    for (const [path, time] of [
      ['./', '.countdown-time'],
      ['./when/', '#visitor-hour .time'],
    ] as const) {
      await openFixedAt(page, BEFORE, path);
      await expect(page.locator(time)).toHaveText('13:00–14:00 UTC');
    }
  });
});

test.describe('Iceland', { tag: SLOW }, () => {
  test.use({ locale: 'is-IS', timezoneId: 'Atlantic/Reykjavik' });
  test('is a place to those who read its language', async ({ page }) => {
    await openFixedAt(page, BEFORE, './when/');
    await expect(page.locator('#visitor-hour .time')).toHaveText('13:00–14:00 in Reykjavik');
    await expect(page.locator('#visitor-hour')).not.toContainText('hide your zone');
    await expect(page.locator('tr[aria-current="true"] a[aria-current]')).toHaveText('Reykjavik');
  });
});

test('one step leads to choosing a place, which then goes along through the site, until it is not wanted', async ({
  page,
}) => {
  /** A page that a link leads to, once its script has run. */
  const arrivesAt = async (address: string): Promise<void> => {
    await expect(page).toHaveURL(address);
    await scriptsHaveRun(page);
  };
  await page.addInitScript(reportZone, 'UTC');
  await openFixedAt(page, BEFORE);
  await page.getByRole('link', { name: 'Find your city' }).click();
  await arrivesAt('/when/#zone-picker');
  const field = page.getByRole('combobox', { name: 'Find your city' });
  await expect(field).toBeInViewport();
  await field.fill('Winnipeg');
  await field.press('Enter');
  await arrivesAt('/when/?tz=America%2FWinnipeg#places');
  await expect(page.locator('#visitor-hour .time')).toContainText('in Winnipeg');

  await page.locator('header .name').click();
  await arrivesAt('/?tz=America%2FWinnipeg');
  await expect(page.locator('.countdown-time')).toContainText('in Winnipeg');

  await page.locator('header').getByRole('link', { name: 'Film', exact: true }).focus();
  await page.keyboard.press('Enter');
  await arrivesAt('/film/?tz=America%2FWinnipeg');

  await page.locator('header').getByRole('link', { name: 'When', exact: true }).click();
  await arrivesAt('/when/?tz=America%2FWinnipeg');
  await page.getByRole('link', { name: 'Places with the same clock' }).click();
  await arrivesAt('/when/?tz=America%2FWinnipeg#utc-5');

  await page.getByRole('link', { name: 'Tokyo', exact: true }).click();
  await arrivesAt('/when/tokyo/?tz=America%2FWinnipeg');
  await page.getByRole('link', { name: 'See the countdown' }).click();
  await arrivesAt('/?tz=Asia/Tokyo');

  await page.getByRole('link', { name: 'Show my time' }).click();
  await arrivesAt('/');
  await expect(page.locator('.countdown-time')).toHaveText('13:00–14:00 UTC');
});

test('files and other sites are asked for as ever', { tag: SLOW }, async ({ page }) => {
  await openFixedAt(page, BEFORE, './when/?tz=America/Winnipeg');
  const addresses = await page.locator('a[href]').evaluateAll((links) =>
    links
      .map((link) => {
        link.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        return (link as HTMLAnchorElement).href;
      })
      .filter((href) => href.includes('tz=')),
  );
  expect(addresses.length).toBeGreaterThan(100);
  for (const address of addresses)
    expect(new URL(address).pathname, address).toMatch(/^\/(?:[^.]*\/)?$/);
});

for (const tz of ['GMT', 'UTC', 'etc/utc', 'Etc/GMT']) {
  test(`a link that asks for ${tz} is answered in UTC`, { tag: SLOW }, async ({ page }) => {
    for (const [path, own] of [
      ['./', '.countdown'],
      ['./when/', '#visitor-hour'],
    ] as const) {
      await openFixedAt(page, BEFORE, `${path}?tz=${tz}`);
      await expect(page.locator(own)).toContainText('13:00–14:00 UTC');
      await expect(page.locator(own)).toContainText('from your link');
      await expect(page.locator(own)).not.toContainText('not a time zone');
      await expect(page.locator(own)).not.toContainText('hide');
    }
  });
}
