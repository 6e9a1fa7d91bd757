import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { iconSvg } from '../components/scene/icon';

/** The icon for browsers that take no SVG: 32 × 32. */
export const GET: APIRoute = async () => {
  const png = await sharp(Buffer.from(iconSvg({ sizePx: 32 })))
    .png()
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
