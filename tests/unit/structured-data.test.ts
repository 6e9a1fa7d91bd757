import { describe, expect, test } from 'vitest';
import { jsonInScript } from '../../src/domain/json-in-script';
import { yearsOf } from '../../src/domain/open-data';
import { breadcrumbs, dataset, onlineEvent } from '../../src/domain/structured-data';
import { hasTag } from '../../src/domain/tags';

describe('no text ends its script early, and every text is read as it was written', () => {
  test.each([
    '</script><script>alert(1)</script>',
    '</SCRIPT >',
    '<!--<script>',
    '-->',
    ']]>',
    'a & b &lt; c',
    'line\u2028paragraph\u2029end',
    '“quotes” "and" \\ backslash\nnew line',
    'أليتا: ملاك المعركة 銃夢 🤖🏽',
    '\\u003c/script>',
  ])('%j', (text) => {
    const json = jsonInScript({ name: text, list: [text] });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ name: text, list: [text] });
  });
});

describe('an hour is described as it is scheduled, to the second', () => {
  const makers = { name: 'Fans', url: 'https://hour.example/' };
  const hour = {
    name: 'Seven years',
    about: 'To the day.',
    startMs: Date.UTC(2026, 11, 5, 13),
    endMs: Date.UTC(2026, 11, 5, 14),
    revision: 0,
  };

  test('online, by fans, about the film', () => {
    expect(onlineEvent(hour, makers, 'Alita')).toEqual({
      '@type': 'Event',
      name: 'Seven years',
      description: 'To the day.',
      startDate: '2026-12-05T13:00:00Z',
      endDate: '2026-12-05T14:00:00Z',
      eventStatus: 'https://schema.org/EventScheduled',
      eventAttendanceMode: 'https://schema.org/OnlineEventAttendanceMode',
      location: { '@type': 'VirtualLocation', url: 'https://hour.example/' },
      organizer: { '@type': 'Organization', name: 'Fans', url: 'https://hour.example/' },
      about: { '@type': 'Movie', name: 'Alita' },
    });
  });

  test('one that was moved claims neither its first date nor another', () => {
    const moved = onlineEvent({ ...hour, revision: 1 }, makers, 'Alita');
    expect(moved).not.toHaveProperty('eventStatus');
    expect(moved).not.toHaveProperty('previousStartDate');
  });
});

test('the way to a page is counted from one', () => {
  const { itemListElement } = breadcrumbs([
    { name: 'Home', url: 'https://hour.example/' },
    { name: 'Film', url: 'https://hour.example/film/' },
  ]) as { itemListElement: unknown };
  expect(itemListElement).toEqual([
    { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://hour.example/' },
    { '@type': 'ListItem', position: 2, name: 'Film', item: 'https://hour.example/film/' },
  ]);
});

test('data says of which years it is, however exactly its dates are known', () => {
  const years = yearsOf([
    { as_of: '2023-07' },
    { as_of: null },
    { as_of: '2019-12-05' },
    { as_of: '2018' },
  ]);
  expect(years).toEqual(['2018', '2023']);
  const described = dataset(
    {
      name: 'N',
      description: 'D',
      url: 'https://hour.example/box-office/',
      licence: 'https://creativecommons.org/licenses/by/4.0/',
      years,
      files: [{ url: 'https://hour.example/a.csv', mediaType: 'text/csv' }],
    },
    { name: 'Fans', url: 'https://hour.example/' },
  );
  expect(described).toMatchObject({
    temporalCoverage: '2018/2023',
    distribution: [
      {
        '@type': 'DataDownload',
        encodingFormat: 'text/csv',
        contentUrl: 'https://hour.example/a.csv',
      },
    ],
  });
});

test.each([
  ['<Hours />', true],
  ['<Hours/>', true],
  ['text <Hours\n  all={true}\n/>', true],
  ['<HoursElse />', false],
  ['Hours', false],
])('a page that holds %j shows the hours: %s', (prose, expected) => {
  expect(hasTag(prose, 'Hours')).toBe(expected);
});
