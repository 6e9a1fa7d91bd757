// @ts-check
/** `npm run font`: cuts the display font down to the characters that the site sets, which is to be done when those change. */
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { charactersSet, SOURCE, SUBSET } from './display-font.mjs';
import { command } from './run.mjs';

await command(async () => {
  const font = await subsetFont(readFileSync(SOURCE), charactersSet(), { targetFormat: 'woff2' });
  writeFileSync(SUBSET, font);
  console.log(`${SUBSET}: ${String(font.length)} bytes`);
});
