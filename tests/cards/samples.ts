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

/** Every script that cards are set in, with words as long as a language may want them. */
export const LOCALES = {
  en: { lang: 'en', label: 'English', dir: 'ltr', conventions: 'en-GB' },
  de: { lang: 'de', label: 'Deutsch', dir: 'ltr', conventions: 'de-DE' },
  ar: { lang: 'ar', label: 'العربية', dir: 'rtl', conventions: 'ar-EG' },
  ja: { lang: 'ja', label: '日本語', dir: 'ltr', conventions: 'ja-JP' },
  ko: { lang: 'ko', label: '한국어', dir: 'ltr', conventions: 'ko' },
  ru: { lang: 'ru', label: 'Русский', dir: 'ltr', conventions: 'ru' },
  'zh-Hans': { lang: 'zh-Hans', label: '简体中文', dir: 'ltr', conventions: 'zh-Hans' },
  'zh-Hant': { lang: 'zh-Hant', label: '繁體中文', dir: 'ltr', conventions: 'zh-Hant' },
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
  ko: {
    ...ENGLISH,
    'hours.when': '{date} UTC {time}',
    'card.ask': '{name} 총공. 전 세계가 동시에 함께하는 단 한 시간.',
    'card.hour': 'UTC {time}',
    'card.place': '{place}의 총공 시각',
    'card.note': '팬들이 만든 비공식 사이트',
  },
  ru: {
    ...ENGLISH,
    'hours.when': '{date}, {time} UTC',
    'card.ask': 'Один час, в который все вместе пишут {name}.',
    'card.place': 'Час Алиты: {place}',
    'card.note': 'Неофициально, от фанатов',
  },
  'zh-Hans': {
    ...ENGLISH,
    'hours.when': '{date} {time}（UTC）',
    'card.ask': '带上 {name} 一起发，全球同一小时。',
    'card.place': '{place}的阿丽塔一小时',
    'card.note': '非官方，影迷自办',
  },
  'zh-Hant': {
    ...ENGLISH,
    'hours.when': '{date} {time}（UTC）',
    'card.ask': '約好同一小時，一起發 {name}',
    'card.place': '{place}的集氣時間',
    'card.note': '影迷自製，非官方',
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
  ko: {
    page: '이 사이트에 적힌 모든 숫자와, 그 숫자를 하나하나 어디에서 누가 읽었는지에 대한 기록',
    case: ['흥행 성적: 속편에 유리한 점과 불리한 점', '4억 500만 달러', '전 세계 흥행 수입'],
  },
  ru: {
    page: 'Все цифры этого сайта, где мы их прочитали и насколько можно верить тем, о которых спорят',
    case: ['Сборы, доводы за сиквел и доводы против', '405 миллионов долларов', 'Мировые сборы'],
  },
  'zh-Hans': {
    page: '本站写到的每一个数字、每个数字是在哪里读到的，以及哪些数字各家说法不一',
    case: ['票房：拍续集的理由，不拍的理由', '4.05亿美元', '全球票房'],
  },
  'zh-Hant': {
    page: '本站寫到的每一個數字、每個數字是在哪裡讀到的，以及哪些數字各家說法不一',
    case: ['票房：續集值得拍嗎？正反兩方的理由', '4.05億美元', '全球票房'],
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
