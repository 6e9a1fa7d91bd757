import type { HTMLElement } from 'node-html-parser';
import { minifySync } from 'vite';

/** Whether an element of a page has code in it or behind it, and not data: a script, or the link to one. */
export function isCode(element: HTMLElement): boolean {
  if (element.rawTagName === 'link') return element.getAttribute('as') === 'script';
  if (element.rawTagName !== 'script') return false;
  return /^(module|text\/javascript)$/.test(element.getAttribute('type') ?? 'module');
}

/** The address of the code behind such an element, if it is not in it. */
export function codeAddress(element: HTMLElement): string | undefined {
  return element.getAttribute(element.rawTagName === 'link' ? 'href' : 'src');
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
 * Has a browser compile all functions of a script beside the page, and not one by one when they are called
 * (https://v8.dev/blog/explicit-compile-hints): nearly all are called at once.
 */
const COMPILE_AHEAD = '//# allFunctionsCalledOnLoad\n';

/**
 * One classic script that does what several modules do, none of which imports or exports: each in a scope of its own,
 * strict as modules are, and where one fails the following run all the same.
 */
export function joinScripts(modules: readonly string[]): string {
  const calls = modules.map((code) => `(()=>{${code.trim()}\n})()`);
  const all = calls.reduceRight((rest, code) => `try{${code}}finally{${rest}}`);
  return `${COMPILE_AHEAD}(()=>{"use strict";${all}})()`;
}

/**
 * A page that fetches its script beside it, after all else, and runs it once all of the page is there and has been
 * painted. A module or a deferred script would run as soon as the page is read, and the first paint wait for it; one
 * that is asked for after the paint would come a round trip later. A face that is not to hold the first paint is asked
 * for then (`DisplayFace.astro`).
 *
 * Some browsers tell nobody that they have painted, such as those that resist fingerprinting: there it runs two
 * seconds after the page was read.
 *
 * @param html has an element in the place of the script, and may have a script of its own, which then says this too:
 *   each costs the page a hash in its policy
 * @param place that element
 * @param src address of the script
 */
export function startAfterPaint(html: string, place: string, src: string): string {
  const isFaceLate = html.includes('data-family=');
  const code = `{
    const script = document.createElement('script');
    const start = () => {
      if (script.src) return;
      ${isFaceLate ? "document.querySelector('[as=font]').media = '';" : ''}
      script.src = '${src}';
      document.head.append(script);
    };
    addEventListener('DOMContentLoaded', () => {
      setTimeout(start, 2000);
      new PerformanceObserver(start).observe({ type: 'paint', buffered: true });
    });
  }`;
  const link = `<link rel="preload" as="script" href="${src}" fetchpriority="low">`;
  return html.includes('<script>')
    ? html.replace(place, link).replace('<script>', (tag) => tag + code)
    : html.replace(place, () => `${link}<script>${code}</script>`);
}
