// @ts-check
/**
 * `npm run schemas`: writes the JSON Schemas by which editors help with `content/`, and names in the first line of each
 * YAML file the one that is for it.
 */
import { writeFileSync } from 'node:fs';
import { SCHEMAS, withSchemaLines, writeEditorSchemas } from './editor-schemas.mjs';
import { command } from './run.mjs';

await command(() => {
  console.log(`${SCHEMAS}/: ${writeEditorSchemas()} schemas`);
  for (const { file, text } of withSchemaLines()) {
    writeFileSync(file, text);
    console.log(`${file}: names its schema`);
  }
  return Promise.resolve();
});
