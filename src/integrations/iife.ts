import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';

/** What an import of a script as a text ends in. */
const QUERY = '?iife';

/**
 * Lets a script be imported as a text, bundled with all that it imports: `import script from './a.ts?iife'`. It is for
 * files that are taken elsewhere, where nothing can be fetched.
 */
export function iife(): AstroIntegration {
  return {
    name: 'iife',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'iife',
                enforce: 'pre',
                async load(id) {
                  if (!id.endsWith(QUERY)) return undefined;
                  return `export default ${JSON.stringify(await bundled(root, id.slice(0, -QUERY.length)))}`;
                },
              },
            ],
          },
        });
      },
    },
  };
}

/** A script and all that it imports as one, to be put between `<script>` and `</script>`. */
async function bundled(root: string, file: string): Promise<string> {
  const made = await build({
    root,
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'baseline-widely-available',
      rolldownOptions: { input: file, output: { format: 'iife' } },
    },
  });
  const code = [made].flat().flatMap((each) => ('output' in each ? each.output : []))[0];
  if (code?.type !== 'chunk') throw new Error(`${file}: nothing came of it`);
  return code.code.trim().replaceAll('</script', String.raw`<\/script`);
}
