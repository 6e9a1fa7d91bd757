import { describe, expect, test } from 'vitest';
import { findZone } from '../../src/domain/find-zone';

const ZONES = [
  { zone: 'America/New_York', names: ['New York, US', 'New York'] },
  { zone: 'America/Sao_Paulo', names: ['São Paulo, Brazil', 'São Paulo'] },
  { zone: 'America/St_Johns', names: ['St. John’s, Canada', 'St. John’s'] },
  { zone: 'America/Toronto', names: ['Toronto, Canada', 'Toronto'] },
  { zone: 'Asia/Tokyo', names: ['東京、日本', '東京'] },
  { zone: 'Asia/Dubai', names: ['دبي، الإمارات', 'دبي'] },
  { zone: 'America/Indiana/Knox', names: ['Knox (America/Indiana/Knox)', 'Knox'] },
  { zone: 'Antarctica/Rothera', names: ['Rothera (Antarctica/Rothera)', 'Rothera'] },
  { zone: 'Pacific/Port_Moresby', names: ['Port Moresby, Papua New Guinea', 'Port Moresby'] },
  { zone: 'UTC', names: ['UTC'] },
];

describe('whoever types a place gets that place', () => {
  test.each([
    ['as it is offered', 'New York, US', 'America/New_York'],
    ['the city alone', 'New York', 'America/New_York'],
    ['in small letters, without its accent', 'sao paulo', 'America/Sao_Paulo'],
    ['without points and apostrophes', 'st johns', 'America/St_Johns'],
    ['with another apostrophe', "St John's", 'America/St_Johns'],
    ['the zone', 'america/indiana/knox', 'America/Indiana/Knox'],
    ['another script', '東京', 'Asia/Tokyo'],
    ['another script, right to left', ' دبي ', 'Asia/Dubai'],
    ['the beginning', 'Roth', 'Antarctica/Rothera'],
    ['the country, where it has one place', 'brazil', 'America/Sao_Paulo'],
    ['UTC', 'utc', 'UTC'],
  ])('%s', (_, text, zone) => {
    expect(findZone(text, ZONES)).toBe(zone);
  });
});

describe('in scripts whose vowels are marks, names that differ in those alone are told apart', () => {
  const INDIC = [
    { zone: 'Europe/Minsk', names: ['मिंस्क, बेलारूस', 'मिंस्क'] },
    { zone: 'Europe/Moscow', names: ['मॉस्को, रूस', 'मॉस्को'] },
    { zone: 'America/Lima', names: ['लीमा, पेरू', 'लीमा'] },
    { zone: 'Africa/Lome', names: ['लोमे, टोगो', 'लोमे'] },
    { zone: 'Asia/Bangkok', names: ['กรุงเทพ', 'กรงเทพ'] },
    { zone: 'Africa/Cairo', names: ['カイロ'] },
    { zone: 'Africa/Gao', names: ['ガイロ'] },
  ];
  test.each([
    ['मॉस्को', 'Europe/Moscow'],
    ['मिंस्क', 'Europe/Minsk'],
    ['लोमे', 'Africa/Lome'],
    ['लीमा', 'America/Lima'],
    ['ガイロ', 'Africa/Gao'],
    ['ｶｲﾛ', 'Africa/Cairo'],
  ])('%s', (text, zone) => {
    expect(findZone(text, INDIC)).toBe(zone);
  });
});

describe('marks that many leave out may be left out', () => {
  const MARKED = [
    { zone: 'Asia/Dubai', names: ['أبوظبي'] },
    { zone: 'Asia/Jerusalem', names: ['יְרוּשָׁלַיִם'] },
    { zone: 'Europe/Athens', names: ['Αθήνα'] },
    { zone: 'Asia/Ho_Chi_Minh', names: ['Thành phố Hồ Chí Minh'] },
  ];
  test.each([
    ['ابوظبي', 'Asia/Dubai'],
    ['أَبُوظَبِي', 'Asia/Dubai'],
    ['ירושלים', 'Asia/Jerusalem'],
    ['ΑΘΗΝΑ', 'Europe/Athens'],
    ['thanh pho ho chi minh', 'Asia/Ho_Chi_Minh'],
  ])('%s', (text, zone) => {
    expect(findZone(text, MARKED)).toBe(zone);
  });
});

describe('whoever may mean several places, or none, gets none that was not meant', () => {
  test.each([
    ['a country of two', 'Canada'],
    ['a part of many', 'o'],
    ['no place', 'Zalem'],
    ['nothing', ''],
    ['spaces', '   '],
    ['marks alone', '<>"&'],
    ['markup', '<script>alert(1)</script>'],
  ])('%s', (_, text) => {
    expect(findZone(text, ZONES)).toBeUndefined();
  });
});
