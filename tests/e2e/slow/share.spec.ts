import AxeBuilder from '@axe-core/playwright';
import { type Page } from '@playwright/test';
import { FOLDER_URL, ROOT_URL } from '../../ports';
import {
  after,
  END,
  enlargeText,
  expect,
  NEXT_START,
  openAt,
  openFixedAt,
  START,
  test,
} from '../page';

const MINUTE_MS = 60_000;
const BEFORE = after(START, -24 * 60 * MINUTE_MS);

/** The site's public address, for which the builds were made. */
const PUBLIC = 'https://hour.example/';

/** Gives the page a way of sharing of the device's own, which notes what it is given and ends as told. */
async function offerSharing(page: Page, error?: string): Promise<void> {
  await page.addInitScript((name) => {
    Object.assign(navigator, {
      canShare: () => true,
      share: (data: ShareData) => {
        Object.assign(globalThis, { shared: data });
        return name ? Promise.reject(new DOMException('', name)) : Promise.resolve();
      },
    });
  }, error);
}

const shareButton = (page: Page) => page.getByRole('button', { name: 'Share', exact: true });

test.describe('the device’s own way of sharing', () => {
  test('is not offered where there is none', async ({ page }) => {
    await page.addInitScript(() => {
      Object.assign(navigator, { share: undefined, canShare: undefined });
    });
    await openFixedAt(page, BEFORE, './film/');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expect(shareButton(page)).toBeHidden();
  });

  test('is not offered where it does not take a link', async ({ page }) => {
    await offerSharing(page);
    await page.addInitScript(() => {
      Object.assign(navigator, { canShare: () => false });
    });
    await openFixedAt(page, BEFORE, './film/');
    await expect(page.getByRole('button', { name: 'Copy link' })).toBeVisible();
    await expect(shareButton(page)).toBeHidden();
  });

  test('is given the page’s own address, without what the visitor’s asks for', async ({ page }) => {
    await offerSharing(page);
    await openFixedAt(page, BEFORE, './film/?tz=Asia/Tokyo#story');
    await shareButton(page).click();
    const shared = await page.evaluate(() => (globalThis as { shared?: ShareData }).shared);
    expect(shared?.url).toBe(`${PUBLIC}film/`);
    expect(shared?.text).toContain('Alita: Battle Angel');
    expect(JSON.stringify(shared)).not.toContain('#');
  });

  for (const [what, error, said] of [
    ['left without a choice, is no error', 'AbortError', ''],
    ['failing, says so and leaves the links', 'NotAllowedError', /^Your device couldn’t share/],
  ] as const) {
    test(`and ${what}`, async ({ page }) => {
      await offerSharing(page, error);
      await openFixedAt(page, BEFORE, './film/');
      await shareButton(page).click();
      await expect(page.locator('[data-share] + [role="status"]')).toHaveText(said);
      await expect(shareButton(page)).toBeVisible();
      await expect(page.locator('.share').getByRole('link', { name: 'Bluesky' })).toBeVisible();
    });
  }

  test('and failing once, says so until it is tried again', async ({ page }) => {
    await page.addInitScript(() => {
      let tries = 0;
      Object.assign(navigator, {
        canShare: () => true,
        share: () => {
          tries += 1;
          return tries === 1
            ? Promise.reject(new DOMException('', 'NotAllowedError'))
            : Promise.resolve();
        },
      });
    });
    await openFixedAt(page, BEFORE, './film/');
    const said = page.locator('[data-share] + [role="status"]');
    await shareButton(page).click();
    await expect(said).toHaveText(/^Your device couldn’t share/);
    await shareButton(page).click();
    await expect(said).toBeEmpty();
  });
});

