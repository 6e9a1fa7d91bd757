import { readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { join } from 'node:path';
import { getEntry } from 'astro:content';
import { LICENCES_FILE } from '../domain/content-paths';
import { type LicenceFacts } from '../schema/licence';
import { ContentError } from '../domain/content-error';

/** What others made of what the site passes on, in the order of the file. */
export async function licences(): Promise<readonly LicenceFacts[]> {
  return Object.values(await stated());
}

/**
 * The same where it comes in a package, with the text of its licence as it stands there.
 *
 * @throws ContentError for a package that is not installed, or without such a text
 */
export async function licenceTexts() {
  const packed = Object.entries(await stated()).flatMap(([id, { package: name, ...rest }]) =>
    name === undefined ? [] : [{ ...rest, id, package: name }],
  );
  return Promise.all(
    packed.map(async (each) => {
      try {
        const file = findPackageJSON(each.package, import.meta.url);
        return { ...each, text: await readFile(join(file ?? '', '../LICENSE'), 'utf8') };
      } catch {
        throw new ContentError(
          LICENCES_FILE,
          `${each.id}.package`,
          each.package,
          'write the name of a package of package.json that has a file LICENSE',
        );
      }
    }),
  );
}

async function stated() {
  return (await getEntry('licences', 'licences'))?.data ?? {};
}
