import type { APIRoute, GetStaticPaths } from 'astro';
import sharp from 'sharp';
import { type IconShape, iconSvg } from '../components/scene/icon';

/** The icons that the manifest names. */
const SHAPES: Readonly<Record<string, IconShape>> = {
  '192': { sizePx: 192 },
  '512': { sizePx: 512 },
  maskable: { sizePx: 512, isMaskable: true },
};

export const getStaticPaths = (() =>
  Object.entries(SHAPES).map(([kind, shape]) => ({
    params: { kind },
    props: { shape },
  }))) satisfies GetStaticPaths;

/** The icon on a home screen, as PNG; the maskable one in any outline that a system cuts it to. */
export const GET: APIRoute<{ shape: IconShape }> = async ({ props: { shape } }) => {
  const png = await sharp(Buffer.from(iconSvg(shape)))
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
};
