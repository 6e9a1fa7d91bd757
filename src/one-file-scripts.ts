import type { AstroIntegration } from 'astro';

/** The mark of a module that is one script's own, which its id ends in, and its owner. */
const OWNED = /\?of=(.+)$/;

/** How Astro calls a `<script>` of a component. */
const SCRIPT = /([^/]+)\.astro\?astro&type=script&index=(\d+)/;

/**
 * Makes each `<script>` one file with all that it needs.
 *
 * What two of them share would else be split off into a third file, which a browser asks for only once
 * it has read the first: the countdown would wait for it because another page has a script as well. So
 * every script gets copies of its own, told apart by a mark on their ids. Packages and `.tsx` files are
 * left as they are; the countdown alone uses those.
 */
export function oneFileScripts(): AstroIntegration {
  return {
    name: 'one-file-scripts',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'one-file-scripts',
                apply: 'build',
                enforce: 'pre',
                async resolveId(source, importer = '', options) {
                  const owner = ownerOf(importer);
                  if (owner === undefined) return null;
                  const resolved = await this.resolve(source, importer, options);
                  return resolved?.id.endsWith('.ts') ? `${resolved.id}?of=${owner}` : resolved;
                },
              },
            ],
          },
        });
      },
    },
  };
}

function ownerOf(importer: string): string | undefined {
  const [, component, index] = SCRIPT.exec(importer) ?? [];
  return component === undefined ? OWNED.exec(importer)?.[1] : `${component}-${index ?? ''}`;
}
