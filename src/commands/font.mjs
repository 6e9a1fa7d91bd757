// @ts-check
/** `npm run font`: cuts the display font down to the characters that the site sets, which is to be done when those change. */
import { readFileSync, writeFileSync } from 'node:fs';
import subsetFont from 'subset-font';
import { SUBSETS } from './display-font.mjs';
import { command } from './run.mjs';

await command(async () => {
  for (const { source, file, characters } of SUBSETS) {
    const font = await subsetFont(readFileSync(source), characters(), { targetFormat: 'woff2' });
    writeFileSync(file, font);
    console.log(`${file}: ${String(font.length)} bytes`);
  }
});
