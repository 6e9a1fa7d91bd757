import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** How many pages are read and written while one is changed. */
const AT_ONCE = 8;

/**
 * Changes each page of a build, and writes those that come back otherwise.
 *
 * @param assets the files of each route, as Astro's `astro:build:done` gives them
 * @param change from a page's HTML to what it is to be
 * @returns how many pages there are
 */
export async function changePages(
  assets: ReadonlyMap<string, readonly URL[]>,
  change: (html: string) => Promise<string>,
): Promise<number> {
  const pages = [...assets.values()]
    .flat()
    .map((url) => fileURLToPath(url))
    .filter((file) => file.endsWith('.html'));
  const queue = pages.values();
  const work = async (): Promise<void> => {
    for (const page of queue) {
      const html = await readFile(page, 'utf8');
      const changed = await change(html);
      if (changed !== html) await writeFile(page, changed);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return pages.length;
}
