import { ContentError } from '../domain/content-error';
import { stringsFile } from './strings';
import { together } from '../domain/together';

/**
 * The values that are given to words which are said in the browser. What names any other stops the build,
 * not the page of a visitor.
 */
const GIVEN: Readonly<Record<string, readonly string[]>> = {
  'when.night': ['date'],
  'when.morning': ['date'],
  'when.afternoon': ['date'],
  'when.evening': ['date'],
  'when.named': ['city', 'country'],
  'when.zoned': ['city', 'zone'],
  'when.dated': ['date', 'offset'],
  'when.below': ['count'],
  'when.page': ['city'],
  'when.begins': ['left'],
  'when.rules': ['release'],
  'countdown.where': ['time', 'city', 'zone'],
  'countdown.whereOffset': ['time', 'zone'],
  'countdown.inUtc': ['time'],
  'countdown.nextDay': ['weekday'],
  'countdown.dayBefore': ['weekday'],
  'countdown.utc': ['date', 'time'],
  'countdown.utcTime': ['time'],
  'countdown.next': ['name'],
  'countdown.asked': ['city', 'zone'],
  'countdown.unknownZone': ['zone'],
  'countdown.older': ['time'],
  'countdown.clockAhead': ['duration'],
  'countdown.clockBehind': ['duration'],
};

/** The words that may be said in the browser. */
const SAID_THERE = /^(countdown|announce|when)\./;

/**
 * Refuses words that name a value which is not there for them: in the browser, none but those given there;
 * elsewhere, none that the root language does not name under the same key.
 *
 * @param root the words of the root language
 * @throws ContentError naming the key
 */
export function checkPlaceholders(
  lang: string,
  entries: Readonly<Record<string, string>>,
  root: Readonly<Record<string, string>>,
): void {
  together(
    Object.entries(entries).map(([key, text]) => () => {
      const given = SAID_THERE.test(key) ? (GIVEN[key] ?? []) : givenByRoot(key, root);
      const strange = given && namesIn(text).find((name) => !given.includes(name));
      if (!given || strange === undefined) return;
      throw new ContentError(
        stringsFile(lang),
        key,
        `{${strange}}`,
        given.length > 0
          ? `in braces may stand ${given.map((name) => `{${name}}`).join(', ')}`
          : 'nothing in braces may stand here; remove it',
      );
    }),
  );
}

/** The values that the root language names under a key, in any of its plural forms. */
function givenByRoot(
  key: string,
  root: Readonly<Record<string, string>>,
): readonly string[] | undefined {
  const stem = key.replace(/\.(zero|one|two|few|many|other)$/, '');
  const texts = [root[key], root[`${stem}.one`], root[`${stem}.other`]].filter(
    (text) => text !== undefined,
  );
  return texts.length > 0 ? texts.flatMap(namesIn) : undefined;
}

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
