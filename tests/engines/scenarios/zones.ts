import { describe, expect, it } from 'vitest';
import { knowZoneAs, reportZone } from '../../browser/zone-data';
import { said } from '../build';
import { call, PATIENCE, type Page, type Site } from '../site';

/** What is not said to someone who asks for UTC. */
const WRONG = [said('countdown.unknownZone'), said('countdown.hiddenZone')];

const HOME_TIME = '.countdown-time';
const OWN_TIME = '#visitor-hour .time';

/** The query of the page's address. */
const query = (page: Page): Promise<string> => page.evaluate(() => location.search);

/** Zones that got new rules in 2026: how far from UTC each was before, and is now, and the hour by each. */
const CHANGED = [
  ['America/Winnipeg', 'Winnipeg', '-06:00', '07:00–08:00', '-05:00', '08:00–09:00'],
  ['America/Vancouver', 'Vancouver', '-08:00', '05:00–06:00', '-07:00', '06:00–07:00'],
  ['America/Havana', 'Havana', '-05:00', '08:00–09:00', '-04:00', '09:00–10:00'],
] as const;

export function zones(site: Site): void {
  describe('where clocks were changed this year', () => {
    for (const [zone, city, oldOffset, oldTime, offset, time] of CHANGED) {
      describe(zone, () => {
        it('a device is shown the same hour everywhere, whatever rules it has', async () => {
          const home = await site.visit('', { zone });
          await home.expectText(HOME_TIME, `${time} in ${city}`);
          const list = await site.visit('when/', { zone });
          await list.expectText(OWN_TIME, `${time} in ${city}`);
          const place = await site.visit(`when/${city.toLowerCase()}/`, { zone });
          await place.expectText('main .time', time);
        });

        it('a device with last year’s rules is corrected, and told so', async () => {
          const before = call(knowZoneAs, zone, oldOffset);
          const home = await site.visit('', { zone, before });
          await home.expectText(HOME_TIME, `${time} in ${city}`);
          await home.expectText(
            '.countdown-note',
            said('countdown.older', { time: oldTime.slice(0, 5) }),
          );
          const list = await site.visit('when/', { zone, before });
          await list.expectText(OWN_TIME, `${time} in ${city}`);
          await list.expectText(
            '#visitor-hour',
            said('countdown.older', { time: oldTime.slice(0, 5) }),
          );
        });

        it('a device with this year’s is told nothing of rules', async () => {
          const before = call(knowZoneAs, zone, offset);
          const home = await site.visit('', { zone, before });
          await home.expectText(HOME_TIME, `${time} in ${city}`);
          expect((await home.texts('.countdown-note')).join('')).not.toMatch(
            said('countdown.older'),
          );
          const list = await site.visit('when/', { zone, before });
          await list.expectText(OWN_TIME, `${time} in ${city}`);
          expect((await list.texts('#visitor-hour')).join('')).not.toMatch(said('countdown.older'));
        });

        it('a device with next year’s is followed', async () => {
          const before = call(knowZoneAs, zone, '-03:00');
          const home = await site.visit('', { zone, before });
          await home.expectText(HOME_TIME, `10:00–11:00 in ${city}`);
          const list = await site.visit('when/', { zone, before });
          await list.expectText(OWN_TIME, `10:00–11:00 in ${city}`);
        });
      });
    }
  });

  /** UTC is shown, it is said why, and one step leads to choosing a place. */
  const expectHidden = async (page: Page): Promise<void> => {
    await page.expectText(HOME_TIME, '13:00–14:00 UTC');
    await page.expectText('.countdown-note', said('countdown.hiddenZone'));
    await page.click('.countdown-note a');
    await expect
      .poll(() => page.evaluate(() => location.pathname + location.hash), PATIENCE)
      .toBe('/when/#zone-picker');
    await page.settle();
    await page.expectText('#visitor-hour', said('countdown.hiddenZone'));
    expect(await page.texts('tr[aria-current] .mark')).toEqual([]);
  };

  describe('a zone that may be hidden is taken for no city', () => {
    for (const zone of ['UTC', 'Atlantic/Reykjavik']) {
      it(zone, async () => {
        await expectHidden(await site.visit('', { zone }));
      });
    }

    for (const zone of ['Etc/UTC', 'GMT', 'Etc/Unknown', '+00:00', '', 'Mars/Zalem', undefined]) {
      it(`reported as ${String(zone)}`, async () => {
        await expectHidden(await site.visit('', { before: call(reportZone, zone) }));
      });
    }

    it.runIf(site.engine === 'firefox')('with privacy.resistFingerprinting', async () => {
      await expectHidden(await site.visit('', { resistsFingerprinting: true }));
    });

    it('but Reykjavik is believed of someone who reads Icelandic', async () => {
      const page = await site.visit('', { zone: 'Atlantic/Reykjavik', language: 'is-IS' });
      await page.expectText(HOME_TIME, /in Reykjavik$/);
    });
  });

  describe('an address that asks for a zone', () => {
    it('is shown it, told so, shared as it is, and led back', async () => {
      const page = await site.visit('?tz=Asia/Kathmandu&from=friend');
      await page.expectText(HOME_TIME, '18:45–19:45 in Kathmandu');
      await page.expectText('.countdown-note', said('countdown.asked', { city: 'Kathmandu' }));
      // Browsers share the canonical address where there is one.
      expect(await page.evaluate(() => document.querySelector('link[rel=canonical]'))).toBeNull();
      await page.click('.countdown-note a');
      await page.expectText(HOME_TIME, '22:00–23:00 in Tokyo');
      expect(await query(page)).toBe('?from=friend');
      expect(await page.troubles()).toEqual([]);
    });

    it('of a place shares the page of that place', async () => {
      const page = await site.visit('when/kiritimati/');
      expect(
        await page.evaluate(
          () => document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? '',
        ),
      ).toMatch(/\/when\/kiritimati\/$/);
    });

    for (const tz of ['utc', 'GMT', 'Etc/UTC']) {
      it(`${tz} is UTC`, async () => {
        const home = await site.visit(`?tz=${tz}`);
        await home.expectText(HOME_TIME, /^13:00–14:00/);
        for (const wrong of WRONG)
          expect((await home.texts('.countdown-note')).join('')).not.toMatch(wrong);
        const list = await site.visit(`when/?tz=${tz}`);
        await list.expectText(OWN_TIME, /^13:00–14:00/);
        for (const wrong of WRONG)
          expect((await list.texts('#visitor-hour')).join('')).not.toMatch(wrong);
      });
    }

    for (const [what, tz] of [
      ['a zone that is none', 'Mars/Zalem'],
      ['an abbreviation', 'PST'],
      ['markup', '<img src=x onerror=alert(1)>'],
      ['10 kB of text', 'x'.repeat(10_000)],
    ] as const) {
      it(`but not ${what}: that is said, and one’s own hour shown`, async () => {
        for (const [path, time, note] of [
          ['', HOME_TIME, '.countdown-note'],
          ['when/', OWN_TIME, '#visitor-hour'],
        ] as const) {
          const page = await site.visit(`${path}?tz=${encodeURIComponent(tz)}`);
          await page.expectText(time, '22:00–23:00 in Tokyo');
          await page.expectText(note, said('countdown.unknownZone'));
          expect((await page.texts(note)).join('').length).toBeLessThan(400);
          expect(await page.texts(':is(.countdown, #visitor-hour) :is(img, script)')).toEqual([]);
          expect(await page.troubles()).toEqual([]);
        }
      });
    }
  });

  describe('the picker', () => {
    const pick = async (page: Page, typed: string): Promise<void> => {
      await page.click('#zone');
      await page.type(typed);
      await page.press('Enter');
    };

    for (const [typed, search, time] of [
      ['jakarta', '?tz=Asia%2FJakarta', '20:00–21:00 in Jakarta'],
      ['sao paulo', '?tz=America%2FSao_Paulo', '10:00–11:00 in São Paulo'],
      ['pacific/norfolk', '?tz=Pacific%2FNorfolk', '01:00–02:00 in Norfolk'],
    ] as const) {
      it(`takes “${typed}” by keyboard`, async () => {
        const page = await site.visit('when/');
        await pick(page, typed);
        await expect.poll(() => query(page), PATIENCE).toBe(search);
        await page.settle();
        await page.expectText(OWN_TIME, time);
        expect((await page.texts('tr[aria-current] .mark')).join()).toMatch(said('when.asked'));
        expect(await page.troubles()).toEqual([]);
      });
    }

    it('takes what is typed by a click, and what is no zone is said to be none', async () => {
      const page = await site.visit('when/');
      await page.click('#zone');
      await page.type('Zalem');
      await page.press('Escape');
      await page.click('#zone-picker button');
      await expect.poll(() => query(page), PATIENCE).toBe('?tz=Zalem');
      await page.settle();
      await page.expectText('#visitor-hour', said('countdown.unknownZone'));
    });

    it('is not called wrong before anything is typed', async () => {
      const page = await site.visit('when/');
      expect(await page.evaluate(() => document.querySelector('#zone:invalid'))).toBeNull();
    });
  });
}
