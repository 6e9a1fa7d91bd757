import { z } from 'astro/zod';
import { FACT_SCHEMAS, OPTIONAL_WORD_SCHEMAS, WORD_SCHEMAS } from './content';
import { label, listOf, type Offered, strictObject, words } from './fields';
import { STRING_KEYS, stringForms } from './strings';
import { waveSchema } from './wave';

/** The ids that an editor offers, by the kind that a field's schema names. */
export type OfferedIds = Readonly<Record<Offered, readonly string[]>>;

/** The file that holds them, beside the folders of the other schemas. */
const IDS = 'ids.json';

/** What `strings.yml` holds, key by key: no language has all plural forms, so all may be left out. */
const stringsSchema = strictObject(
  Object.fromEntries([...STRING_KEYS, ...stringForms].map((key) => [key, words.optional()])),
);

/** `names.yml`, which only tools for translators read. */
const namesSchema = listOf(
  label,
  'write a list of texts that this language leaves as they are in English',
);

/**
 * The JSON Schemas by which editors help with the files of `content/`, by their paths: as the site's schemas are, less
 * what JSON Schema cannot say. They offer ids and refuse none, so that an id that was just added is not marked.
 */
export function jsonSchemas(ids: OfferedIds): Readonly<Record<string, object>> {
  return Object.fromEntries([
    [
      IDS,
      {
        $schema: 'http://json-schema.org/draft-07/schema#',
        definitions: Object.fromEntries(
          Object.entries(ids).map(([kind, known]) => [kind, { enum: [...known].sort() }]),
        ),
      },
    ],
    ...Object.entries({ ...FACT_SCHEMAS, waves: waveSchema }).map(([name, schema]) => [
      `facts/${name}.json`,
      jsonSchema(schema),
    ]),
    ...Object.entries({
      ...WORD_SCHEMAS,
      ...OPTIONAL_WORD_SCHEMAS,
      strings: stringsSchema,
      names: namesSchema,
    }).map(([name, schema]) => [`words/${name}.json`, jsonSchema(schema)]),
  ]) as Readonly<Record<string, object>>;
}

/** The first line of a file of `content/` that names its schema, by the file's path below `content/`. */
export function schemaLine(path: string): string {
  const parts = path.split('/');
  const up = '../'.repeat(parts.length);
  const isFact = parts[0] === 'facts';
  const name = parts[1] === 'waves' ? 'waves' : parts.at(-1)?.replace(/\.yml$/, '');
  return `# yaml-language-server: $schema=${up}.vscode/schemas/${isFact ? 'facts' : 'words'}/${name}.json`;
}

function jsonSchema(schema: z.ZodType): object {
  return z.toJSONSchema(schema, {
    target: 'draft-7',
    // As it is written: what a transform makes of it is nobody's to write.
    io: 'input',
    unrepresentable: 'any',
    override: ({ jsonSchema: made }) => {
      const { offered } = made;
      if (typeof offered !== 'string') return;
      delete made['offered'];
      delete made.type;
      made.anyOf = [{ $ref: `../${IDS}#/definitions/${offered}` }, { type: 'string' }];
    },
  });
}
