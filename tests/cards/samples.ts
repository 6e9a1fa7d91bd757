import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { CardDrawing, CardSize } from '../../src/cards/card';
import { type CardText, cardWriter } from '../../src/cards/text';
import { placeName } from '../../src/i18n/place';
import type { Locale } from '../../src/locales';

const CONTENT = join(import.meta.dirname, '../../content');

type CardStrings = Parameters<typeof cardWriter>[1];

/** The words of the interface in English, as they stand. */
export const ENGLISH = parse(readFileSync(join(CONTENT, 'en/strings.yml'), 'utf8')) as CardStrings;

/** All places by their ids. */
export const PLACES = parse(readFileSync(join(CONTENT, 'facts/places.yml'), 'utf8')) as Readonly<
  Record<string, { readonly zone: string }>
>;

/** The next hour, and one on a day and in a month with long names. */
export const DECEMBER = hourAt('2026-12-05T13:00Z');
const SEPTEMBER = hourAt('2026-09-30T13:00Z');

/** A script each, with words as long as a language may want them. */
export const LOCALES = {
  en: { lang: 'en', label: 'English', dir: 'ltr', conventions: 'en-GB' },
  de: { lang: 'de', label: 'Deutsch', dir: 'ltr', conventions: 'de-DE' },
  ar: { lang: 'ar', label: 'العربية', dir: 'rtl', conventions: 'ar-EG' },
  ja: { lang: 'ja', label: '日本語', dir: 'ltr', conventions: 'ja-JP' },
} as const satisfies Record<string, Locale>;

export const WORDS: Readonly<Record<keyof typeof LOCALES, CardStrings>> = {
  en: ENGLISH,
  de: {
    ...ENGLISH,
    'hours.when': '{date}, {time} Uhr UTC',
    'card.ask': 'Eine Stunde. Alle veröffentlichen gleichzeitig {name}.',
    'card.hour': '{time} Uhr UTC',
    'card.place': 'Die Stunde in {place}',
    'card.note': 'Nicht offiziell, von Fans für Fans gemacht',
  },
  ar: {
    ...ENGLISH,
    'hours.when': '{date}، {time} بالتوقيت العالمي المنسق',
    'card.ask': 'ساعة واحدة، وفيها ينشر الجميع {name} معًا.',
    'card.hour': '{time} بتوقيت UTC',
    'card.place': 'موعد الساعة في {place}',
    'card.note': 'موقع غير رسمي من صنع المعجبين',
  },
  ja: {
    ...ENGLISH,
    'hours.when': '{date} {time}（協定世界時）',
    'card.ask': '同じ一時間に、世界中のみんなで{name}を投稿しよう。',
    'card.hour': '{time} UTC',
    'card.place': '{place}では何時？',
    'card.note': 'ファンによる非公式サイト',
  },
};

/** Titles of pages, as long as a language may want them, and the case's number with what it is called. */
const TITLES: Readonly<
  Record<
    keyof typeof LOCALES,
    { readonly page: string; readonly case: readonly [string, string, string] }
  >
> = {
  en: {
    page: 'Everything this site states, figure by figure, and where each of them was read and by whom',
    case: [
      'Box office, the case for a sequel and the case against',
      '$405 million',
      'Worldwide gross',
    ],
  },
  de: {
    page: 'Jede Zahl dieser Website, ihre Quellenangabe und wie weit man ihr auch bei Meinungsverschiedenheiten trauen darf',
    case: [
      'Einspielergebnisse: was für eine Fortsetzung spricht und was dagegen',
      '405 Millionen $',
      'Weltweites Einspielergebnis',
    ],
  },
  ar: {
    page: 'كل رقم يرد في هذا الموقع، والمصدر الذي قُرئ فيه، وما الذي يُختلف عليه من هذه الأرقام',
    case: [
      'شباك التذاكر: حجج تكملة الفيلم والحجج المضادة لها',
      '٤٠٥ مليون US$',
      'إجمالي الإيرادات حول العالم',
    ],
  },
  ja: {
    page: '『アリータ：バトル・エンジェル』の作り手たちが続編について最後に語ったことと、その出典のすべて',
    case: ['興行収入：続編を求める根拠と、それに対する反論', '4億500万ドル', '全世界の興行収入'],
  },
};

/** What cards of a language say of an hour. */
function writerFor(lang: keyof typeof LOCALES, wave = DECEMBER) {
  return cardWriter(LOCALES[lang], WORDS[lang], { hashtag: 'AlitaSequel', wave });
}

/**
 * Every kind of card in a language, with the longest words there are.
 *
 * @param count of how many places, those with the longest names first; else of all
 */
export function drawingsIn(lang: keyof typeof LOCALES, count?: number): CardDrawing[] {
  const writer = writerFor(lang, SEPTEMBER);
  const places = Object.entries(PLACES).toSorted(
    ([, a], [, b]) => placeName(b.zone, lang).length - placeName(a.zone, lang).length,
  );
  const home = writer.home(places.slice(0, 3).map(([, place]) => place));
  const card = (id: string, { words }: CardText, size: CardSize = 'wide'): CardDrawing => ({
    id: `${lang}/${id}`,
    locale: LOCALES[lang],
    size,
    words,
    signature: writer.signature,
  });
  return [
    card('index', home),
    card('box-office', writer.case(...TITLES[lang].case)),
    card('sources', writer.page(TITLES[lang].page)),
    ...places.slice(0, count).map(([id, place]) => card(`when/${id}`, writer.place(place))),
    card('kit/square', home, 'square'),
    card('kit/story', home, 'story'),
  ];
}

function hourAt(iso: string) {
  const startMs = Date.parse(iso);
  return { startMs, endMs: startMs + 3_600_000 };
}
