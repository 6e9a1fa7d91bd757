/** Where the site is to be reached: `site` an origin, `base` the folder below it, with slashes around it. */
export interface Address {
  readonly site: string;
  readonly base: string;
  /** Whether others can reach it, and not this machine alone. */
  readonly isPublic: boolean;
}

/** Where `npm start` serves the site, and where links point while no public address is set. */
const LOCAL = 'http://localhost:4321';

/** What hosts and their builders set, each to something else than nothing. */
const SET_BY_HOSTS = ['CI', 'NETLIFY', 'CF_PAGES', 'VERCEL', 'RENDER'];

/**
 * Reads the public address from `SITE_URL` (an origin) and `BASE_PATH` (a sub-folder).
 *
 * @throws RangeError saying which variable is wrong and what would be right
 */
export function readAddress(env: Readonly<Record<string, string | undefined>>): Address {
  const siteUrl = env['SITE_URL']?.trim() || undefined;
  const basePath = env['BASE_PATH']?.trim() || '/';
  if (siteUrl !== undefined && !isOrigin(siteUrl)) {
    throw new RangeError(
      `SITE_URL: found ${JSON.stringify(siteUrl)}; write the address without a folder, like https://example.org ` +
        '(a folder goes into BASE_PATH)',
    );
  }
  const site = siteUrl === undefined ? LOCAL : new URL(siteUrl).origin;
  const isPublic = !isThisMachine(new URL(site));
  if (isPublic && !site.startsWith('https:')) {
    throw new RangeError(
      `SITE_URL: found ${JSON.stringify(siteUrl)}; write an address that begins with https://: without it browsers ` +
        'take pages for unsafe, and calendars and previews do not fetch what they are told of',
    );
  }
  if (!/^\/?([\w.~-]+(\/[\w.~-]+)*\/?)?$/.test(basePath) || /(^|\/)\.{1,2}(\/|$)/.test(basePath)) {
    throw new RangeError(
      `BASE_PATH: found ${JSON.stringify(basePath)}; write a folder like /alita-sequel`,
    );
  }
  const folder = basePath.replace(/^\/|\/$/g, '');
  return {
    site,
    base: folder === '' ? '/' : `/${folder}/`,
    isPublic,
  };
}

/**
 * Refuses a build on a host that was not told where the site is to be reached: its links would lead to the reader's own
 * machine.
 *
 * @throws RangeError saying what to set
 */
export function refuseUnknownAddress(env: Readonly<Record<string, string | undefined>>): void {
  const host = SET_BY_HOSTS.find((name) => env[name]?.trim());
  if (host === undefined || env['SITE_URL']?.trim()) return;
  throw new RangeError(
    `SITE_URL: found nothing, and ${host} says that a host builds this; set it to the site's public address, like ` +
      `https://example.org, or to ${LOCAL} to try it out`,
  );
}

function isThisMachine({ hostname }: URL): boolean {
  return /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}
