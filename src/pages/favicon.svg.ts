import type { APIRoute } from 'astro';
import { iconSvg } from '../components/scene/icon';

/** The icon at whatever size a browser sets it. */
export const GET: APIRoute = () =>
  new Response(iconSvg({ sizePx: 32 }), { headers: { 'Content-Type': 'image/svg+xml' } });
