// @ts-check
/** What helps an editor with `content/`: a JSON Schema for each kind of file, and the line in each file that names it. */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { jsonSchemas, schemaLine } from '../schema/json-schemas.ts';

/** Where the schemas are, from the project's root. */
export const SCHEMAS = '.vscode/schemas';

/** What nobody edits. */
export const WRITTEN_BY_COMMANDS = ['content/*/translated.yml'];

/**
 * The schemas as files, by their paths below `SCHEMAS`.
 *
 * @returns {ReadonlyMap<string, string>}
 */
export function editorSchemas() {
  const [figures, milestones, sources, territories, places, comparables] = [
    ...['figures', 'milestones', 'sources', 'territories', 'places', 'comparables'],
  ].map(factsIn);
  const schemas = jsonSchemas({
    figures: Object.keys(figures ?? {}),
    milestones: Object.keys(milestones ?? {}),
    sources: Object.keys(sources ?? {}),
    territories: Object.keys(territories ?? {}),
    comparables: Object.keys(comparables ?? {}),
    waves: globSync('content/facts/waves/*.yml').map((file) => basename(file, '.yml')),
    zones: ['UTC', ...Object.values(places ?? {}).map(({ zone }) => String(zone))],
  });
  return new Map(
    Object.entries(schemas).map(([path, schema]) => [
      path,
      `${JSON.stringify(schema, undefined, 2)}\n`,
    ]),
  );
}

/**
 * Writes the schemas anew.
 *
 * @returns {number} how many
 */
export function writeEditorSchemas() {
  const files = editorSchemas();
  rmSync(SCHEMAS, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(SCHEMAS, path)), { recursive: true });
    writeFileSync(join(SCHEMAS, path), text);
  }
  return files.size;
}

/**
 * The YAML files of `content/` whose first line does not name their schema, with the text that they are to have.
 *
 * @returns {readonly { file: string, text: string }[]}
 */
export function withSchemaLines() {
  return globSync('content/**/*.yml', { exclude: WRITTEN_BY_COMMANDS }).flatMap((path) => {
    const file = path.replaceAll('\\', '/');
    const [first = '', ...rest] = readFileSync(file, 'utf8').split('\n');
    const line = schemaLine(file.slice('content/'.length));
    if (first === line) return [];
    const isNamed = first.startsWith('# yaml-language-server:');
    return [{ file, text: [line, ...(isNamed ? rest : [first, ...rest])].join('\n') }];
  });
}

/**
 * @param {string} name
 * @returns {Readonly<Record<string, { readonly zone?: unknown }>>}
 */
function factsIn(name) {
  const file = `content/facts/${name}.yml`;
  /** @type {unknown} */
  const facts = existsSync(file) ? parse(readFileSync(file, 'utf8')) : undefined;
  return /** @type {ReturnType<typeof factsIn> | null | undefined} */ (facts) ?? {};
}
