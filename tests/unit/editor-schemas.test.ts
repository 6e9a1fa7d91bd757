import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  editorSchemas,
  SCHEMAS,
  withSchemaLines,
  WRITTEN_BY_COMMANDS,
} from '../../src/commands/editor-schemas.mjs';
import { schemaLine } from '../../src/schema/json-schemas';

const PROJECT = join(import.meta.dirname, '../..');

// What a command reads, it reads from the folder that it runs in.
process.chdir(PROJECT);

const FILES = globSync('content/**/*.yml', { cwd: PROJECT, exclude: WRITTEN_BY_COMMANDS }).map(
  (file) => file.replaceAll('\\', '/'),
);

const read = (file: string): string => readFileSync(join(PROJECT, file), 'utf8');

/** The schema that a file names in its first line, with what it leads to in other files put in its place. */
function schemaOf(file: string): z.ZodType {
  const [, named = ''] = /^# yaml-language-server: \$schema=(\S+)\n/.exec(read(file)) ?? [];
  const path = join(dirname(file), named);
  const { definitions } = JSON.parse(read(`${SCHEMAS}/ids.json`)) as {
    readonly definitions: Readonly<Record<string, unknown>>;
  };
  const whole = JSON.parse(read(path), (_, value: unknown) => {
    const [, id] = /^\.\.\/ids\.json#\/definitions\/(\w+)$/.exec(refOf(value)) ?? [];
    return id === undefined ? value : definitions[id];
  }) as z.core.JSONSchema.JSONSchema;
  return z.fromJSONSchema(whole);
}

const refOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && '$ref' in value ? String(value.$ref) : '';

describe('what editors are told', () => {
  let written: ReadonlyMap<string, string>;
  beforeAll(() => {
    written = editorSchemas();
  });

  test('is what `npm run schemas` writes', () => {
    const committed = globSync('**/*.json', { cwd: join(PROJECT, SCHEMAS) })
      .map((path) => path.replaceAll('\\', '/'))
      .sort();
    expect(committed).toEqual([...written.keys()].sort());
    for (const [path, text] of written) expect(read(`${SCHEMAS}/${path}`), path).toBe(text);
  });

  test('is named in the first line of every file', () => {
    expect(withSchemaLines().map(({ file }) => file)).toEqual([]);
  });

  test('is named in the settings of VS Code, for facts', () => {
    const { 'yaml.schemas': named } = JSON.parse(read('.vscode/settings.json')) as {
      readonly 'yaml.schemas': Readonly<Record<string, string>>;
    };
    for (const file of FILES.filter((each) => each.startsWith('content/facts/'))) {
      const line = schemaLine(file.slice('content/'.length));
      const [path = ''] = /\.vscode\/.*$/.exec(line) ?? [];
      expect(file, path).toMatch(new RegExp(`^${(named[path] ?? '(?!)').replace('*', '[^/]+')}$`));
    }
  });

  test('says of every field what it means', () => {
    for (const [path, text] of written) {
      JSON.parse(text, (key, value: unknown) => {
        if (key !== 'properties') return value;
        for (const [name, field] of Object.entries(value as object)) {
          const { description, properties } = field as Record<string, unknown>;
          if (properties === undefined) {
            expect(String(description), `${path}: ${name}`).toMatch(/\w.*\.$/);
          }
        }
        return value;
      });
    }
  });
});

describe('the schema of a file', () => {
  test.each(FILES)('takes %s as it is', (file) => {
    expect(schemaOf(file).safeParse(parse(read(file))).error?.issues).toBeUndefined();
  });

  test.each([
    ['content/facts/waves/seven-years.yml', 'revision:', 'reviison:'],
    ['content/facts/figures.yml', 'standing:', 'standign:'],
    ['content/facts/figures.yml', 'unit: usd', 'unit: dollars'],
    ['content/facts/sources.yml', 'publisher:', 'publishr:'],
    ['content/facts/milestones.yml', 'end:', 'ends:'],
    ['content/facts/comparables.yml', 'noSequel:', 'nosequel:'],
    ['content/facts/campaign.yml', 'hashtag: AlitaSequel', 'hashtag: [AlitaSequel]'],
    ['content/de/waves.yml', 'about:', 'abuot:'],
    ['content/ja/strings.yml', 'footer.about:', 'footer.abuot:'],
  ])('marks in %s, in place of %s, %s', (file, right, wrong) => {
    const spoilt = read(file).replace(new RegExp(`^( *)${right}`, 'm'), `$1${wrong}`);
    expect(spoilt).not.toBe(read(file));
    expect(schemaOf(file).safeParse(parse(spoilt)).success).toBe(false);
  });

  test.each([
    ['content/facts/waves/first.yml', 'figure: ', 'a-figure-of-tomorrow'],
    ['content/facts/milestones.yml', 'sources: ', '[a-source-of-tomorrow]'],
  ])('of %s takes an id that is newer than it, under %s', (file, field, id) => {
    const text = read(file).replace(new RegExp(`${field}.*`), `${field}${id}`);
    expect(text).toContain(id);
    expect(schemaOf(file).safeParse(parse(text)).error?.issues).toBeUndefined();
  });
});
