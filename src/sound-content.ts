import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroIntegration } from 'astro';
import { LOCALES } from './locales.ts';
import { checkContentPaths, checkContentText } from './schema/content-files.ts';
import { checkProsePart, PROSE_PARTS, type ProsePart } from './schema/prose.ts';
import { ContentError } from './schema/refusal.ts';

/**
 * Refuses what no schema sees: files of `content/` that are named wrongly, missing or no text, before anything
 * is read; and code, foreign tags and strange links in the prose of pages.
 */
export function soundContent(): AstroIntegration {
  return {
    name: 'sound-content',
    hooks: {
      'astro:config:setup': ({ config }) => {
        checkFiles(fileURLToPath(new URL('content', config.root)));
        const { processor } = config.markdown;
        if (!isSatteriProcessor(processor)) {
          throw new Error(
            'the prose of pages is checked by a plugin of Sätteri, which is not there',
          );
        }
        const root = fileURLToPath(config.root);
        const tags = readdirSync(new URL('src/shortcodes', config.root)).flatMap((file) =>
          file.endsWith('.astro') ? file.slice(0, -'.astro'.length) : [],
        );
        const check = (
          part: ProsePart,
          { fileURL }: { readonly fileURL: URL | undefined },
        ): void => {
          const file = fileURL ? relative(root, fileURLToPath(fileURL)).replaceAll(sep, '/') : '';
          checkProsePart(part, file, tags);
        };
        processor.options.mdastPlugins.push({
          name: 'sound-content',
          options: { position: true },
          ...Object.fromEntries(PROSE_PARTS.map((type) => [type, check])),
        });
      },
    },
  };
}

function checkFiles(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    // What editors and systems leave lying about, and folders.
    .filter((path) => !/(^|\/)\.(?!\.)/.test(path) && !lstatSync(join(folder, path)).isDirectory())
    .sort();
  checkContentPaths(
    files,
    LOCALES.map(({ lang }) => lang),
  );
  for (const path of files) {
    if (!lstatSync(join(folder, path)).isFile()) {
      throw new ContentError(
        `content/${path}`,
        'file',
        'a link or the like',
        'put a file itself here',
      );
    }
    checkContentText(path, readFileSync(join(folder, path)));
  }
}
