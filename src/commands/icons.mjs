// @ts-check
/** `npm run icons`: draws the icons of `public/` from the scene's own drawing, which is to be done when that changes. */
import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { ICONS, iconSvg } from '../components/scene/icon.ts';
import { command } from './run.mjs';

await command(async () => {
  for (const [file, shape] of Object.entries(ICONS)) {
    const svg = iconSvg(shape);
    const path = `public/${file}`;
    if (file.endsWith('.svg')) writeFileSync(path, svg);
    else await sharp(Buffer.from(svg)).png({ compressionLevel: 9, palette: true }).toFile(path);
  }
});
