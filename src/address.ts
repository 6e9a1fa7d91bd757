/** Where the site is to be reached: `site` an origin, `base` the folder below it, with slashes around it. */
export interface Address {
  readonly site: string;
  readonly base: string;
  /** Whether `site` was given, and not taken to be this machine. */
  readonly isPublic: boolean;
}

/** Where `npm start` serves the site, and where links point while no public address is set. */
const LOCAL = 'http://localhost:4321';

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
  if (!/^\/?([\w.~-]+(\/[\w.~-]+)*\/?)?$/.test(basePath) || /(^|\/)\.{1,2}(\/|$)/.test(basePath)) {
    throw new RangeError(
      `BASE_PATH: found ${JSON.stringify(basePath)}; write a folder like /alita-sequel`,
    );
  }
  const folder = basePath.replace(/^\/|\/$/g, '');
  return {
    site: siteUrl === undefined ? LOCAL : new URL(siteUrl).origin,
    base: folder === '' ? '/' : `/${folder}/`,
    isPublic: siteUrl !== undefined,
  };
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return /^https?:$/.test(url.protocol) && `${url.origin}/` === url.href;
}
