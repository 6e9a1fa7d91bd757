import { add, eachIsRefused, put } from './spoil';

const HOUR = 'facts/waves/seven-years.yml';
const LATER = 'facts/waves/release-day.yml';

eachIsRefused([
  ['a zone that is none', HOUR, put('zone: UTC', 'zone: Mars/Zalem'), /zone: found "Mars\/Zalem"/],
  ['a date that is none', HOUR, put('2026-12-05', '2026-02-30'), /date: found "2026-02-30"/],
  ['a time that is none', HOUR, put('13:00', '24:00'), /time: found "24:00"/],
  ['an hour without a length', HOUR, put(/^minutes:.*$/m, ''), /minutes: found nothing/],
  ['an hour of no length', HOUR, put('minutes: 60', 'minutes: 0'), /minutes: found 0/],
  ['a length in words', HOUR, put('minutes: 60', 'minutes: sixty'), /minutes: found "sixty"/],
  ['a field that there is none of', HOUR, add('note: hello'), /there is no field note/],
  [
    'an hour with its tail cut off',
    HOUR,
    put(/zone[\s\S]*/, 'zone: "UT'),
    /:\d+: found "zone: .*begins with a quote and does not end with one; close it$/,
  ],
  [
    'an hour announced tomorrow',
    HOUR,
    put('2026-11-22', '2066-11-23'),
    /announced: found "2066-11-23"/,
  ],
  [
    'an outcome that no figure counts',
    'facts/waves/first.yml',
    put('figure: posts-first-hour', 'figure: no-such'),
    /outcome\.figure: found "no-such"; write the id of a figure/,
  ],
  [
    'an hour that is no more the day that its words tell',
    HOUR,
    put('2026-12-05', '2026-12-12'),
    /:\d+: date: found "2026-12-12"; its words say that it is 7 years after first-hour, which is 2026-12-05/,
  ],
  [
    'an anniversary of nothing',
    LATER,
    put('of: us-release', 'of: us-relase'),
    /anniversary\.of: found "us-relase"; .*did you mean us-release\?/,
  ],
  [
    'a place with latitude and longitude swapped',
    'facts/places.yml',
    put('[35.65, 139.74]', '[35.65, 13.974]'),
    /tokyo\.coordinates: found \[35\.65,13\.974\]; Asia\/Tokyo is near \[36, 140\]; write its latitude first/,
  ],
  ['an empty file', HOUR, () => '', /found nothing; write the fields date/],
  ['a list for an hour', HOUR, () => '- a\n- b\n', /write the fields date/],
  [
    'a hashtag with #',
    'facts/campaign.yml',
    put('hashtag: AlitaSequel', 'hashtag: "#AlitaSequel"'),
    /hashtag: found "#AlitaSequel"/,
  ],
  [
    'an account with markup',
    'facts/campaign.yml',
    put('- DisneyStudios', '- "<b>Disney</b>"'),
    /accounts\.0: found "<b>/,
  ],
  [
    'a channel that runs code',
    'facts/channels.yml',
    put('https://x.com/intent/tweet?text={text}', 'javascript:alert({text})'),
    /x\.compose: found "javascript:/,
  ],
  [
    'a channel without a text',
    'facts/channels.yml',
    put('tweet?text={text}', 'tweet'),
    /x\.compose: .*\{text\}/,
  ],
  [
    'a channel with a value that is none',
    'facts/channels.yml',
    put('tweet?text={text}', 'tweet?text={txt}'),
    /x\.compose: .*there is no \{txt\}/,
  ],
  [
    'a channel of an id in capitals',
    'facts/channels.yml',
    put(/^x:/m, 'X Y:'),
    /X Y: .*write an id in lower case/,
  ],
  [
    'a limit below nothing',
    'facts/channels.yml',
    put('limit: 280', 'limit: -1'),
    /x\.limit: found -1/,
  ],
  [
    'a place of another planet',
    'facts/places.yml',
    put('zone: Pacific/Honolulu', 'zone: Mars/Zalem'),
    /honolulu\.zone: found "Mars\/Zalem"; write the zone of a city/,
  ],
  [
    'a place beyond the pole',
    'facts/places.yml',
    put('[21.31,', '[91.31,'),
    /coordinates: found \[91\.31/,
  ],
  [
    'a country that is none',
    'facts/places.yml',
    put('country: "AS"', 'country: "XQ"'),
    /country: found "XQ"/,
  ],
  [
    'a place twice',
    'facts/places.yml',
    add('honolulu:\n  zone: Pacific/Honolulu\n  country: "US"\n  coordinates: [1, 1]'),
    /:\d+: found "honolulu:"; this field stands here twice/,
  ],
  [
    'two places of one zone',
    'facts/places.yml',
    add('waikiki:\n  zone: Pacific/Honolulu\n  country: "US"\n  coordinates: [1, 1]'),
    /waikiki\.zone: .*stands for this zone already/,
  ],
  [
    'a place whose id climbs out',
    'facts/places.yml',
    put('honolulu:', '../../honolulu:'),
    /found "\.\.\/\.\.\/honolulu"; .*lower case/,
  ],
  [
    'a source that runs code',
    'facts/sources.yml',
    put(/url: https:\S+/, 'url: "javascript:alert(1)"'),
    /url: found "javascript:/,
  ],
  [
    'a source without https',
    'facts/sources.yml',
    put('url: https:', 'url: http:'),
    /url: found "http:/,
  ],
  [
    'a source in no language',
    'facts/sources.yml',
    put('language: ru', 'language: Russian'),
    /language: found "Russian"/,
  ],
  [
    'a figure in words',
    'facts/figures.yml',
    put('value: 404980543', 'value: "404,980,543"'),
    /gross-worldwide\.value: found "404,980,543"/,
  ],
  [
    'a figure without a source',
    'facts/figures.yml',
    put(
      /(gross-worldwide:[\s\S]*?)sources:.*/,
      'gross-worldwide:\n  value: 404980543\n  unit: usd\n  asOf: "2023-07"\n  standing: reported',
    ),
    /gross-worldwide\.sources: found nothing/,
  ],
  [
    'a figure of a source that is none',
    'facts/figures.yml',
    put('[box-office-mojo-2023, joblo-2025-11-17]', '[no-such]'),
    /sources: found "no-such"/,
  ],
  [
    'a figure of figures that are none',
    'facts/figures.yml',
    put('share: [gross-domestic, gross-worldwide]', 'share: [gross-domestic, gross-world]'),
    /found "gross-world"/,
  ],
  [
    'a territory whose weights exceed 1',
    'facts/territories.yml',
    put('America/New_York: 0.5', 'America/New_York: 0.9'),
    /zones: .*add up to 1/,
  ],
  [
    'a milestone ahead',
    'facts/milestones.yml',
    put('date: "2019-02-05"', 'date: "2066-02-05"'),
    /first-countries\.date: found "2066-02-05"/,
  ],
  [
    'a correction without a day',
    'facts/corrections.yml',
    put(/date: .*/, 'date: yesterday'),
    /date: found "yesterday"/,
  ],
  [
    'a film of no year',
    'facts/comparables.yml',
    put(/year: \d+/, 'year: 12019'),
    /year: found 12019/,
  ],
  [
    'an hour with several faults',
    HOUR,
    (text) => text.replace('"2026-12-05"', '2026-12-05').replace('UTC', 'PST').replace('60', '0'),
    /date: found a date that YAML read[\s\S]*zone: found "PST"[\s\S]*minutes: found 0/,
  ],
  [
    'an hour that clocks skip',
    LATER,
    (text) =>
      text
        .replace('2027-02-14', '2027-03-14')
        .replace('13:00', '02:30')
        .replace('UTC', 'America/New_York'),
    /time: found "2027-03-14 02:30 America\/New_York"; .*time: "06:30", zone: UTC.*time: "07:30", zone: UTC/,
  ],
  [
    'two hours that overlap',
    LATER,
    (text) => text.replace('2027-02-14', '2026-12-05').replace('13:00', '13:30'),
    /time: found "2026-12-05T13:30:00Z"; two hours may not overlap/,
  ],
  ['an hour of years', HOUR, put('minutes: 60', 'minutes: 1e9'), /minutes: found 1000000000/],
  ['a length that is no number', HOUR, put('minutes: 60', 'minutes: .nan'), /minutes: found /],
  ['a number in quotes', HOUR, put('minutes: 60', 'minutes: "6e1"'), /minutes: found "6e1"/],
  [
    'a sum without end',
    'facts/figures.yml',
    put('value: 404980543', 'value: .inf'),
    /gross-worldwide\.value: found /,
  ],
  [
    'a place nowhere',
    'facts/places.yml',
    put('[21.31,', '[.nan,'),
    /honolulu\.coordinates: found \[/,
  ],
  [
    'an account that turns its letters',
    'facts/campaign.yml',
    put('- DisneyStudios', '- "Disney\\u202E"'),
    /accounts\.0: found "Disney<U\+202E>"/,
  ],
  [
    'a source without a scheme',
    'facts/sources.yml',
    put(/url: https:\S+/, 'url: //evil.example/a'),
    /url: found "\/\/evil\.example\/a"; write a full address that begins with https/,
  ],
  [
    'a source of data',
    'facts/sources.yml',
    put(/url: https:\S+/, 'url: "data:text/html,<script>alert(1)</script>"'),
    /url: found "data:text\/html/,
  ],
  [
    'a figure that every object has',
    'facts/figures.yml',
    add(
      'constructor:\n  value: 1\n  unit: count\n  asOf: "2023"\n  standing: reported\n  sources: [joblo-2025-11-17]',
    ),
    /constructor: .*write an id/,
  ],
  [
    'a licence that is nobody’s',
    'facts/licences.yml',
    put(/^ {2}holder:.*\n/m, ''),
    /holder: found nothing; write whose it is/,
  ],
  [
    'a package that climbs out',
    'facts/licences.yml',
    put(/^ {2}package: .*$/m, '  package: ../../etc/passwd'),
    /package: found "\.\.\/\.\.\/etc\/passwd"; write the name of a package/,
  ],
]);
