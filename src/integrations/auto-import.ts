import { readdirSync } from 'node:fs';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';

/** A tag in a page, as the Markdown processor names it. */
interface Tag {
  readonly name: string | null;
}

/**
 * Imports into each MDX page the shortcodes that it uses, and no others: Astro sends a page the styles and scripts of
 * every component that its file imports. (`astro-auto-import` imports all of them into every file.)
 */
export function autoImport(): AstroIntegration {
  return {
    name: 'auto-import',
    hooks: {
      'astro:config:setup': ({ config }) => {
        const { processor } = config.markdown;
        if (!isSatteriProcessor(processor)) {
          throw new Error('shortcodes are imported by a plugin of Sätteri, which is not there');
        }
        const shortcodes = readdirSync(new URL('src/shortcodes', config.root));
        processor.options.mdastPlugins.push(() => {
          const imports = new Set<string>();
          const addImport = ({ name }: Tag): void => {
            if (name === null || !shortcodes.includes(`${name}.astro`)) return;
            imports.add(`import ${name} from '/src/shortcodes/${name}.astro';`);
          };
          return {
            name: 'auto-import',
            mdxJsxFlowElement: addImport,
            mdxJsxTextElement: addImport,
            after: (root, context) => {
              if (imports.size === 0) return;
              context.prependChild(root, { type: 'mdxjsEsm', value: [...imports].join('\n') });
            },
          };
        });
      },
    },
  };
}
