import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { copyOfProject } from './copy';

const { folder, build, edit, restore, remove } = copyOfProject();
beforeEach(restore);
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

test('a figure that is changed changes wherever it stands, and what follows from it', () => {
  edit(
    'facts/figures.yml',
    inEntry('gross-worldwide', (entry) => entry.replace(/value: \d+/, 'value: 611222333')),
  );
  edit(
    'facts/figures.yml',
    inEntry('posts-first-hour', (entry) => entry.replace(/value: \d+/, 'value: 18765')),
  );
  const { status, said } = build();
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

// The checks of the facts themselves are asked in facts-refused.test.ts, without a build.
test.each<[string, string, (text: string) => string, RegExp]>([
  [
    'a fact without a source',
    'facts/figures.yml',
    inEntry('budget', (entry) => entry.replace(/ {2}sources:.*\n/, '')),
    /budget\.sources: found nothing; name at least one id[\s\S]*content\/facts\/figures\.yml/,
  ],
  [
    'a figure without words',
    'en/figures.yml',
    inEntry('budget', () => ''),
    /content\/en\/figures\.yml: budget: found nothing/,
  ],
  [
    'words that state an unknown figure',
    'en/milestones.yml',
    inEntry('us-release', (entry) => entry.replace(/text: .*/, 'text: In {us-cinemas} cinemas.')),
    /content\/en\/milestones\.yml: us-release\.text: found "us-cinemas"/,
  ],
])('%s stops the build, which says where', (_, file, change, message) => {
  edit(file, change);
  const { status, said } = build();
  expect(status, said).toBe(1);
  expect(said).toMatch(message);
});
