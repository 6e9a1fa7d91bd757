import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { changePages } from './built-pages.ts';
import { joinScripts, startAfterPaint } from './page-script.ts';

/** A script that a page fetches, as Astro writes it. */
const SCRIPT = /<script type="module" src="([^"]+)"><\/script>/g;

/**
 * Makes all that a page runs one file: a browser asks once for it. Pages that run the same share theirs.
 *
 * Works on the built pages, so that each script may stand in the component that needs it.
 */
export function oneScriptPages(): AstroIntegration {
  let base = '/';
  return {
    name: 'one-script-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base;
      },
      'astro:build:done': async ({ dir, assets }) => {
        const folder = fileURLToPath(dir);
        const fileOf = (src: string): string => join(folder, src.slice(base.length));
        const joined = new Map<string, Promise<string>>();
        const taken = new Set<string>();
        /** The address of one script that does what several do. */
        const joinedAt = async (sources: readonly string[]): Promise<string> => {
          const text = joinScripts(
            await Promise.all(sources.map((src) => readFile(fileOf(src), 'utf8'))),
          );
          const name = nameOf(sources[0]);
          const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
          const src = `${base}_astro/${name}.${hash}.js`;
          await writeFile(fileOf(src), text);
          return src;
        };
        await changePages(assets, async (html) => {
          const sources = [...new Set([...html.matchAll(SCRIPT)].map(([, src = '']) => src))];
          if (sources.length === 0) return html;
          for (const src of sources) taken.add(src);
          const key = sources.join(' ');
          const src = joined.get(key) ?? joinedAt(sources);
          joined.set(key, src);
          const [first = '', ...others] = html.match(SCRIPT) ?? [];
          const rest = others.reduce((text, tag) => text.replace(tag, ''), html);
          return startAfterPaint(rest, first, await src);
        });
        const kept = new Set(await Promise.all(joined.values()));
        await Promise.all([...taken].filter((src) => !kept.has(src)).map((src) => rm(fileOf(src))));
      },
    },
  };
}

/** The component that a script stands in. A page's first stands for all: each letter of an address is sent. */
function nameOf(src = ''): string {
  return /([^/.]+)\.[^/]*$/.exec(src)?.[1] ?? 'script';
}
