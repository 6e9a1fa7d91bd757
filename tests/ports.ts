import process from 'node:process';

/** The first of the two ports the builds are served at; several runs on one machine want two each. */
const port = Number(process.env['E2E_PORT'] ?? 4331);

/** The builds that the browser tests open: their folders, and where they are served. */
export const SERVED = [
  { folder: '.test/root', port, base: '/' },
  { folder: '.test/folder', port: port + 1, base: '/alita-sequel/' },
] as const;

/** Their addresses: at the root of a host, and in a sub-folder. */
export const [ROOT_URL, FOLDER_URL] = SERVED.map(
  ({ port, base }) => `http://localhost:${String(port)}${base}`,
) as [string, string];
