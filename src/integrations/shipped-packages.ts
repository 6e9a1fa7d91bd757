import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { LICENCES_FILE } from '../domain/content-paths.ts';
import { ContentError } from '../domain/content-error.ts';

/**
 * Sees to it that of each package whose code comes into a script for browsers the site says whose it is:
 * licences ask for that.
 */
export function shippedPackages(): AstroIntegration {
  return {
    name: 'shipped-packages',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const file = new URL(LICENCES_FILE, config.root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'shipped-packages',
                apply: 'build',
                applyToEnvironment: ({ name }) => name === 'client',
                generateBundle(_, bundle) {
                  const modules = Object.values(bundle).flatMap((part) =>
                    part.type === 'chunk' ? part.moduleIds : [],
                  );
                  checkShipped(modules, parse(readFileSync(file, 'utf8')));
                },
              },
            ],
          },
        });
      },
    },
  };
}

/**
 * Refuses code of a package that no entry of the licences names.
 *
 * @param modules ids of modules, as the bundler has them: paths, or names of its own
 * @param licences what `content/facts/licences.yml` holds; that it is as it should be, its schema sees to
 * @throws ContentError naming the package
 */
export function checkShipped(modules: readonly string[], licences: unknown): void {
  const listed = Object.values((licences ?? {}) as Record<string, { package?: string } | null>).map(
    (entry) => entry?.package,
  );
  const missing = modules
    .map((id) => packageOf(id))
    .find((name) => name !== undefined && !listed.includes(name));
  if (missing !== undefined) {
    throw new ContentError(
      LICENCES_FILE,
      'package',
      undefined,
      `write an entry with "package: ${missing}": a script of the site has code of it`,
    );
  }
}

/** The package that a module is of, the innermost where one brings another along; none for the site's own. */
function packageOf(id: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll('\\', '/'))?.[1];
}
