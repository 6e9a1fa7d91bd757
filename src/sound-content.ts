import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isSatteriProcessor } from '@astrojs/markdown-satteri';
import type { AstroConfig, AstroIntegration } from 'astro';
import { LOCALES } from './locales.ts';
import { checkContentPaths, checkContentText } from './validation/content-files.ts';
import { checkProsePart, PROSE_PARTS, type ProsePart } from './validation/prose.ts';
import { ContentError } from './domain/content-error.ts';

type Processor = AstroConfig['markdown']['processor'];

/**
 * Refuses what no schema sees: files of `content/` that are named wrongly, missing or no text, before anything
 * is read; and code, foreign tags and strange links in the prose of pages.
 */
export function soundContent(): AstroIntegration {
  return {
    name: 'sound-content',
    hooks: {
      'astro:config:setup': async ({ config, command }) => {
        const folder = fileURLToPath(new URL('content', config.root));
        const files = filesIn(folder);
        checkFiles(folder, files);
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
        // Whoever writes sees it on the page; a build says so of every page before it makes the first.
        if (command === 'build') await checkPages(folder, files, processor);
      },
    },
  };
}

/** What is in a folder, folders and what editors and systems leave lying about apart. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => !/(^|\/)\.(?!\.)/.test(path) && !lstatSync(join(folder, path)).isDirectory())
    .sort();
}

function checkFiles(folder: string, files: readonly string[]): void {
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

/** Reads the prose of every page as the build will. */
async function checkPages(
  folder: string,
  files: readonly string[],
  processor: Pick<Processor, 'createMdxRenderer'>,
): Promise<void> {
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false },
  );
  for (const path of files.filter((each) => each.endsWith('.mdx'))) {
    const text = readFileSync(join(folder, path), 'utf8');
    // Lines keep their numbers: of the head, its line ends stay.
    const prose = text.replace(/^---\n.*?\n---$/ms, (head) => head.replace(/[^\n]/g, ''));
    try {
      await renderer?.process(prose, join(folder, path), {});
    } catch (error) {
      throw asContentError(error, `content/${path}`, prose);
    }
  }
}

/** What the processor cannot read, said as all else is that is refused. */
function asContentError(error: unknown, file: string, prose: string): Error {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && message.startsWith(file)) return error;
  const [, line = '1', said = message] = /^(\d+):\d+: (.*)$/s.exec(message) ?? [];
  return new ContentError(
    file,
    `line ${line}`,
    prose.split('\n')[Number(line) - 1]?.trim(),
    `no page can be made of this; correct it: ${said}`,
  );
}
