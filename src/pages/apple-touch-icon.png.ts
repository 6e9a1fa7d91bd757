import type { APIRoute } from 'astro';
import sharp from 'sharp';
import { iconSvg } from '../components/scene/icon';

/** The icon on a phone's home screen: 180 × 180, opaque to its corners, which the phone rounds. */
export const GET: APIRoute = async () => {
  const svg = iconSvg({ sizePx: 180, isFullBleed: true });
  const png = await sharp(Buffer.from(svg)).removeAlpha().png().toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
