import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { copyOfProject } from './copy';
import { fewPlaces, languages } from './cuts';

const { folder, astroBuild, edit, remove } = copyOfProject(languages(2), fewPlaces);
afterAll(remove);

/** One entry of a YAML file of facts, changed; an empty answer takes it out. */
const inEntry = (id: string, change: (entry: string) => string) => (text: string) =>
  text.replace(new RegExp(`^${id}:\\n(?:[ #].*\\n|\\n(?= ))*`, 'm'), change);

/** Whether a text holds a number, and not only as a part of a longer one. */
function holds(text: string, number: string): boolean {
  const literal = number.replace(/[$.]/g, '\\$&');
  return new RegExp(`(?<!\\d)${literal}(?!\\d)`).test(text);
}

function built(): ReadonlyMap<string, string> {
  const dist = join(folder, 'dist');
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((path) => statSync(join(dist, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(dist, path), 'utf8')]),
  );
}

test('a figure that is changed changes wherever it stands, and what follows from it', async () => {
  edit(
    'facts/figures.yml',
    inEntry('gross-worldwide', (entry) => entry.replace(/value: \d+/, 'value: 611222333')),
  );
  edit(
    'facts/figures.yml',
    inEntry('posts-first-hour', (entry) => entry.replace(/value: \d+/, 'value: 18765')),
  );
  const { status, said } = await astroBuild();
  expect(status, said).toBe(0);
  const files = built();
  const old = [
    ...['404,980,543', '404980543', '$405 million', '2.38×', '2.3822'],
    ...['78.8%', '78.8044', '32.9%', '32.9391', '17,000', '17000'],
  ];
  for (const [path, text] of files) {
    for (const number of old) expect(holds(text, number), `${path} has ${number}`).toBe(false);
  }
  expect(files.get('index.html')).toContain('$611 million');
  expect(files.get('index.html')).toContain('3.60×');
  expect(files.get('index.html')).toContain('18,765');
  expect(files.get('timeline/index.html')).toContain('18,765');
  expect(files.get('box-office/index.html')).toContain('$611,222,333');
  expect(files.get('sources/index.html')).toContain('$611,222,333');
  expect(files.get('data/box-office.csv')).toContain(',611222333,');
  expect(files.get('data/box-office.json')).toContain('611222333');
});
