import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');
const PARTS = ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'];

let copy = '';
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'figures-'));
  for (const part of PARTS) cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
  symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
});
beforeEach(() => {
  rmSync(join(copy, 'content'), { recursive: true });
  cpSync(join(PROJECT, 'content'), join(copy, 'content'), { recursive: true });
});
afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

function build(): { readonly status: number | null; readonly said: string } {
  const programs = join(PROJECT, 'node_modules/.bin');
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/build.mjs'], {
    cwd: copy,
    encoding: 'utf8',
    env: {
      ...process.env,
      NO_COLOR: '1',
      SITE_URL: 'https://hour.example',
      PATH: `${programs}${delimiter}${process.env['PATH'] ?? ''}`,
    },
  });
  return { status, said: stdout + stderr };
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(copy, 'content', file);
  const text = readFileSync(path, 'utf8');
  const changed = change(text);
  expect(changed, `${file} was not changed`).not.toBe(text);
  writeFileSync(path, changed);
}

/** One entry of a YAML file of facts, changed; an empty answer takes it out. */
const inEntry = (id: string, change: (entry: string) => string) => (text: string) =>
  text.replace(new RegExp(`^${id}:\\n(?:[ #].*\\n|\\n(?= ))*`, 'm'), change);

/** Whether a text holds a number, and not only as a part of a longer one. */
function holds(text: string, number: string): boolean {
  const literal = number.replace(/[$.]/g, '\\$&');
  return new RegExp(`(?<!\\d)${literal}(?!\\d)`).test(text);
}

function built(): ReadonlyMap<string, string> {
  const folder = join(copy, 'dist');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => [path.replaceAll('\\', '/'), readFileSync(join(folder, path), 'utf8')]),
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

test('a source that is taken out stops the build, which names the figures that need it', () => {
  edit('facts/sources.yml', inEntry('box-office-mojo-2023', () => ''));
  const { status, said } = build();
  expect(status).toBe(1);
  expect(said).toMatch(/found "box-office-mojo-2023"; write the id of a source/);
  for (const id of ['gross-worldwide', 'gross-domestic', 'gross-international', 'budget']) {
    expect(said).toContain(`content/facts/figures.yml ${id}.sources`);
  }
});

test.each<[string, string, (text: string) => string, RegExp]>([
  [
    'a fact without a source',
    'facts/figures.yml',
    inEntry('budget', (entry) => entry.replace(/ {2}sources:.*\n/, '')),
    /budget\.sources: found nothing; name at least one id[\s\S]*content\/facts\/figures\.yml/,
  ],
  [
    'a source that nothing uses',
    'facts/sources.yml',
    (text) => `${text}\nidle:\n  title: Idle\n  publisher: Nobody\n  language: en\n`,
    /content\/facts\/sources\.yml: idle: found "idle"; nothing the site says leans on/,
  ],
  [
    'an id that names nothing',
    'facts/figures.yml',
    inEntry('multiple-of-budget', (entry) => entry.replace('gross-worldwide', 'gross-wordwide')),
    /content\/facts\/figures\.yml: multiple-of-budget: found "gross-wordwide"; there is no such figure/,
  ],
  [
    'a date in the future',
    'facts/milestones.yml',
    inEntry('us-release', (entry) => entry.replace(/"2019-02-14"/, '"2119-02-14"')),
    /content\/facts\/milestones\.yml: us-release\.date: found "2119-02-14"; this lies ahead/,
  ],
  [
    'parts that exceed their total',
    'facts/territories.yml',
    inEntry('china', (entry) => entry.replace(/gross: \d+/, 'gross: 333397096')),
    /content\/facts\/territories\.yml: .*china.*these parts exceed their total, gross-international/,
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
