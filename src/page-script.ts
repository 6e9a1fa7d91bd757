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

/**
 * One script that does what several modules do, none of which imports or exports: each in a scope of its own, and
 * where one fails the following run all the same.
 */
export function joinScripts(modules: readonly string[]): string {
  const [only = '', ...others] = modules.map((code) => code.trim());
  if (others.length === 0) return only;
  return modules
    .map((code) => `(()=>{${code.trim()}\n})()`)
    .reduceRight((rest, code) => `try{${code}}finally{${rest}}`);
}
