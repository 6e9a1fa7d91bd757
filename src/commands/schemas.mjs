// @ts-check
/**
 * `npm run schemas`: writes the JSON Schemas by which editors help with `content/`, and names in the first line of each
 * YAML file the one that is for it.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { command } from './run.mjs';
import { editorSchemas, SCHEMAS, withSchemaLines } from './editor-schemas.mjs';

await command(() => {
  const files = editorSchemas();
  rmSync(SCHEMAS, { recursive: true, force: true });
  for (const [path, text] of files) {
    mkdirSync(dirname(join(SCHEMAS, path)), { recursive: true });
    writeFileSync(join(SCHEMAS, path), text);
  }
  console.log(`${SCHEMAS}/: ${files.size} schemas`);
  for (const { file, text } of withSchemaLines()) {
    writeFileSync(file, text);
    console.log(`${file}: names its schema`);
  }
  return Promise.resolve();
});