test('the link is copied, and that is shown and said', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFixedAt(page, BEFORE, './film/?tz=Asia/Tokyo');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect(page.locator('.share .tools [role="status"]').first()).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${PUBLIC}film/`);
});

test('a post is copied as it is posted', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openFixedAt(page, BEFORE, './message/');
  await page.getByRole('button', { name: 'Copy “Thanks”' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^Thank you, .* #AlitaSequel\nhttps:\/\/hour\.example\/$/);
});

test.describe('Mastodon', () => {
  const ask = (page: Page) =>
    page.getByRole('textbox', { name: 'Which server is your account on?' });

  test.beforeEach(async ({ context }) => {
    await context.route(/^https:\/\/(?!localhost)/, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>A server</title>' }),
    );
  });

  test('asks for the server, by keyboard alone, and opens there', async ({ page }) => {
    await openFixedAt(page, BEFORE, './film/');
    await page.getByText('More apps').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(page.locator('.share').getByRole('link', { name: 'Mastodon' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(ask(page)).toBeFocused();
    await expect(page.locator(':invalid')).toHaveCount(0);
    expect((await new AxeBuilder({ page }).include('dialog').analyze()).violations).toEqual([]);
    await page.keyboard.type('https://Mastodon.Example/');
    await page.keyboard.press('Enter');
    await expect(page).toHaveTitle('A server');
    const url = new URL(page.url());
    expect(url.origin + url.pathname).toBe('https://mastodon.example/share');
    expect(url.searchParams.get('text')).toMatch(/\nhttps:\/\/hour\.example\/film\/$/);
  });

  test('can be left, and remembers nothing', async ({ page, context }) => {
    await openFixedAt(page, BEFORE, './message/');
    const link = page.locator('article').first().getByRole('link', { name: 'Mastodon' });
    await link.focus();
    await link.press('Enter');
    await ask(page).fill('mastodon.example');
    await page.keyboard.press('Escape');
    await expect(ask(page)).toBeHidden();
    await expect(link).toBeFocused();
    await link.press('Enter');
    await expect(ask(page)).toHaveValue('');
    await ask(page).fill('mastodon.example');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(ask(page)).toBeHidden();
    await expect(link).toBeFocused();
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  });

  test('asks wherever in its button it is pressed', async ({ page }) => {
    await openFixedAt(page, BEFORE, './message/');
    const link = page.locator('article').first().getByRole('link', { name: 'Mastodon' });
    for (const part of [link, link.locator('small')]) {
      await part.click();
      await expect(ask(page)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(ask(page)).toBeHidden();
    }
  });

  test('is left to the browser where another tab is wanted', async ({ page, context }) => {
    await openFixedAt(page, BEFORE, './message/');
    const link = page.locator('article').first().getByRole('link', { name: 'Mastodon' });
    for (const modifiers of [['ControlOrMeta'], ['Shift']] as const) {
      const opened = context.waitForEvent('page');
      await link.click({ modifiers: [...modifiers] });
      await (await opened).close();
      await expect(ask(page)).toBeHidden();
    }
  });

  test('is given the post whose link was followed', async ({ page }) => {
    await openFixedAt(page, START, './message/');
    const post = page.locator('article').nth(3);
    const text = await post.locator('.text').textContent();
    await post.getByRole('link', { name: 'Mastodon' }).click();
    await ask(page).fill('mastodon.example');
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page).toHaveTitle('A server');
    expect(new URL(page.url()).searchParams.get('text')).toBe(text);
  });

  test('goes nowhere with what is no name of a server', async ({ page }) => {
    test.slow();
    await openFixedAt(page, BEFORE, './message/');
    const before = page.url();
    await page.locator('article').first().getByRole('link', { name: 'Mastodon' }).click();
    const said = () => ask(page).evaluate((input) => (input as HTMLInputElement).validationMessage);
    for (const typed of [
      '',
      'javascript:alert(1)',
      'masto don.example',
      'mastodon.example/evil',
      'https://me@evil.example',
      '//evil.example/..',
      'mastodon.example?x',
      'localhost',
    ]) {
      await ask(page).fill(typed);
      await page.keyboard.press('Enter');
      await expect.poll(said, { message: typed }).not.toBe('');
      if (typed) expect(await said(), typed).toMatch(/^That isn’t the name of a server/);
      await expect(ask(page)).toBeVisible();
      expect(page.url()).toBe(before);
      await ask(page).fill('mastodon.example');
      expect(await said()).toBe('');
    }
  });
});

test.describe('posts before, in and after the hour', () => {
  for (const path of ['./message/', './share/']) {
    for (const [what, now, phase, when, label, isReminded] of [
      [
        'before',
        BEFORE,
        'ahead',
        'Not yet. The hour is on Saturday, 5 December 2026, 13:00–14:00 UTC.',
        'Not yet. Post it in the hour.',
        true,
      ],
      [
        'minutes before',
        after(START, -MINUTE_MS),
        'soon',
        'Almost time. Don’t post yet: the hour starts in a few minutes, at 13:00 UTC.',
        'Not yet. Post it in the hour.',
        true,
      ],
      ['in it', START, 'live', 'It’s now. The hour ends at 14:00 UTC.', 'Post it.', false],
      [
        '1 ms before its end',
        after(END, -1),
        'live',
        'It’s now. The hour ends at 14:00 UTC.',
        'Post it.',
        false,
      ],
      [
        'after it',
        END,
        'over',
        'That hour is over. Thank you. The next one is on Sunday, 14 February 2027, 13:00–14:00 UTC.',
        'Not yet. Post it in the hour.',
        true,
      ],
      [
        'in the next',
        NEXT_START,
        'live',
        'It’s now. The hour ends at 14:00 UTC.',
        'Post it.',
        false,
      ],
      [
        'after the last',
        after(NEXT_START, 60 * MINUTE_MS),
        'done',
        'The last announced hour is over. Thank you.',
        'Post it.',
        false,
      ],
    ] as const) {
      test(`${path}: ${what}`, async ({ page }) => {
        await openFixedAt(page, now, path);
        const posting = page.locator('.posting');
        await expect(posting).toHaveAttribute('data-phase', phase);
        await expect(posting.locator('.when p > :visible > span')).toHaveText([when]);
        await expect(posting.locator('.label').first().locator(':visible')).toHaveText([label]);
        await expect(posting.locator('.when a:visible')).toHaveText(
          isReminded ? ['Add to calendar'] : [],
        );
        await expect(posting.getByRole('button', { name: 'Copy #AlitaSequel' })).toBeVisible();
        expect((await new AxeBuilder({ page }).include('.posting').analyze()).violations).toEqual(
          [],
        );
      });
    }
  }

  test('as the hour begins and ends, the page says so by itself, and nothing moves', async ({
    page,
  }) => {
    await openAt(page, after(START, -2_000), './message/');
    const status = page.locator('.when [role="status"]');
    const tops = () =>
      page
        .locator('.posting article')
        .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top));
    const before = await tops();
    await expect(status).toHaveText('');
    await page.clock.runFor(2_000);
    await expect(page.locator('.posting')).toHaveAttribute('data-phase', 'live');
    await expect(status).toHaveText('It’s now. The hour ends at 14:00 UTC.');
    await page.clock.fastForward(60 * MINUTE_MS);
    await expect(page.locator('.posting')).toHaveAttribute('data-phase', 'over');
    await expect(status).toHaveText(/^That hour is over/);
    expect(await tops()).toEqual(before);
  });

  test('“post now” leads to where the hashtag is copied, and a post is opened with it', async ({
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openFixedAt(page, START);
    await page.getByRole('link', { name: 'Post now' }).click();
    await expect(page).toHaveURL(/\/message\/#ready$/);
    const copy = page.getByRole('button', { name: 'Copy #AlitaSequel' });
    await expect(copy).toBeInViewport();
    await copy.click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('#AlitaSequel');
    const opened = page.locator('.posting > [role="group"]').getByRole('link');
    await expect(opened).toHaveText(['X', 'Bluesky', 'Threads', 'Mastodon']);
    await expect(opened.first()).toHaveAttribute(
      'href',
      'https://x.com/intent/tweet?text=%23AlitaSequel',
    );
  });

  test('who listens is told once that it is not time, and what is counted', async ({ page }) => {
    await openFixedAt(page, BEFORE, './message/');
    const heard = await page.locator('#ready').ariaSnapshot();
    expect(heard.match(/Not yet/g)).toHaveLength(1);
    expect(heard).toContain('group "Post it."');
    expect(heard).toMatch(/link "X \d+ of 280 characters"/);
  });
});

test.describe('scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('every way to pass on is a plain link, and no button stands there that does nothing', async ({
    page,
  }) => {
    await page.goto('./film/');
    const share = page.locator('.share');
    await expect(share.getByRole('button')).toHaveCount(0);
    await expect(share.locator('.address')).toHaveText(`${PUBLIC}film/`);
    await share.getByText('More apps').click();
    await expect(share.getByRole('link')).toHaveCount(12);
    await expect(share.getByRole('link', { name: 'Mastodon' })).toHaveAttribute(
      'href',
      /^https:\/\/share\.joinmastodon\.org\/#text=/,
    );
  });

  test('posts say when, and open by plain links', async ({ page }) => {
    await page.goto('./message/');
    const posting = page.locator('.posting');
    await expect(posting.locator('.when p > :visible')).toHaveText([
      'Post in this hour, not before: Saturday, 5 December 2026, 13:00–14:00 UTC. Add to calendar',
    ]);
    await expect(posting.locator('.label').first().locator(':visible')).toHaveText([
      'Post it in the hour.',
    ]);
    await expect(posting.locator('> [role="group"]').getByRole('link')).toHaveCount(4);
    await expect(posting.locator('article').first().getByRole('link')).toHaveCount(4);
  });
});

for (const base of [ROOT_URL, FOLDER_URL]) {
  test(`${base}: the kit asks nothing of another address, and its file is there`, async ({
    page,
    request,
  }) => {
    const asked: string[] = [];
    page.on('request', (each) => asked.push(each.url()));
    await openFixedAt(page, BEFORE, `${base}share/`);
    for (const each of asked) expect(each.startsWith(base), each).toBe(true);
    const href = await page.getByRole('link', { name: 'QR code as SVG' }).getAttribute('href');
    const file = await request.get(new URL(href ?? '', base).href);
    expect(file.headers()['content-type']).toContain('image/svg+xml');
  });
}

test('at 320 px the server can be asked for without sideways scroll', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await openFixedAt(page, BEFORE, './message/');
  await enlargeText(page, '200%');
  await page.locator('article').first().getByRole('link', { name: 'Mastodon' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  const { width = 0, x = -1 } = (await dialog.boundingBox()) ?? {};
  expect(x).toBeGreaterThanOrEqual(0);
  expect(x + width).toBeLessThanOrEqual(320);
  expect(await dialog.evaluate((each) => each.scrollWidth - each.clientWidth)).toBe(0);
});
