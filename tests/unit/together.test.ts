import { describe, expect, test } from 'vitest';
import { withFactWords } from '../../src/domain/facts/words';
import { ContentError } from '../../src/domain/content-error';
import { completeStrings, PLURAL_KEYS, STRING_KEYS } from '../../src/schema/strings';
import { together } from '../../src/domain/together';

const refuse = (field: string) => () => {
  throw new ContentError('content/a.yml', field, 1, 'write 2');
};
const said = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return '';
};

describe('what is checked together', () => {
  test('is done, and gives back what each gives', () => {
    expect(together([() => 1, () => 'two'])).toEqual([1, 'two']);
  });

  test('is refused together, also where more is refused within', () => {
    const work = () =>
      together([refuse('x'), () => 1, () => together([refuse('y'), refuse('z')]), refuse('x')]);
    expect(said(work)).toBe(
      ['x', 'y', 'z'].map((field) => `content/a.yml: ${field}: found 1; write 2`).join('\n'),
    );
  });

  test('one thing that is refused is that one', () => {
    expect(() => together([refuse('x')])).toThrow(ContentError);
  });

  test('what is no fault of content stops it at once', () => {
    const broken = () => {
      throw new TypeError('broken');
    };
    expect(() => together([refuse('x'), broken])).toThrow(TypeError);
  });
});

describe('of one file all faults are said', () => {
  test('words that are missing, and others for what is not there, but not those that are misspelt twice', () => {
    const byId = { budgt: 'a', gross: 'b', rumour: 'c' };
    const facts = ['budget', 'gross', 'critics'].map((id) => ({ id }));
    const work = () =>
      withFactWords({ file: 'words.yml', factsFile: 'facts.yml', byId }, facts, '…');
    expect(said(work).split('\n')).toEqual([
      'words.yml: budgt: found "budgt"; facts.yml holds no budgt; did you mean budget?',
      'words.yml: rumour: found "rumour"; facts.yml holds no rumour; remove these words or correct the id',
      'words.yml: critics: found nothing; facts.yml holds critics: add "critics:" with …',
    ]);
  });

  test('a key that is misspelt, once, and one that nothing uses', () => {
    const keys = [...STRING_KEYS, ...PLURAL_KEYS.flatMap((key) => [`${key}.one`, `${key}.other`])];
    const entries = Object.fromEntries(
      [...keys.filter((key) => key !== 'footer.about'), 'footer.abuot', 'x'].map((key) => [
        key,
        'a',
      ]),
    );
    expect(said(() => completeStrings('en', entries)).split('\n')).toEqual([
      'content/en/strings.yml: footer.abuot: found "a"; nothing uses this key; did you mean footer.about?',
      expect.stringMatching(
        /strings\.yml: x: found "a"; nothing uses this key; remove it, or correct/,
      ),
    ]);
  });
});
