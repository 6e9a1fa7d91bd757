import { describe, expect, test } from 'vitest';
import {
  discordStamps,
  googleEventUrl,
  googleSubscriptionUrl,
  outlookEventUrl,
  subscriptionUrl,
} from '../../src/domain/calendar-links';

const START_MS = Date.UTC(2026, 11, 5, 13);
const END_MS = START_MS + 3_600_000;

/** A query as its receiver reads it: by the rule of forms, under which a `+` is a space. */
const query = (url: string): Record<string, string> =>
  Object.fromEntries(new URL(url).searchParams);

const TEXTS = [
  ['a hashtag', '#AlitaSequel: one hour'],
  ['what a query is made of', 'this & that = 100 % + ? / : ; @'],
  ['quotes of every kind', `"a" 'b' “c” ’d <e>`],
  ['emoji', '👩🏽‍🚀 🇯🇵'],
  ['right to left', 'ساعة واحدة، في كل مكان'],
  ['several lines', 'One.\n\nhttps://hour.example/?a=1&b=2#c'],
  ['what looks encoded already', '%23 %2B &amp; +'],
] as const;

describe.each(TEXTS)('%s comes out as it went in', (_, text) => {
  const hour = { startMs: START_MS, endMs: END_MS, summary: text, description: `${text} ${text}` };

  test('Google', () => {
    const url = googleEventUrl(hour);
    expect(url).toMatch(/^https:\/\/calendar\.google\.com\/calendar\/render\?action=TEMPLATE&/);
    expect(query(url)).toMatchObject({
      dates: '20261205T130000Z/20261205T140000Z',
      text,
      details: `${text} ${text}`,
    });
  });

  test.each([
    ['personal', 'outlook.live.com'],
    ['work', 'outlook.office.com'],
  ] as const)('Outlook, %s', (account, host) => {
    const url = outlookEventUrl(account, hour);
    expect(url.startsWith(`https://${host}/calendar/0/action/compose?rru=addevent&`)).toBe(true);
    expect(query(url)).toEqual({
      rru: 'addevent',
      startdt: '2026-12-05T13:00:00Z',
      enddt: '2026-12-05T14:00:00Z',
      subject: text,
      body: `${text} ${text}`.replaceAll('\n', '<br>'),
    });
  });

  test('no space is written as a plus, and nothing ends the query early', () => {
    for (const url of [googleEventUrl(hour), outlookEventUrl('personal', hour)]) {
      expect(url).not.toMatch(/[+#\s"<>]/);
      expect(new URL(url).href.replaceAll("'", '%27')).toBe(url.replaceAll("'", '%27'));
    }
  });
});

test('the instants are to the second', () => {
  const hour = { startMs: START_MS + 59_000, endMs: END_MS + 1000, summary: 'a', description: 'b' };
  expect(query(googleEventUrl(hour))['dates']).toBe('20261205T130059Z/20261205T140001Z');
  expect(query(outlookEventUrl('work', hour))['startdt']).toBe('2026-12-05T13:00:59Z');
  expect(discordStamps(hour.startMs)).toEqual({
    date: '<t:1796475659:F>',
    wait: '<t:1796475659:R>',
  });
});

test.each([
  ['https://hour.example/calendar.ics', 'webcal://hour.example/calendar.ics'],
  [
    'https://hour.example/alita-sequel/ar/calendar.ics',
    'webcal://hour.example/alita-sequel/ar/calendar.ics',
  ],
  ['http://localhost:4321/calendar.ics', 'webcal://localhost:4321/calendar.ics'],
])('%s is subscribed to as %s, by Google too', (file, address) => {
  expect(subscriptionUrl(file)).toBe(address);
  expect(query(googleSubscriptionUrl(file))).toEqual({ cid: address });
});
