import type { HTMLElement } from 'node-html-parser';
import { minifySync } from 'vite';

/** Whether an element of a page is a script with code in it or behind it, and not data. */
export function isCode(element: HTMLElement): boolean {
  const type = element.getAttribute('type') ?? 'module';
  return element.rawTagName === 'script' && /^(module|text\/javascript)$/.test(type);
}

/**
 * A page whose scripts within it are as short as they can be written. (Those in files are already.)
 *
 * @throws Error for a script that does not parse
 */
export function withShortScripts(html: string): string {
  return html.replace(
    /(<script>)(.*?)(<\/script>)/gs,
    (_, open: string, code: string, close: string) => {
      const { code: short, errors } = minifySync('inline.js', code);
      if (errors.length > 0) throw new Error(`${errors[0]?.message ?? 'not a script'}:\n${code}`);
      return open + short.trim() + close;
    },
  );
}
