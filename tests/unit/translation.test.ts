import { describe, expect, test } from 'vitest';
import { pageDifferences, textsOf, wordDifferences } from '../../src/domain/translation';

const NONE = new Set<string>();
const ENGLISH = ['one', 'other'];
const as = (own: readonly string[]) => ({ original: ENGLISH, own });

describe('a file of words says what the root language says', () => {
  test.each([
    ['all of it', { a: 'one two' }, { a: 'eins zwei' }, []],
    ['a line is missing', { a: 'one two', b: 'three' }, { a: 'eins' }, ['missing b']],
    ['a line too many', { a: 'one two' }, { a: 'eins', c: 'drei' }, ['extra c']],
    ['a nested line is missing', { a: { b: 'one' } }, { a: {} }, ['missing a.b']],
    ['a value is lost', { a: 'at {time}' }, { a: 'um' }, ['changed a']],
    ['a value is misspelt', { a: 'at {time}' }, { a: 'um {tiem}' }, ['changed a']],
    ['values in another order', { a: '{b} at {time}' }, { a: '{time}: {b} um' }, []],
    ['a zone for a city', { a: 'in {city}' }, { a: '{zone}で' }, []],
    ['still English', { a: 'one two' }, { a: 'one two' }, ['english a']],
    ['only values and signs', { a: '{a} ÷ {b}' }, { a: '{a} ÷ {b}' }, []],
    ['a name that stays', { a: 'Bluesky' }, { a: 'Bluesky' }, []],
  ])('%s', (_, original, translation, found) => {
    const differences = wordDifferences(original, translation, as(ENGLISH), new Set(['Bluesky']));
    expect(differences.map(({ kind, field }) => `${kind} ${field}`)).toEqual(found);
  });
});

describe('plural forms are those of the language, not of English', () => {
  const days = { 'n.one': 'day', 'n.other': 'days' };

  test.each([
    ['one form', ['other'], { 'n.other': '日' }, []],
    ['an English form too many', ['other'], { 'n.one': '日', 'n.other': '日' }, ['extra n.one']],
    [
      'three of six',
      ['zero', 'one', 'two', 'few', 'many', 'other'],
      { 'n.one': 'ي', 'n.two': 'ي', 'n.other': 'ي' },
      ['missing n.zero', 'missing n.few', 'missing n.many'],
    ],
  ])('%s', (_, own, translation, found) => {
    const differences = wordDifferences(days, translation, as(own), NONE);
    expect(differences.map(({ kind, field }) => `${kind} ${field}`)).toEqual(found);
  });

  test('a form for one may leave the number unsaid, the form for all others may not', () => {
    const original = { 'n.one': '{count} day', 'n.other': '{count} days' };
    const own = { 'n.one': 'ein Tag', 'n.other': 'Tage' };
    const differences = wordDifferences(original, own, as(ENGLISH), NONE);
    expect(differences.map(({ field }) => field)).toEqual(['n.other']);
  });

  test('a key that only ends like one is not one', () => {
    expect(
      wordDifferences({ 'a.other': 'rest' }, { 'a.other': 'Rest' }, as(['few']), NONE),
    ).toEqual([]);
  });
});

describe('a page has the outline, the tags and the links of the root language, and none of its words', () => {
  const page = (body: string) => `---\ntitle: ${body.length > 0 ? 'T' : ''}\n---\n\n${body}`;
  const original = page(
    '# A title\n\n<Section id="a">\n\n## Under it\n\nIt took <Fact id="gross" cite={false} /> and\n<Source id="x" /> [more](https://example.org).\n\n</Section>\n',
  );

  test.each([
    ['whole', (mdx: string) => mdx, []],
    ['a heading lost', (mdx: string) => mdx.replace('## Darunter\n', ''), ['changed outline']],
    [
      'a heading of another level',
      (mdx: string) => mdx.replace('## D', '### D'),
      ['changed outline'],
    ],
    [
      'a section renamed',
      (mdx: string) => mdx.replace('id="a"', 'id="b"'),
      ['changed outline', 'changed tags'],
    ],
    [
      'a fact lost',
      (mdx: string) => mdx.replace('<Fact id="gross" cite={false} />', '400'),
      ['changed tags'],
    ],
    [
      'a fact twice',
      (mdx: string) => mdx.replace('<Source', '<Fact id="gross" cite={false} /> <Source'),
      ['changed tags'],
    ],
    [
      'a link lost',
      (mdx: string) => mdx.replace('[mehr](https://example.org)', 'mehr'),
      ['changed tags'],
    ],
    [
      'a tag over two lines',
      (mdx: string) => mdx.replace('<Fact id="gross" cite', '<Fact\n  id="gross"\n  cite'),
      [],
    ],
    [
      'a paragraph left',
      (mdx: string) => mdx.replace('Darunter', 'Under it'),
      ['english “Under it”'],
    ],
  ])('%s', (_, change, found) => {
    const translation = change(
      page(
        '# Ein Titel\n\n<Section id="a">\n\n## Darunter\n\n<Source id="x" /> Er nahm <Fact id="gross" cite={false} /> ein, [mehr](https://example.org).\n\n</Section>\n',
      ),
    );
    const differences = pageDifferences(original, translation, NONE);
    expect(differences.map(({ kind, field }) => `${kind} ${field}`)).toEqual(found);
  });

  test('words in a tag are words, and not compared', () => {
    const summary = (text: string) => page(`<Spoiler summary="${text}">\n\n</Spoiler>`);
    expect(pageDifferences(summary('The end of it'), summary('Das Ende davon'), NONE)).toEqual([]);
  });

  test('what is missing is named', () => {
    const [difference] = pageDifferences(page('<Fact id="a" />'), page(' '), NONE);
    expect(difference?.said).toContain('missing: <Fact id="a">');
  });
});

test('the texts of a file are known by their fields, and a page is one text', () => {
  expect([...textsOf({ a: 'one', b: { c: 'two' } })]).toEqual([
    ['a', 'one'],
    ['b.c', 'two'],
  ]);
  expect([...textsOf('# A page')]).toEqual([['page', '# A page']]);
});
