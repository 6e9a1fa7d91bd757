import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { changePages } from './built-pages.ts';
import { withShortMarks } from './page-marks.ts';
import { withLayoutInParts } from './page-parts.ts';
import { withOwnPolicy } from './page-policy.ts';
import { withShortQuotes } from './page-quotes.ts';
import { withShortScripts } from './page-script.ts';
import { withUsedStyles } from './used-styles.ts';

/**
 * Takes from each built page what it has no use for: styles of tags that do not stand on it, white space in scripts,
 * and leave to run any others than those. Spares it one long task: it is laid out in parts.
 */
export function leanPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'lean-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, assets, logger }) => {
        const folder = fileURLToPath(dir);
        const styles = new Map<string, Promise<string>>();
        const scripts = new Map<string, Promise<string>>();
        const scriptAt = (src: string): Promise<string> => {
          const text =
            scripts.get(src) ??
            readFile(join(folder, src.slice(base.length)), { encoding: 'utf8' });
          scripts.set(src, text);
          return text;
        };
        const count = await changePages(assets, async (html) => {
          const used = await withUsedStyles(withShortScripts(html), scriptAt, styles);
          return withOwnPolicy(withShortQuotes(withShortMarks(withLayoutInParts(used))));
        });
        logger.info(`${String(count)} pages, ${String(styles.size)} sets of styles`);
      },
    },
  };
}
