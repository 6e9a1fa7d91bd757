import { describe, expect, test } from 'vitest';
import { translations } from '../../src/commands/translations.mjs';
import { ALL_LOCALES } from '../../src/locales';

const languages = translations();

test('every language but the one at the root is compared with it', () => {
  expect(languages.map(({ lang }) => lang)).toEqual(ALL_LOCALES.slice(1).map(({ lang }) => lang));
  for (const { files } of languages) expect(files).toBeGreaterThan(10);
});

describe.each(languages)('$lang says all that the root language says, in its own words', (language) => {
  test('with nothing missing, added, changed or left', () => {
    expect(
      language.differences.map(
        ({ file, difference: { kind, field, said } }) => `${kind} ${file}: ${field}: ${said}`,
      ),
    ).toEqual([]);
  });
});
