import { describe, expect, test } from 'vitest';
import { readableUrl } from '../../src/domain/readable-url';

describe('an address is the same to a browser, and as short as can be', () => {
  test.each([
    ['plain', 'a b&c=d#e%f"<>'],
    ['Japanese', '『アリータ：バトル・エンジェル』'],
    ['Arabic, with isolates', 'أليتا ⁨#AlitaSequel⁩'],
    ['emoji', '🤖🏽 👩‍👩‍👧'],
    ['an ideographic space', 'あ　い'],
  ])('%s', (_, text) => {
    for (const template of [
      'https://a.example/?text=',
      'https://a.example/#text=',
      'mailto:?body=',
    ]) {
      const url = `${template}${encodeURIComponent(text)}`;
      const written = readableUrl(url);
      expect(new URL(written).href).toBe(url);
      expect(written.length).toBeLessThanOrEqual(url.length);
      expect(written).not.toMatch(/%[89A-F]/);
    }
  });
});
